#include "tests/support/test_suite.h"
#include "tests/support/widget_parts.h"
#include "tests/ui/conversations/fake_queries.h"
#include "tests/ui/redaction/fake_redaction.h"
#include "ui/conversations/conversations_screen.h"
#include "ui/conversations/produced_message.h"
#include "ui/conversations/transcript_view.h"
#include "ui/kit/theme.h"
#include "ui/redaction/redact_sheet.h"

#include <QtWidgets/QApplication>
#include <QtWidgets/QPushButton>

namespace muniment::tests {

using namespace muniment::ui;
using namespace Qt::StringLiterals;

namespace {

bool rowSays(const TranscriptView& view, std::int64_t position, const QString& words) {
  const auto* row = view.geometryOfRows().find(position);
  return row && row->layout && std::ranges::any_of(row->layout->pieces, [&](const RowLayout::Piece& piece) {
           return piece.text->text().contains(words);
         });
}

Redaction redactionOf(Redaction::Part part, std::int64_t start = 0, std::int64_t length = 0) {
  Redaction redaction;
  redaction.part = part;
  redaction.start = start;
  redaction.length = length;
  redaction.reason = u"PII"_s;
  return redaction;
}

} // namespace

/// What packages will not show, in the transcript.
class RedactingTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { applyTheme(*qApp, Theme::Light); }

  void someWordsAreCovered() {
    Message message = FakeRedaction::message(1, u"Call +44 7700 900123 or +44 7700 900999"_s);
    const std::vector<Redaction> redactions = {redactionOf(Redaction::Part::Text, 24, 15),
                                               redactionOf(Redaction::Part::Text, 5, 15)};
    const ProducedMessage produced = producedMessage(message, redactions, {});
    const QString mark = redactionMark(u"PII"_s);
    QCOMPARE(produced.message.text, u"Call %1 or %1"_s.arg(mark));
    QCOMPARE(produced.covers.size(), 2U);
    for (const auto& [start, length] : produced.covers)
      QCOMPARE(produced.message.text.mid(start, length), mark);
  }

  void whatOverlapsIsCoveredOnce() {
    const Message message = FakeRedaction::message(1, u"0123456789"_s);
    const std::vector<Redaction> redactions = {
        redactionOf(Redaction::Part::Text, 2, 4), redactionOf(Redaction::Part::Text, 4, 3),
        redactionOf(Redaction::Part::Text, 9, 40)}; // further than the text, as after an edit
    const ProducedMessage produced = producedMessage(message, redactions, {});
    const QString mark = redactionMark(u"PII"_s);
    QCOMPARE(produced.message.text, QStringLiteral("01") + mark + QStringLiteral("78") + mark);
  }

  void theWholeMessageIsCoveredWithAllThatHangsOnIt() {
    Message message = FakeRedaction::message(1, u"the secret word"_s);
    message.kind = MessageKind::Image;
    message.attachment = Attachment{u"secret.jpg"_s, {}, 12, {}, {}, Attachment::State::Present, -1, {}};
    message.quote = Quote{{}, u"Ana"_s, u"a secret quote"_s};
    message.reactions = {{u"Ben"_s, u"👍"_s}};
    const std::vector<Redaction> whole = {redactionOf(Redaction::Part::Message)};
    const Message shown = producedMessage(message, whole, {}).message;
    QCOMPARE(shown.text, redactionMark(u"PII"_s));
    QVERIFY(!shown.attachment && !shown.quote && shown.reactions.empty());
    const std::vector<Redaction> file = {redactionOf(Redaction::Part::Attachment)};
    const Message without = producedMessage(message, file, {}).message;
    QCOMPARE(without.attachment->name, redactionMark(u"PII"_s));
    QVERIFY(without.attachment->state != Attachment::State::Present);
    QCOMPARE(without.text, message.text);
    const std::vector<Redaction> quoted = {redactionOf(Redaction::Part::Text, 0, 3)};
    QCOMPARE(producedMessage(message, {}, quoted).message.quote->text, redactionMark(u"PII"_s));
  }

