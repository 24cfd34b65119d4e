#include "tests/support/test_suite.h"
#include "tests/ui/reviewing/fake_review_sets.h"
#include "ui/kit/filter_pill.h"
#include "ui/kit/plain_label.h"
#include "ui/kit/table_view.h"
#include "ui/kit/theme.h"
#include "ui/reviewing/review_screen.h"
#include "ui/reviewing/sample_sheet.h"
#include "ui/reviewing/term_report_sheet.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QTabBar>

namespace muniment::tests {

using namespace Qt::StringLiterals;

namespace {

void take(QWidget& widget, const QString& name) {
  for (const ui::Theme::Mode mode : {ui::Theme::Dark, ui::Theme::Light}) {
    ui::applyTheme(*qobject_cast<QApplication*>(QCoreApplication::instance()), mode);
    QCoreApplication::sendPostedEvents();
    QVERIFY(widget.grab().save(u"%1/%2-%3.png"_s.arg(QStringLiteral(MUNIMENT_PICTURES), name,
                                                     mode == ui::Theme::Dark ? u"dark"_s : u"light"_s)));
  }
}

/// The screen over a desk, with its first set shown.
struct Room final {
  Room() {
    screen.resize(1180, 720);
    screen.show();
    screen.refresh();
    isReady = QTest::qWaitFor([this] { return sets().model()->rowCount() == 2 && batches().model()->rowCount() == 3; });
  }
  template <class W>
  [[nodiscard]] W& find(const QString& name) {
    return *screen.findChild<W*>(name);
  }
  [[nodiscard]] ui::TableView& sets() { return find<ui::TableView>(u"review.sets"_s); }
  [[nodiscard]] ui::TableView& batches() { return find<ui::TableView>(u"reviewPane.batches"_s); }
  [[nodiscard]] ui::TableView& messages() { return find<ui::TableView>(u"codingPage.messages"_s); }
  [[nodiscard]] QPushButton& button(const QString& name) { return find<QPushButton>(name); }
  void openBatch(int row) {
    batches().setCurrentIndex(batches().model()->index(row, 0));
    button(u"reviewPane.work"_s).click();
  }

  FakeReviewSets desk;
  ui::ReviewScreen screen{desk, nullptr};
  bool isReady = false;
};

} // namespace

/// The screen of sets under review.
class ReviewScreenTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { QDir().mkpath(QStringLiteral(MUNIMENT_PICTURES)); }
  void batchesAreGiven();
  void othersTakeOnlyForThemselves();
  void aBatchIsAnsweredByKey();
  void aSampleIsAnsweredBlind();
  void aSetIsFrozen();
  void aSampleIsDrawn();
  void termsAreReportedAndSaved();
  void whatCannotBeReadIsSaid();
};

void ReviewScreenTest::batchesAreGiven() {
  Room room;
  QVERIFY(room.isReady);
  QAbstractItemModelTester tester(room.batches().model());
  take(room.screen, u"review"_s);
  room.batches().setCurrentIndex(room.batches().model()->index(1, 0));
  auto& whom = room.find<QComboBox>(u"reviewPane.reviewer"_s);
  QTRY_COMPARE(whom.count(), 3); // two people and nobody
  whom.setCurrentIndex(1);
  QVERIFY(room.button(u"reviewPane.give"_s).isEnabled());
  room.button(u"reviewPane.give"_s).click();
  QTRY_COMPARE(room.desk.batches[1].reviewer, std::optional(room.desk.actors[1].id));
  QTRY_COMPARE(room.batches().model()->index(1, 1).data().toString(), u"Cora Vance"_s);
  QTRY_VERIFY(!room.button(u"reviewPane.give"_s).isEnabled()); // given already
  QVERIFY(room.find<ui::PlainLabel>(u"reviewPane.chosen"_s).text().contains(u"Relevant: 10"_s));
}

void ReviewScreenTest::othersTakeOnlyForThemselves() {
  FakeReviewSets desk;
  desk.manages = false;
  ui::ReviewScreen screen(desk, nullptr);
  screen.resize(1180, 720);
  screen.show();
  screen.refresh();
  auto* whom = screen.findChild<QComboBox*>(u"reviewPane.reviewer"_s);
  auto* batches = screen.findChild<ui::TableView*>(u"reviewPane.batches"_s);
  auto* give = screen.findChild<QPushButton*>(u"reviewPane.give"_s);
  QTRY_COMPARE(whom->count(), 2); // themselves and nobody
  QTRY_COMPARE(batches->model()->rowCount(), 3);
  QVERIFY(!screen.findChild<QPushButton*>(u"review.new"_s)->isVisible());
  batches->setCurrentIndex(batches->model()->index(0, 0));
  QVERIFY(!give->isEnabled()); // somebody else has it
  batches->setCurrentIndex(batches->model()->index(1, 0));
  QTRY_VERIFY(give->isEnabled());
}

