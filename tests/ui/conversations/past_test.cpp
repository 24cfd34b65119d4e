#include "tests/support/test_suite.h"
#include "tests/support/widget_parts.h"
#include "tests/ui/conversations/fake_queries.h"
#include "ui/conversations/conversations_screen.h"
#include "ui/conversations/time_bar.h"
#include "ui/conversations/transcript_view.h"
#include "ui/kit/theme.h"

#include <QtTest/QSignalSpy>
#include <QtWidgets/QApplication>
#include <QtWidgets/QDateTimeEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSlider>

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

} // namespace

/// The conversation as it stood.
class PastTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { applyTheme(*qApp, Theme::Light); }

  void thePastIsShownAndLeft() {
    FakeQueries queries;
    ConversationsScreen screen(queries, queries.review, nullptr);
    screen.resize(1262, 820);
    screen.show();
    auto* view = part<TranscriptView>(screen, "transcript");
    auto* bar = part<TimeBar>(screen, "timeBar");
    QTRY_VERIFY(rowSays(*view, FakeQueries::kCount - 1, u"Row 19999"_s));
    QVERIFY(!bar->isVisible());
    QTest::keyClicks(view, u"p"_s);
    QTRY_VERIFY(bar->isVisible());
    QVERIFY(says(screen, u"The past is shown, as it stood on"_s));
    part<QSlider>(screen, "timeSlider")->setValue(TimeBar::kSteps / 2);
    QTRY_VERIFY(view->geometryOfRows().count() < FakeQueries::kCount);
    const std::int64_t sent = view->geometryOfRows().count();
    QTRY_VERIFY(rowSays(*view, sent - 2, u"What it said before"_s));
    QVERIFY(rowSays(*view, sent - 2, u"As it stood then"_s));
    QVERIFY(rowSays(*view, sent - 3, u"State then unknown"_s));
    QTRY_VERIFY(says(screen, u"of 20,000 messages had been sent"_s));
    QVERIFY(screen.grab().save(QStringLiteral(MUNIMENT_PICTURES "/past.png")));
    applyTheme(*qApp, Theme::Dark);
    QVERIFY(screen.grab().save(QStringLiteral(MUNIMENT_PICTURES "/past-dark.png")));
    applyTheme(*qApp, Theme::Light);
    QTest::keyClick(part<QSlider>(screen, "timeSlider"), Qt::Key_Escape);
    QTRY_COMPARE(view->geometryOfRows().count(), FakeQueries::kCount);
    QVERIFY(!bar->isVisible());
  }

  void aMomentIsTyped() {
    FakeQueries queries;
    ConversationsScreen screen(queries, queries.review, nullptr);
    screen.show();
    auto* view = part<TranscriptView>(screen, "transcript");
    QTRY_VERIFY(rowSays(*view, FakeQueries::kCount - 1, u"Row"_s));
    QTest::keyClicks(view, u"p"_s);
    const std::int64_t wanted = GeneratedRows::message(120).time.milliseconds + 1'000;
    const QDateTime shown = QDateTime::fromMSecsSinceEpoch(wanted, Qt::UTC);
    // A time without a zone is read as the time of this desk.
    part<QDateTimeEdit>(screen, "timeMoment")->setDateTime(QDateTime(shown.date(), shown.time()));
    QTRY_VERIFY(queries.moments.size() > 1);
    const Instant asked = queries.moments.back();
    QCOMPARE(asked.milliseconds(), QDateTime(shown.date(), shown.time()).toMSecsSinceEpoch());
    QTest::keyClick(view, Qt::Key_Escape);
    QTRY_COMPARE(view->geometryOfRows().count(), FakeQueries::kCount);
  }

  void nothingIsDecidedOfThePast() {
    FakeQueries queries;
    ConversationsScreen screen(queries, queries.review, nullptr);
    QSignalSpy declared(&screen, &ConversationsScreen::declareRequested);
    QSignalSpy held(&screen, &ConversationsScreen::holdRequested);
    QSignalSpy exported(&screen, &ConversationsScreen::exportRequested);
    screen.show();
    auto* view = part<TranscriptView>(screen, "transcript");
    QTRY_VERIFY(rowSays(*view, FakeQueries::kCount - 1, u"Row"_s));
    QTest::keyClicks(view, u"p"_s);
    QTest::keyClicks(view, u"dhe"_s);
    QVERIFY(declared.isEmpty() && held.isEmpty() && exported.isEmpty());
    QVERIFY(says(screen, u"The past is only looked at"_s));
    QTest::keyClicks(view, u"p"_s); // the same key leads back
    QTest::keyClicks(view, u"e"_s);
    QCOMPARE(exported.size(), 1);
  }

  void anotherConversationIsShownAsItIsNow() {
    FakeQueries queries;
    ConversationsScreen screen(queries, queries.review, nullptr);
    screen.show();
    auto* view = part<TranscriptView>(screen, "transcript");
    QTRY_VERIFY(rowSays(*view, FakeQueries::kCount - 1, u"Row"_s));
    QTest::keyClicks(view, u"p"_s);
    QTRY_VERIFY(part<TimeBar>(screen, "timeBar")->isVisible());
    screen.showConversation(queries.row.conversation.id);
    QTRY_VERIFY(!part<TimeBar>(screen, "timeBar")->isVisible());
    QTRY_COMPARE(view->geometryOfRows().count(), FakeQueries::kCount);
  }

  void whatIsExportedIsWhatIsSelected() {
    FakeQueries queries;
    ConversationsScreen screen(queries, queries.review, nullptr);
    QSignalSpy exported(&screen, &ConversationsScreen::exportRequested);
    screen.show();
    auto* view = part<TranscriptView>(screen, "transcript");
    QTRY_VERIFY(rowSays(*view, FakeQueries::kCount - 1, u"Row"_s));
    QTest::keyClicks(view, u"E"_s);
    QCOMPARE(exported.size(), 1);
    const auto whole = exported.front().at(0).value<workspace::ProductionSelection>();
    QCOMPARE(whole.ranges.size(), 1U);
    QCOMPARE(whole.ranges.front().first, 0);
    QVERIFY(!whole.ranges.front().last);
    QCOMPARE(exported.front().at(1).toString(), queries.row.conversation.title);
    view->select(12, 14);
    view->setContext(2);
    part<QPushButton>(screen, "exportSelection")->click();
    QCOMPARE(exported.size(), 2);
    const auto some = exported.back().at(0).value<workspace::ProductionSelection>();
    QCOMPARE(some.ranges.front().first, 10);
    QVERIFY(some.ranges.front().last == 16);
  }
};

MUNIMENT_TEST(PastTest);

} // namespace muniment::tests

#include "past_test.moc"
