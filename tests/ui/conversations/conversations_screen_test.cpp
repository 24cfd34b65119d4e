#include "tests/support/test_suite.h"
#include "tests/support/widget_parts.h"
#include "tests/ui/conversations/fake_queries.h"
#include "ui/conversations/conversations_screen.h"
#include "ui/conversations/sensitive_sheet.h"
#include "ui/conversations/transcript_view.h"
#include "ui/conversations/workspace_transcript.h"
#include "ui/kit/theme.h"

#include <QtCore/QMimeData>
#include <QtGui/QClipboard>
#include <QtTest/QSignalSpy>
#include <QtWidgets/QApplication>
#include <QtWidgets/QDialog>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSpinBox>

namespace muniment::tests {

using namespace muniment::ui;
using namespace workspace;
using namespace Qt::StringLiterals;

namespace {

const RowLayout* shown(const TranscriptView& view, std::int64_t position) {
  const auto* row = view.geometryOfRows().find(position);
  return row ? row->layout : nullptr;
}

void settle() {
  QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
  QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
}

} // namespace

class ConversationsScreenTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { applyTheme(*qApp, Theme::Light); }

  void opensSearchesAndSelects() {
    FakeQueries queries;
    ConversationsScreen screen(queries, queries.review, nullptr);
    screen.resize(1262, 820);
    screen.show();
    auto* view = screen.findChild<TranscriptView*>(QStringLiteral("transcript"));
    QTRY_VERIFY(view->geometryOfRows().find(FakeQueries::kCount - 1));
    QTRY_VERIFY(view->geometryOfRows().find(FakeQueries::kCount - 1)->layout);
    QTest::keyClicks(view, QStringLiteral("/"));
    screen.findChild<QLineEdit*>(QStringLiteral("searchWithin"))->setText(QStringLiteral("row"));
    QTRY_VERIFY(view->geometryOfRows().find(12));
    QTest::keyClick(view, Qt::Key_BracketRight, {});
    QTRY_VERIFY(view->geometryOfRows().find(9'000));
    QTest::keyClick(view, Qt::Key_BracketLeft, {});
    QTRY_VERIFY(view->geometryOfRows().find(12) && view->geometryOfRows().find(12)->layout);
    view->setCurrent(12);
    view->select(12, 14);
    auto* bar = screen.findChild<QWidget*>(QStringLiteral("selectionBar"));
    QVERIFY(bar->isVisible());
    QTRY_VERIFY(view->geometryOfRows().find(14));
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    QVERIFY(screen.grab().save(QStringLiteral(MUNIMENT_PICTURES "/conversations.png")));
    QTest::keyClick(view, Qt::Key_Escape);
    QVERIFY(!bar->isVisible());
  }

  void whatIsSensitiveStaysClosedUntilAsked() {
    FakeQueries queries;
    queries.isSensitive = true;
    ConversationsScreen screen(queries, queries.review, nullptr);
    screen.resize(1262, 820);
    screen.show();
    auto* closed = part<QWidget>(screen, "sensitiveClosed");
    auto* view = part<TranscriptView>(screen, "transcript");
    QTRY_VERIFY(closed->isVisible());
    QVERIFY(!view->isVisible());
    QVERIFY(queries.journal.isEmpty());
    QVERIFY(screen.grab().save(QStringLiteral(MUNIMENT_PICTURES "/conversations-sensitive.png")));
    closed->findChild<QPushButton*>()->click();
    QTRY_VERIFY(view->isVisible());
    QCOMPARE(queries.journal, QStringList{u"content.viewed "_s + aggregateOf(queries.row.conversation.id)});
    QTRY_VERIFY(part<QPushButton>(screen, "sensitive"));
    QVERIFY(says(screen, u"Health"_s));
    part<QPushButton>(screen, "sensitive")->click();
    auto* sheet = screen.findChild<SensitiveSheet*>();
    QVERIFY(sheet);
    auto* save = part<QPushButton>(*sheet, "sheet.action");
    QVERIFY(!save->isEnabled());
    part<QLineEdit>(*sheet, "sensitiveSheet.reason")->setText(u"Speaks of an illness"_s);
    QVERIFY(sheet->grab().save(QStringLiteral(MUNIMENT_PICTURES "/sensitive-sheet.png")));
    save->click();
    QTRY_COMPARE(queries.marked.size(), 1U);
    QCOMPARE(queries.marked.front().text(u"subject"_s), aggregateOf(queries.row.conversation.id));
    QTRY_VERIFY(view->isVisible());
  }

  void aLiveConversationGoesOn() {
    FakeQueries queries;
    queries.isLive = true;
    ConversationsScreen screen(queries, queries.review, nullptr);
    screen.resize(1262, 820);
    screen.show();
    auto* view = part<TranscriptView>(screen, "transcript");
    auto* pill = part<QPushButton>(screen, "newMessages");
    QTRY_VERIFY(shown(*view, FakeQueries::kCount - 1));
    QVERIFY(!pill->isVisible());
    // At the end the view goes on with the conversation.
    queries.total += 2;
    screen.refresh();
    QTRY_VERIFY(shown(*view, FakeQueries::kCount + 1));
    QVERIFY(!pill->isVisible());
    // Elsewhere it stays where the reader is, and says what came.
    view->scrollTo(19'000, 0);
    QTRY_VERIFY(shown(*view, 19'000));
    const auto place = view->geometryOfRows().place();
    queries.total += 3;
    screen.refresh();
    QTRY_VERIFY(pill->isVisible());
    QCOMPARE(pill->text(), QStringLiteral("3 new message(s)"));
    QCOMPARE(view->geometryOfRows().place(), place);
    view->setCurrent(19'002);
    QTRY_VERIFY(says(screen, QStringLiteral("It said before")));
    QVERIFY(says(screen, QStringLiteral("17 March, same price")));
    QVERIFY(says(screen, QStringLiteral("Delivered")));
    settle();
    QVERIFY(screen.grab().save(QStringLiteral(MUNIMENT_PICTURES "/conversations-live.png")));
    applyTheme(*qApp, Theme::Dark);
    settle();
    QVERIFY(screen.grab().save(QStringLiteral(MUNIMENT_PICTURES "/conversations-live-dark.png")));
    applyTheme(*qApp, Theme::Light);
    pill->click();
    QTRY_VERIFY(shown(*view, FakeQueries::kCount + 4));
    QVERIFY(!pill->isVisible());
    bool stated = false;
    for (const auto& piece : shown(*view, FakeQueries::kCount + 1)->pieces)
      stated |= piece.text->text().contains(QStringLiteral("read"));
    QVERIFY(stated);
  }

  void aConflictIsShownAndNoted() {
    FakeQueries queries;
    ConversationsScreen screen(queries, queries.review, nullptr);
    screen.resize(1262, 900);
    screen.show();
    auto* view = part<TranscriptView>(screen, "transcript");
    QTRY_VERIFY(view->geometryOfRows().find(FakeQueries::kCount - 1));
    QTRY_VERIFY(part<QWidget>(screen, "conflictBar")->isVisible());
    QTest::keyClicks(view, QStringLiteral("}"));
    QCOMPARE(view->current(), FakeQueries::kConflict);
    QTRY_VERIFY(shown(*view, FakeQueries::kConflict));
    const RowLayout& row = *shown(*view, FakeQueries::kConflict);
    QVERIFY(std::ranges::any_of(row.pieces, [](const RowLayout::Piece& piece) {
      return piece.text->text().mid(piece.differs, piece.differing).contains(QStringLiteral("penalty waived"));
    }));
    QTest::keyClicks(view, QStringLiteral("}"));
    QCOMPARE(view->current(), 8'929);
    QTest::keyClicks(view, QStringLiteral("{"));
    QCOMPARE(view->current(), FakeQueries::kConflict);
    QTRY_VERIFY(part<QPushButton>(screen, "noteFinding"));
    QTest::keyClicks(view, QStringLiteral("n"));
    auto* editor = part<QPlainTextEdit>(screen, "noteText");
    QVERIFY(editor && !part<QPushButton>(screen, "keepNote")->isEnabled());
    editor->setPlainText(QStringLiteral("Tom confirmed the waiver by phone."));
    part<QPushButton>(screen, "keepNote")->click();
    QTRY_VERIFY(!queries.noted.empty());
    QCOMPARE(queries.noted.front().text(u"text"), QStringLiteral("Tom confirmed the waiver by phone."));
    QTRY_VERIFY(says(screen, QStringLiteral("Noted by Ines Roth")));
    settle();
    QVERIFY(screen.grab().save(QStringLiteral(MUNIMENT_PICTURES "/conversations-conflict.png")));
  }

  void whatAFileSaysIsWrittenDown() {
    constexpr std::int64_t kDocument = 19'994;
    FakeQueries queries;
    ConversationsScreen screen(queries, queries.review, nullptr);
    screen.resize(1262, 900);
    screen.show();
    auto* view = part<TranscriptView>(screen, "transcript");
    QTRY_VERIFY(shown(*view, kDocument));
    view->setCurrent(FakeQueries::kCount - 1);
    QTRY_VERIFY(part<QPushButton>(screen, "showProof"));
    QVERIFY(!part<QPushButton>(screen, "writeDown")); // it came with nothing
    view->setCurrent(kDocument);
    QTRY_VERIFY(part<QPushButton>(screen, "writeDown"));
    part<QPushButton>(screen, "writeDown")->click();
    QTRY_VERIFY(part<QPlainTextEdit>(screen, "wordsText"));
    QVERIFY(!part<QPushButton>(screen, "keepWords")->isEnabled());
    part<QPlainTextEdit>(screen, "wordsText")->setPlainText(u"220 pallets, 4 of them damaged."_s);
    settle();
    QVERIFY(screen.grab().save(QStringLiteral(MUNIMENT_PICTURES "/conversations-write-down.png")));
    part<QPushButton>(screen, "keepWords")->click();
    QTRY_VERIFY(says(screen, u"Written down by Ines Roth"_s));
    QCOMPARE(queries.written.front().text(u"text"), u"220 pallets, 4 of them damaged."_s);
    QTRY_VERIFY(!part<QPlainTextEdit>(screen, "wordsText"));
    settle();
    QVERIFY(screen.grab().save(QStringLiteral(MUNIMENT_PICTURES "/conversations-written-down.png")));
  }

  void participantsAreTakenToBePersons() {
    FakeQueries queries;
    ConversationsScreen screen(queries, queries.review, nullptr);
    const QSignalSpy wanted(&screen, &ConversationsScreen::participantsRequested);
    screen.resize(1262, 900);
    screen.show();
    QTRY_VERIFY(says(screen, u"Taken to be Thomas Beck"_s));
    part<QPushButton>(screen, "whoIsWho")->click();
    QCOMPARE(wanted.count(), 1);
    screen.refreshPeople();
    QTRY_VERIFY(part<QPushButton>(screen, "whoIsWho"));
  }

  void agreementSaysHowIndependent() {
    FakeQueries queries;
    ConversationsScreen screen(queries, queries.review, nullptr);
    screen.resize(1262, 900);
    screen.show();
    auto* view = part<TranscriptView>(screen, "transcript");
    QTRY_VERIFY(shown(*view, FakeQueries::kCount - 1));
    view->setCurrent(FakeQueries::kCount - 1);
    QTRY_VERIFY(says(screen, QStringLiteral("Agrees with source B (other owner: independent)")));
    QVERIFY(!part<QPushButton>(screen, "noteFinding"));
    QVERIFY(part<QPushButton>(screen, "showProof"));
    part<QPushButton>(screen, "showProof")->click();
    QTRY_VERIFY(part<QPushButton>(screen, "copyProof"));
    part<QPushButton>(screen, "copyProof")->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("--- item.json\n{}\n--- head.sig (base64)\n/wA=\n"));
  }

  void aFailedSearchSaysSo() {
    FakeQueries queries;
    ConversationsScreen screen(queries, queries.review, nullptr);
    screen.resize(1262, 700);
    screen.show();
    auto* view = part<TranscriptView>(screen, "transcript");
    QTRY_VERIFY(shown(*view, FakeQueries::kCount - 1));
    auto* problem = part<QWidget>(screen, "searchProblem");
    auto* field = part<QLineEdit>(screen, "searchWithin");
    QVERIFY(!problem->isVisible());
    field->setText(QStringLiteral("(pallet"));
    QTRY_VERIFY(problem->isVisible());
    QVERIFY(says(screen, QStringLiteral("The parenthesis at place 1 is not closed.")));
    QCOMPARE(part<QLabel>(screen, "hitCount")->text(), QStringLiteral("Search failed"));
    problem->findChild<QPushButton*>()->click();
    QCOMPARE(field->selectedText(), QStringLiteral("("));
    settle();
    QVERIFY(screen.grab().save(QStringLiteral(MUNIMENT_PICTURES "/conversations-search-failed.png")));
    field->setText(QStringLiteral("pallet"));
    QTRY_VERIFY(!problem->isVisible());
  }

  void filtersAskAndEmptyPanesSayWhatToDo() {
    FakeQueries queries;
    queries.isEmpty = true;
    ConversationsScreen screen(queries, queries.review, nullptr);
    screen.resize(1262, 700);
    screen.show();
    QTRY_VERIFY(part<QWidget>(screen, "nothingOpen")->isVisible());
    settle();
    QVERIFY(screen.grab().save(QStringLiteral(MUNIMENT_PICTURES "/conversations-empty.png")));
    part<QAbstractButton>(screen, "onlyWithFiles")->click();
    QVERIFY(queries.lastFilter.onlyWithFiles);
    QTRY_VERIFY(!part<QWidget>(screen, "nothingOpen")->isVisible());
    queries.pageError = makeError(ErrorKind::Refused, QLatin1StringView("access.refused"));
    part<QAbstractButton>(screen, "onlyConflicts")->click();
    QTRY_VERIFY(says(screen, QStringLiteral("Conversations are not open to you")));
  }

  void copiesLoadedOrNotAndTheJournalKnowsFirst() {
    FakeQueries queries;
    ConversationsScreen screen(queries, queries.review, nullptr);
    screen.resize(1262, 700);
    screen.show();
    auto* view = part<TranscriptView>(screen, "transcript");
    QTRY_VERIFY(shown(*view, FakeQueries::kCount - 1));
    view->select(100, 2'099);
    part<QSpinBox>(screen, "selectionContext")->setValue(3);
    QCOMPARE(view->widened().count(), 2'006);
    QTest::keyClick(view, Qt::Key_C, Qt::ControlModifier);
    QTRY_COMPARE(QGuiApplication::clipboard()->text().count(u'\n'), 2'005);
    QVERIFY(QGuiApplication::clipboard()->text().startsWith(QStringLiteral("(context)")));
    QVERIFY(QGuiApplication::clipboard()->mimeData()->hasFormat(QStringLiteral("x-kde-passwordManagerHint")));
    QCOMPARE(queries.journal.size(), 1);
    view->select(0, FakeQueries::kCount - 1);
    part<QSpinBox>(screen, "selectionContext")->setValue(0);
    QVERIFY(part<QPushButton>(screen, "copySelection")->isEnabled());
  }

  void declaredMessagesCarryTheirRecord() {
    FakeQueries queries;
    constexpr std::int64_t kLast = FakeQueries::kCount - 1;
    const RecordId record = RecordId::make(Instant());
    const MessageId message = GeneratedRows::message(kLast).id;
    const auto kept = [&](RecordState state, MemberRole role) {
      return store::Membership{message, record, QStringLiteral("R-7"), state, role};
    };
    queries.records.emplace(kLast, kept(RecordState::Waiting, MemberRole::Selected));
    queries.marks = {{{kLast - 9, kLast}}, {{0, 40}}};
    ConversationsScreen screen(queries, queries.review, nullptr);
    screen.resize(1262, 820);
    screen.show();
    auto* view = part<TranscriptView>(screen, "transcript");
    auto* rows = screen.findChild<WorkspaceTranscript*>();
    QTRY_VERIFY(shown(*view, kLast));
    QTRY_VERIFY(rows->record(kLast));
    QVERIFY(!rows->record(kLast - 1));
    view->setCurrent(kLast);
    QTRY_VERIFY(says(screen, QStringLiteral("selected; waits for approval")));
    queries.records.at(kLast) = kept(RecordState::Declared, MemberRole::Selected);
    screen.showDeclared();
    QTRY_VERIFY(rows->record(kLast)->state == RecordState::Declared);
    QTRY_VERIFY(part<QPushButton>(screen, "openRecord"));
    QSignalSpy opened(&screen, &ConversationsScreen::recordRequested);
    part<QPushButton>(screen, "openRecord")->click();
    QCOMPARE(opened.size(), 1);
    settle();
    QVERIFY(screen.grab().save(QStringLiteral(MUNIMENT_PICTURES "/conversations-declared.png")));
    queries.records.clear();
    screen.refresh();
    QTRY_VERIFY(!rows->record(kLast));
  }

  void questionsAreAnsweredByKey() {
    FakeQueries queries;
    constexpr std::int64_t kFirst = FakeQueries::kCount - 4;
    ConversationsScreen screen(queries, queries.review, nullptr);
    screen.resize(1262, 820);
    screen.show();
    auto* view = part<TranscriptView>(screen, "transcript");
    auto* rows = screen.findChild<WorkspaceTranscript*>();
    QTRY_VERIFY(shown(*view, kFirst + 3));
    view->setFocus();
    view->setCurrent(kFirst);
    QTest::keyClicks(view, QStringLiteral("1")); // no question is open
    auto* bar = part<QWidget>(screen, "tagBar");
    QVERIFY(!bar->isVisible());
    QTest::keyClicks(view, QStringLiteral("t"));
    QTRY_VERIFY(bar->isVisible());
    QVERIFY(queries.review.acts.empty());
    QTest::keyClicks(view, QStringLiteral("1"));
    QTRY_COMPARE(view->current(), kFirst + 1); // the eye goes on
    QTRY_COMPARE(rows->tags(kFirst), QStringLiteral("Relevant"));
    QTest::keyClicks(view, QStringLiteral("2"));
    QTRY_COMPARE(view->current(), kFirst + 2);
    QTRY_COMPARE(rows->tags(kFirst + 1), QStringLiteral("Not relevant"));
    queries.review.history = {{TaggingId::make(Instant()),
                               queries.review.sets[0].id,
                               Instant(),
                               QStringLiteral("Ana Lima"),
                               {},
                               {queries.review.sets[0].tags[1].id}}};
    QTest::keyClick(view, Qt::Key_Backspace);
    QTRY_COMPARE(view->current(), kFirst + 1); // back where it was taken back
    QTRY_COMPARE(rows->tags(kFirst + 1), QString());
    QTRY_VERIFY(says(screen, QStringLiteral("Not relevant: Ana Lima")));
    view->select(kFirst - 700, kFirst - 101); // more than one answer brings
    QTRY_VERIFY(says(screen, QStringLiteral("for 600 message(s)")));
    QTest::keyClicks(view, QStringLiteral("2"));
    QTRY_COMPARE(queries.review.acts.back().messages.size(), 600U);
    view->select(kFirst, kFirst + 1);
    settle();
    QVERIFY(screen.grab().save(QStringLiteral(MUNIMENT_PICTURES "/conversations-tagging.png")));
    QTest::keyClicks(view, QStringLiteral("t"));
    QVERIFY(!bar->isVisible());
  }

  void lettersDeclareAndHold() {
    FakeQueries queries;
    ConversationsScreen screen(queries, queries.review, nullptr);
    screen.resize(1262, 700);
    screen.show();
    auto* view = part<TranscriptView>(screen, "transcript");
    QTRY_VERIFY(shown(*view, FakeQueries::kCount - 1));
    QSignalSpy declared(&screen, &ConversationsScreen::declareRequested);
    QSignalSpy held(&screen, &ConversationsScreen::holdRequested);
    QTest::keyClicks(view, QStringLiteral("d"));
    QCOMPARE(declared.size(), 1);
    QVERIFY(declared.front().at(1).toBool());
    QVERIFY(declared.front().at(0).value<records::Selection>().runs.empty());
    view->select(FakeQueries::kCount - 5, FakeQueries::kCount - 3);
    part<QSpinBox>(screen, "selectionContext")->setValue(2);
    QTest::keyClicks(view, QStringLiteral("d"));
    part<QPushButton>(screen, "declareSelection")->click();
    QCOMPARE(declared.size(), 3);
    QVERIFY(!declared.back().at(1).toBool());
    const auto selection = declared.back().at(0).value<records::Selection>();
    QVERIFY((selection.runs ==
             std::vector<records::Run>{{FakeQueries::kCount - 5, FakeQueries::kCount - 3, MemberRole::Selected}}));
    QCOMPARE(selection.context.around, 2);
    QTest::keyClicks(view, QStringLiteral("h"));
    part<QPushButton>(screen, "holdSelection")->click();
    QCOMPARE(held.size(), 2);
    QCOMPARE(held.back().front().value<records::Selection>().runs.size(), 1U);
  }

  void keysAreExplained() {
    FakeQueries queries;
    ConversationsScreen screen(queries, queries.review, nullptr);
    screen.resize(1262, 700);
    screen.show();
    auto* view = part<TranscriptView>(screen, "transcript");
    QTRY_VERIFY(shown(*view, FakeQueries::kCount - 1));
    QTest::keyClicks(view, QStringLiteral("?"));
    auto* help = part<QDialog>(screen, "keyboardHelp");
    QVERIFY(help && help->isVisible());
    QVERIFY(help->grab().save(QStringLiteral(MUNIMENT_PICTURES "/keyboard-help.png")));
    help->close();
    QTest::keyClicks(view, QStringLiteral("g"));
    QTRY_VERIFY(part<QWidget>(screen, "dayPopup"));
  }

  void blocksAreGivenBack() {
    FakeQueries queries;
    WorkspaceTranscript rows(queries, queries.review, nullptr);
    rows.show(ConversationId::make(Instant()), FakeQueries::kCount);
    for (std::int64_t at = 0; at + 60 < FakeQueries::kCount; at += 1000) {
      rows.want(at, at + 60);
      QTRY_VERIFY(rows.row(at) && rows.row(at + 60));
      QVERIFY(rows.blocks() <= WorkspaceTranscript::kMostBlocks);
    }
    rows.want(0, 10);
    rows.show(ConversationId::make(Instant()), 5);
    QVERIFY(!rows.row(19'000));
  }
};

MUNIMENT_TEST(ConversationsScreenTest);

} // namespace muniment::tests

#include "conversations_screen_test.moc"