void ReviewScreenTest::aBatchIsAnsweredByKey() {
  Room room;
  QSignalSpy shown(&room.screen, &ui::ReviewScreen::messageRequested);
  room.openBatch(1);
  auto& messages = room.messages();
  QTRY_COMPARE(messages.model()->rowCount(), FakeReviewSets::kBatch);
  QAbstractItemModelTester tester(messages.model());
  QTRY_COMPARE(messages.currentIndex().row(), 5); // the first that nobody answered
  const auto pills = [&] {
    qsizetype visible = 0;
    for (const ui::FilterPill* pill : room.screen.findChildren<ui::FilterPill*>())
      visible += pill->isVisible() && pill->isEnabled() ? 1 : 0;
    return visible;
  };
  QTRY_COMPARE(pills(), 2);
  QTest::keyClick(&messages, Qt::Key_1);
  const MessageId first = MessageId::fromNumber(46);
  QTRY_VERIFY(room.desk.review.tags.contains(first));
  QCOMPARE(room.desk.review.tags.at(first), std::vector{room.desk.tag(0)});
  QTRY_COMPARE(messages.currentIndex().row(), 6); // and goes on
  QTRY_COMPARE(messages.model()->index(5, 3).data().toString(), u"Relevant"_s);
  take(room.screen, u"review-batch"_s);
  QTest::keyClick(&messages, Qt::Key_Backspace);
  QTRY_VERIFY(room.desk.review.tags.at(first).empty());
  QTRY_COMPARE(messages.currentIndex().row(), 5);
  room.button(u"codingPage.show"_s).click();
  QCOMPARE(shown.size(), 1);
  QCOMPARE(shown.front().front().value<MessageId>(), first);
  room.button(u"codingPage.back"_s).click();
  QTRY_VERIFY(room.sets().isVisible());
}

void ReviewScreenTest::aSampleIsAnsweredBlind() {
  Room room;
  room.find<QTabBar>(u"reviewPane.tabs"_s).setCurrentIndex(1);
  QTRY_VERIFY(room.button(u"reviewPane.look"_s).isEnabled());
  take(room.screen, u"review-second"_s);
  room.button(u"reviewPane.look"_s).click();
  auto& messages = room.messages();
  QTRY_COMPARE(messages.model()->rowCount(), 4);
  QTRY_COMPARE(messages.currentIndex().row(), 0);
  QCOMPARE(messages.model()->index(0, 4).data().toString(), QString());
  const auto ready = [&] {
    return std::ranges::any_of(room.screen.findChildren<ui::FilterPill*>(),
                               [](const ui::FilterPill* pill) { return pill->isVisible() && pill->isEnabled(); });
  };
  QTRY_VERIFY(ready());
  QTest::keyClick(&messages, Qt::Key_1);
  QTRY_COMPARE(room.desk.checked.size(), 1U);
  QCOMPARE(room.desk.checked.front().tags, std::vector{room.desk.tag(0)});
  QTRY_COMPARE(messages.model()->index(0, 4).data().toString(), u"Not relevant"_s); // told after the answer
  QTRY_COMPARE(messages.currentIndex().row(), 1);
  QTest::keyClick(&messages, Qt::Key_2);
  QTRY_COMPARE(room.desk.checked.size(), 2U);
  QTRY_VERIFY(room.desk.sampled[1].agrees);
  QVERIFY(room.desk.review.acts.empty()); // nothing went past the second review
  QTRY_COMPARE(messages.model()->index(1, 3).data().toString(), u"Not relevant"_s);
  take(room.screen, u"review-sample"_s);
}