  void itIsRedactedSignedOffAndTakenBack() {
    FakeQueries queries;
    FakeRedaction redaction;
    redaction.messageAt = GeneratedRows::message;
    ConversationsScreen screen(queries, queries.review, nullptr);
    screen.setRedactionDesk(redaction);
    screen.resize(1262, 820);
    screen.show();
    auto* view = part<TranscriptView>(screen, "transcript");
    QTRY_VERIFY(rowSays(*view, FakeQueries::kCount - 1, u"Row 19999"_s));
    view->setCurrent(19'995);
    view->select(19'995, 19'996);
    QTest::keyClicks(view, u"r"_s);
    QTRY_VERIFY(screen.findChild<RedactSheet*>());
    auto* act = part<QPushButton>(screen, "sheet.action");
    QTRY_VERIFY(act->isEnabled());
    act->click();
    QTRY_COMPARE(redaction.proposed.size(), 1U);
    QTRY_VERIFY(says(screen, u"2 message(s) redacted. Somebody has to sign it off."_s));
    QTRY_VERIFY(says(screen, u"Not signed off"_s));
    QVERIFY(says(screen, u"The whole message"_s));
    QVERIFY(says(screen, u"Proposed by Ines Roth"_s));
    part<QPushButton>(screen, "signOffRedaction")->click();
    QTRY_COMPARE(redaction.signedOff.size(), 1U);
    QTRY_VERIFY(says(screen, u"Signed off by Ines Roth"_s));
    QTest::qWait(60);
    QVERIFY(screen.grab().save(QStringLiteral(MUNIMENT_PICTURES "/redacted.png")));
    QTest::keyClicks(view, u"v"_s);
    QTRY_VERIFY(rowSays(*view, 19'995, redactionMark(u"PRIV"_s)));
    QVERIFY(!rowSays(*view, 19'995, u"Row 19995"_s));
    QVERIFY(says(screen, u"Shown as it will be produced"_s));
    QVERIFY(screen.grab().save(QStringLiteral(MUNIMENT_PICTURES "/as-produced.png")));
    part<QPushButton>(screen, "showEverything")->click();
    QTRY_VERIFY(rowSays(*view, 19'995, u"Row 19995"_s));
    QTRY_VERIFY(part<QPushButton>(screen, "takeBackRedaction"));
    part<QPushButton>(screen, "takeBackRedaction")->click();
    QTRY_VERIFY(says(screen, u"Taken back by Ines Roth"_s));
    QVERIFY(says(screen, u"Signed off by Ines Roth"_s)); // its history is kept
  }

  void wordsAreBoxedInTheBubble() {
    FakeQueries queries;
    FakeRedaction redaction;
    redaction.messageAt = GeneratedRows::message;
    Redaction words = redactionOf(Redaction::Part::Text, 0, 9);
    words.id = RedactionId::make(Instant());
    words.message = GeneratedRows::message(FakeQueries::kCount - 1).id;
    redaction.steps.push_back({words, u"Ines Roth"_s});
    ConversationsScreen plain(queries, queries.review, nullptr);
    ConversationsScreen boxed(queries, queries.review, nullptr);
    boxed.setRedactionDesk(redaction);
    const auto picture = [](ConversationsScreen& screen) {
      screen.resize(1262, 820);
      screen.show();
      auto* view = part<TranscriptView>(screen, "transcript");
      (void)QTest::qWaitFor([&] { return rowSays(*view, FakeQueries::kCount - 1, u"Row"_s); });
      screen.refresh();
      QTest::qWait(60);
      return view->viewport()->grab().toImage();
    };
    const QImage without = picture(plain);
    const QImage with = picture(boxed);
    QVERIFY(without != with);
    QVERIFY(with.save(QStringLiteral(MUNIMENT_PICTURES "/redacted-words.png")));
    part<TranscriptView>(boxed, "transcript")->setAsProduced(true);
    QVERIFY(rowSays(*part<TranscriptView>(boxed, "transcript"), FakeQueries::kCount - 1, redactionMark(u"PII"_s)));
  }
};

MUNIMENT_TEST(RedactingTest);

} // namespace muniment::tests

#include "redacting_test.moc"
