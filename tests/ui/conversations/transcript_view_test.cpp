#include "tests/support/test_suite.h"
#include "tests/ui/conversations/generated_rows.h"
#include "ui/conversations/message_words.h"
#include "ui/conversations/transcript_view.h"
#include "ui/kit/theme.h"

#include <QtTest/QSignalSpy>
#include <QtWidgets/QApplication>
#include <QtWidgets/QScrollBar>

namespace muniment::tests {

using namespace muniment::ui;

class TranscriptViewTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { applyTheme(*qApp, Theme::Light); }

  void init() {
    m_rows = std::make_unique<GeneratedRows>(1'000'000);
    m_view = std::make_unique<TranscriptView>();
    m_view->resize(640, 700);
    m_view->setPeople(TranscriptPeople(GeneratedRows::speakers()));
    m_view->setRows(m_rows.get());
    m_view->show();
  }
  void cleanup() {
    m_view.reset();
    m_rows.reset();
    qApp->setLayoutDirection(Qt::LeftToRight);
  }

  void keysMoveAndSelect() {
    press(Qt::Key_Down);
    QCOMPARE(m_view->current(), 0);
    press(Qt::Key_Down);
    press(Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(m_view->selection().stretches(), (Stretches{{1, 2}}));
    press(Qt::Key_Up, Qt::ShiftModifier);
    press(Qt::Key_Up, Qt::ShiftModifier);
    QCOMPARE(m_view->selection().stretches(), (Stretches{{0, 1}}));
    press(Qt::Key_End);
    QCOMPARE(m_view->current(), 999'999);
    QVERIFY(isWholeOnScreen(999'999));
    press(Qt::Key_Home, Qt::ShiftModifier);
    QCOMPARE(m_view->selection().count(), 1'000'000);
    QVERIFY(isWholeOnScreen(0));
    press(Qt::Key_Escape);
    QVERIFY(m_view->selection().isEmpty());
    press(Qt::Key_Space);
    QCOMPARE(m_view->selection().count(), 1);
    press(Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(m_view->selection().count(), 1'000'000);
  }

  void pagesGoThroughEverything() {
    m_rows->setCount(60);
    press(Qt::Key_PageDown);
    QVERIFY(m_view->current() > 2);
    for (int page = 0; page < 20; ++page)
      press(Qt::Key_PageDown);
    QCOMPARE(m_view->current(), 59);
    for (int page = 0; page < 20; ++page)
      press(Qt::Key_PageUp);
    QCOMPARE(m_view->current(), 0);
  }

  void keysOfTheSearchAreHandedOn() {
    QSignalSpy search(m_view.get(), &TranscriptView::searchRequested);
    QSignalSpy next(m_view.get(), &TranscriptView::nextHitRequested);
    QTest::keyClicks(m_view.get(), QStringLiteral("/[]"));
    QCOMPARE(search.size(), 1);
    QCOMPARE(next.size(), 2);
    QCOMPARE(next.at(0).at(0).toBool(), false);
  }

  void everyPlaceCanBeReached_data() {
    QTest::addColumn<qlonglong>("position");
    for (const qlonglong position : {0LL, 1LL, 199LL, 200LL, 4711LL, 500'000LL, 999'998LL, 999'999LL})
      QTest::addRow("%lld", position) << position;
  }
  void everyPlaceCanBeReached() {
    QFETCH(qlonglong, position);
    m_view->scrollTo(position, 0.5);
    QVERIFY(isWholeOnScreen(position));
    fillsTheView();
  }

  void aClickSelectsOneAndTheGutterToggles() {
    m_view->scrollTo(100);
    click(102, 300);
    click(104, 12);
    QCOMPARE(m_view->selection().stretches(), (Stretches{{102, 102}, {104, 104}}));
    click(104, 12);
    click(106, 300, Qt::ControlModifier);
    QCOMPARE(m_view->selection().stretches(), (Stretches{{102, 102}, {106, 106}}));
    click(103, 300);
    click(106, 300, Qt::ShiftModifier);
    QCOMPARE(m_view->selection().stretches(), (Stretches{{103, 106}}));
  }

  void draggingSelectsARange() {
    m_view->scrollTo(200);
    QTest::mousePress(m_view->viewport(), Qt::LeftButton, {}, middleOf(201, 300));
    QMouseEvent move(QEvent::MouseMove, middleOf(205, 300), m_view->viewport()->mapToGlobal(middleOf(205, 300)),
                     Qt::LeftButton, Qt::LeftButton, {});
    QApplication::sendEvent(m_view->viewport(), &move);
    QTest::mouseRelease(m_view->viewport(), Qt::LeftButton, {}, middleOf(205, 300));
    QCOMPARE(m_view->selection().stretches(), (Stretches{{201, 205}}));
  }

  void theThumbGoesBothWaysWithoutJumping() {
    QScrollBar* bar = m_view->verticalScrollBar();
    std::int64_t last = -1;
    for (int value = 0; value <= bar->maximum(); value += bar->maximum() / 500) {
      bar->setValue(value);
      const std::int64_t first = m_view->geometryOfRows().place().position;
      QVERIFY(first >= last);
      QVERIFY(std::abs(m_view->geometryOfRows().fraction() * bar->maximum() - value) < bar->maximum() / 1000.0);
      last = first;
    }
    bar->setValue(bar->maximum());
    QVERIFY(isWholeOnScreen(999'999));
    bar->setValue(0);
    QVERIFY(isWholeOnScreen(0));
  }

  void smallStepsMoveByTheirPixels() {
    m_view->scrollTo(5000);
    const auto* row = m_view->geometryOfRows().find(5003);
    const int y = row->y;
    m_view->scrollByPixels(30);
    QCOMPARE(m_view->geometryOfRows().find(5003)->y, y - 30);
    m_view->scrollByPixels(-50);
    QCOMPARE(m_view->geometryOfRows().find(5003)->y, y + 20);
  }

  void rowsThatComeInDoNotMoveTheOneLookedAt() {
    GeneratedRows slow(10'000, GeneratedRows::Delivery::WhenTold);
    m_view->setRows(&slow);
    m_view->scrollTo(5000, 0.5);
    QVERIFY(m_view->geometryOfRows().find(5000));
    QVERIFY(!m_view->geometryOfRows().find(5000)->layout);
    QVERIFY(slow.wanted().first < 5000 && slow.wanted().second > 5000);
    slow.deliver();
    const auto* row = m_view->geometryOfRows().find(5000);
    QVERIFY(row && row->layout);
    const int middle = row->y + row->height / 2;
    QVERIFY(std::abs(middle - m_view->viewport()->height() / 2) < 40);
    m_view->setRows(nullptr);
  }

  void aNewWidthKeepsTheRow() {
    m_view->scrollTo(7000);
    for (const int width : {360, 900, 420, 1400}) {
      m_view->resize(width, 500);
      QCOMPARE(m_view->geometryOfRows().place().position, 7000);
      fillsTheView();
    }
  }

  void aShorterConversationStaysInSight() {
    m_view->scrollToEnd();
    m_rows->setCount(3);
    QCOMPARE(m_view->geometryOfRows().visible().size(), std::size_t{3});
    QCOMPARE(m_view->geometryOfRows().visible().front().y, 0);
    m_rows->setCount(0);
    QVERIFY(m_view->geometryOfRows().visible().empty());
    press(Qt::Key_Down);
    press(Qt::Key_PageDown);
  }

  void aVeryLongTextIsCutAndSaysSo() {
    Message message = GeneratedRows::message(3);
    message.text = QString(300'000, u'x');
    m_rows->put(message);
    message.position = 4;
    message.text = QString(300'000, u'\n');
    m_rows->put(message);
    m_view->setRows(m_rows.get());
    m_view->scrollTo(3);
    QVERIFY(m_view->geometryOfRows().find(3)->height < 8000);
    m_view->scrollTo(4);
    QVERIFY(m_view->geometryOfRows().find(4)->height < 8000);
  }

  void ownMessagesChangeSidesWithTheLanguage() {
    m_view->scrollTo(0);
    qApp->setLayoutDirection(Qt::RightToLeft);
    click(1, m_view->viewport()->width() - 12);
    QCOMPARE(m_view->selection().stretches(), (Stretches{{1, 1}}));
  }

  void theMessageIsReadAloud() {
    m_view->setCurrent(4);
    QVERIFY(m_view->accessibleDescription().contains(QStringLiteral("Row 4")));
    Message message = GeneratedRows::message(1);
    message.time.precision = TimePrecision::Second;
    message.time.milliseconds += 7000;
    QCOMPARE(MessageWords::clock(message.time).count(u':'), 2);
    message.time.isKnown = false;
    QCOMPARE(MessageWords::clock(message.time), QStringLiteral("time unknown"));
  }

 private:
  using Stretches = std::vector<TranscriptSelection::Stretch>;

  void press(int key, Qt::KeyboardModifiers modifiers = {}) {
    QTest::keyClick(m_view.get(), static_cast<Qt::Key>(key), modifiers);
  }
  QPoint middleOf(std::int64_t position, int x) const {
    const auto* row = m_view->geometryOfRows().find(position);
    return {x, row ? row->y + row->height / 2 : -1};
  }
  void click(std::int64_t position, int x, Qt::KeyboardModifiers modifiers = {}) {
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, modifiers, middleOf(position, x));
  }
  bool isWholeOnScreen(std::int64_t position) const {
    const auto* row = m_view->geometryOfRows().find(position);
    return row && row->y >= 0 && row->y + row->height <= m_view->viewport()->height();
  }
  void fillsTheView() const {
    const auto& visible = m_view->geometryOfRows().visible();
    QVERIFY(visible.front().y <= 0);
    QVERIFY(visible.back().y + visible.back().height >= m_view->viewport()->height());
  }

  std::unique_ptr<GeneratedRows> m_rows;
  std::unique_ptr<TranscriptView> m_view;
};

MUNIMENT_TEST(TranscriptViewTest);

} // namespace muniment::tests

#include "transcript_view_test.moc"