void ReviewScreenTest::aSetIsFrozen() {
  FakeReviewSets desk;
  ui::NewReviewSheet sheet(desk, std::nullopt, nullptr);
  sheet.show();
  auto* act = sheet.findChild<QPushButton*>(u"sheet.action"_s);
  QTRY_COMPARE(sheet.findChild<QComboBox*>(u"newReviewSheet.tags"_s)->count(), 2);
  QVERIFY(!act->isEnabled());
  sheet.findChild<QLineEdit*>(u"newReviewSheet.name"_s)->setText(u"First pass"_s);
  QVERIFY(!act->isEnabled());
  sheet.findChild<QLineEdit*>(u"newReviewSheet.query"_s)->setText(u"delay"_s);
  QVERIFY(act->isEnabled());
  take(sheet, u"review-new"_s);
  QSignalSpy frozen(&sheet, &ui::NewReviewSheet::frozen);
  act->click();
  QTRY_COMPARE(frozen.size(), 1);
  QCOMPARE(desk.frozen.front().selection.query, u"delay"_s);
  QCOMPARE(desk.frozen.front().batchSize, workspace::FreezeReviewSet::kUsualBatch);
  // What was selected elsewhere comes first; a hold can be chosen in its place.
  workspace::ProductionSelection chosen;
  chosen.ranges = {{ConversationId::make(Instant())}};
  ui::NewReviewSheet other(desk, ui::NewReviewSheet::Selection{chosen, u"Harbour Freight"_s}, nullptr);
  other.show();
  other.findChild<QLineEdit*>(u"newReviewSheet.name"_s)->setText(u"Second pass"_s);
  act = other.findChild<QPushButton*>(u"sheet.action"_s);
  QTRY_VERIFY(act->isEnabled());
  other.findChild<QComboBox*>(u"newReviewSheet.source"_s)->setCurrentIndex(2);
  QTRY_COMPARE(other.findChild<QComboBox*>(u"newReviewSheet.hold"_s)->count(), 1);
  other.findChild<QComboBox*>(u"newReviewSheet.source"_s)->setCurrentIndex(0);
  QTRY_VERIFY(act->isEnabled());
  act->click();
  QTRY_COMPARE(desk.frozen.size(), 2U);
  QCOMPARE(desk.frozen.back().selection.ranges.size(), 1U);
}

void ReviewScreenTest::aSampleIsDrawn() {
  FakeReviewSets desk;
  ui::SampleSheet sheet(desk, desk.sets[0], nullptr);
  sheet.show();
  auto* act = sheet.findChild<QPushButton*>(u"sheet.action"_s);
  QTRY_VERIFY(act->isEnabled());
  take(sheet, u"review-draw"_s);
  sheet.findChild<QComboBox*>(u"sampleSheet.checker"_s)->setCurrentIndex(1);
  act->click();
  QTRY_COMPARE(desk.drawn.size(), 1U);
  QCOMPARE(desk.drawn.front().checker, desk.actors[1].id);
  QCOMPARE(desk.drawn.front().size, 50);
}

void ReviewScreenTest::termsAreReportedAndSaved() {
  FakeReviewSets desk;
  ui::TermReportSheet sheet(desk, desk.sets, std::nullopt, nullptr);
  sheet.show();
  auto* act = sheet.findChild<QPushButton*>(u"sheet.action"_s);
  auto* save = sheet.findChild<QPushButton*>(u"sheet.second"_s);
  QVERIFY(!act->isEnabled() && !save->isEnabled());
  sheet.findChild<QPlainTextEdit*>(u"termReportSheet.terms"_s)
      ->setPlainText(u"delay OR late\n\n  \"wire transfer\"  \n(broken\n"_s);
  QVERIFY(act->isEnabled());
  act->click();
  QTRY_VERIFY(save->isEnabled());
  QCOMPARE(desk.terms, (QStringList{u"delay OR late"_s, u"\"wire transfer\""_s, u"(broken"_s}));
  const auto* table = sheet.findChild<ui::TableView*>(u"termReportSheet.table"_s);
  QAbstractItemModelTester tester(table->model());
  QCOMPARE(table->model()->rowCount(), 4);
  QCOMPARE(table->model()->index(2, 1).data().toString(), u"Not readable"_s);
  QCOMPARE(table->model()->index(3, 0).data().toString(), u"Any of them"_s);
  take(sheet, u"review-terms"_s);
}

void ReviewScreenTest::whatCannotBeReadIsSaid() {
  FakeReviewSets desk;
  desk.isBroken = true;
  ui::ReviewScreen screen(desk, nullptr);
  screen.show();
  screen.refresh();
  const auto again = [&]() -> QPushButton* {
    for (QPushButton* button : screen.findChildren<QPushButton*>()) {
      if (button->isVisible() && button->text() == u"Try Again"_s)
        return button;
    }
    return nullptr;
  };
  QTRY_VERIFY(again());
  desk.isBroken = false;
  again()->click();
  QTRY_VERIFY(screen.findChild<ui::TableView*>(u"review.sets"_s)->isVisible());
}

MUNIMENT_TEST(ReviewScreenTest);

} // namespace muniment::tests

#include "review_screen_test.moc"
