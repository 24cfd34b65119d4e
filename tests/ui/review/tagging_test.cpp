#include "tests/support/test_suite.h"
#include "tests/ui/review/fake_review.h"
#include "ui/kit/filter_pill.h"
#include "ui/kit/theme.h"
#include "ui/review/tag_bar.h"
#include "ui/review/tag_sets_sheet.h"
#include "ui/review/tag_words.h"

#include <QtCore/QDir>
#include <QtTest/QSignalSpy>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>

namespace muniment::tests {

using namespace Qt::StringLiterals;

/// Tags chosen by key and by click, taken back, and their sets.
class TaggingTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { QDir().mkpath(QStringLiteral(MUNIMENT_PICTURES)); }
  void oneAnswerGoesOn();
  void severalMayBeChosen();
  void undoPutsBackWhatEachHad();
  void aRefusalIsTold();
  void theBarShowsWhatTheMessagesHave();
  void aSetIsMade();
  void changesAreSaidInWords();
};

namespace {

const MessageId kFirst = MessageId::fromNumber(1);
const MessageId kSecond = MessageId::fromNumber(2);
const MessageId kThird = MessageId::fromNumber(3);

void take(QWidget& widget, const QString& name) {
  for (const ui::Theme::Mode mode : {ui::Theme::Dark, ui::Theme::Light}) {
    ui::applyTheme(*qobject_cast<QApplication*>(QCoreApplication::instance()), mode);
    QTest::qWait(20);
    QVERIFY(widget.grab().save(u"%1/%2-%3.png"_s.arg(QStringLiteral(MUNIMENT_PICTURES), name,
                                                     mode == ui::Theme::Dark ? u"dark"_s : u"light"_s)));
  }
}

/// A tagger that knows the sets.
struct Bench final {
  Bench() {
    tagger.refresh();
    ready = QTest::qWaitFor([this] { return tagger.state() == ui::Tagger::State::Ready; });
  }
  [[nodiscard]] TagId tag(std::size_t set, std::size_t place) const { return desk.sets[set].tags[place].id; }

  FakeReview desk;
  ui::Tagger tagger{desk, nullptr};
  bool ready = false;
};

} // namespace

void TaggingTest::oneAnswerGoesOn() {
  Bench bench;
  QVERIFY(bench.ready);
  QSignalSpy answered(&bench.tagger, &ui::Tagger::answered);
  QVERIFY(!bench.tagger.press(1)); // nothing is looked at
  bench.tagger.setTarget({{kFirst}, 0});
  QVERIFY(!bench.tagger.press(3)); // retired
  QVERIFY(!bench.tagger.press(7));
  QVERIFY(bench.tagger.press(2));
  QTRY_COMPARE(answered.size(), 1);
  QTRY_COMPARE(bench.desk.tags[kFirst], std::vector{bench.tag(0, 1)});
  // The other answer takes its place; the same once more takes it back and does not go on.
  QVERIFY(bench.tagger.press(1));
  QTRY_COMPARE(bench.desk.tags[kFirst], std::vector{bench.tag(0, 0)});
  QTRY_COMPARE(answered.size(), 2);
  QVERIFY(bench.tagger.press(1));
  QTRY_VERIFY(bench.desk.tags[kFirst].empty());
  QCOMPARE(answered.size(), 2);
}

void TaggingTest::severalMayBeChosen() {
  Bench bench;
  QSignalSpy answered(&bench.tagger, &ui::Tagger::answered);
  bench.tagger.setSet(bench.desk.sets[1].id);
  bench.tagger.setTarget({{kFirst}, 0});
  QVERIFY(bench.tagger.press(1));
  QTRY_COMPARE(bench.desk.tags[kFirst].size(), 1U);
  QVERIFY(bench.tagger.press(2));
  QTRY_COMPARE(bench.desk.tags[kFirst].size(), 2U);
  QTRY_COMPARE(bench.tagger.having(bench.tag(1, 1)), 1U);
  QCOMPARE(answered.size(), 0); // there may be more to say
}

void TaggingTest::undoPutsBackWhatEachHad() {
  Bench bench;
  bench.desk.tags[kFirst] = {bench.tag(0, 0)};
  bench.desk.tags[kSecond] = {bench.tag(0, 1)};
  const ui::ReviewDesk::Tags before = bench.desk.tags;
  bench.tagger.setTarget({{kFirst, kSecond, kThird}, -1});
  QTRY_COMPARE(bench.tagger.having(bench.tag(0, 0)), 1U);
  QVERIFY(bench.tagger.press(1));
  QTRY_COMPARE(bench.tagger.having(bench.tag(0, 0)), 3U);
  QVERIFY(bench.tagger.canUndo());
  bench.tagger.undo();
  QTRY_VERIFY(bench.desk.tags[kThird].empty());
  QTRY_COMPARE(bench.desk.tags[kSecond], before.at(kSecond));
  QCOMPARE(bench.desk.tags[kFirst], before.at(kFirst));
  QVERIFY(!bench.tagger.canUndo());
  // What had it already is not touched by taking back: nothing would change.
  for (std::size_t act = 1; act < bench.desk.acts.size(); ++act)
    QVERIFY(std::ranges::find(bench.desk.acts[act].messages, kFirst) == bench.desk.acts[act].messages.end());
  QSignalSpy reopened(&bench.tagger, &ui::Tagger::reopened);
  bench.tagger.setTarget({{kThird}, 17});
  QVERIFY(bench.tagger.press(2));
  QTRY_VERIFY(bench.tagger.canUndo());
  bench.tagger.undo();
  QCOMPARE(reopened.size(), 1);
  QCOMPARE(reopened.front().front().toLongLong(), 17);
}

void TaggingTest::aRefusalIsTold() {
  Bench bench;
  QSignalSpy failed(&bench.tagger, &ui::Tagger::failed);
  bench.desk.refusal = makeError(ErrorKind::Refused, "access.no_permission"_L1);
  bench.tagger.setTarget({{kFirst}, 0});
  QVERIFY(bench.tagger.press(1));
  QTRY_COMPARE(failed.size(), 1);
  QVERIFY(!bench.tagger.canUndo());
}

void TaggingTest::theBarShowsWhatTheMessagesHave() {
  Bench bench;
  ui::TagBar bar(bench.tagger);
  bar.resize(860, bar.sizeHint().height());
  bar.show();
  const auto pills = [&] {
    QList<ui::FilterPill*> shown;
    for (ui::FilterPill* pill : bar.findChildren<ui::FilterPill*>()) {
      if (pill->isVisibleTo(&bar))
        shown.append(pill);
    }
    return shown;
  };
  QTRY_COMPARE(pills().size(), 2); // the retired one is not offered
  QVERIFY(!pills().front()->isEnabled());
  bench.desk.tags[kFirst] = {bench.tag(0, 0)};
  bench.tagger.setTarget({{kFirst, kSecond}, -1});
  QTRY_COMPARE(pills().front()->text(), u"1  Relevant (1 of 2)"_s);
  QVERIFY(!pills().front()->isChecked());
  pills().front()->click();
  QTRY_COMPARE(bench.desk.tags[kSecond], std::vector{bench.tag(0, 0)});
  QTRY_VERIFY(pills().front()->isChecked());
  take(bar, u"tag-bar"_s);
  auto* set = bar.findChild<QComboBox*>(u"tagBar.set"_s);
  QCOMPARE(set->count(), 2);
  Q_EMIT set->activated(1);
  QTRY_COMPARE(pills().size(), 3);
  QCOMPARE(pills().back()->text(), u"<b>bold</b>"_s);
}

void TaggingTest::aSetIsMade() {
  FakeReview desk;
  ui::TagSetsSheet sheet(desk, desk.sets, {}, nullptr);
  sheet.show();
  auto* act = sheet.findChild<QPushButton*>(u"sheet.action"_s);
  QVERIFY(!act->isEnabled());
  sheet.findChild<QLineEdit*>(u"tagSetsSheet.name"_s)->setText(u"Dispute"_s);
  QVERIFY(!act->isEnabled()); // no tag has a name
  const auto names = sheet.findChildren<QLineEdit*>(u"tagSetsSheet.tag"_s);
  QCOMPARE(names.size(), 2);
  names[0]->setText(u"Admits the delay"_s);
  names[1]->setText(u"Denies it"_s);
  QVERIFY(act->isEnabled());
  take(sheet, u"tag-sets"_s);
  act->click();
  QTRY_COMPARE(desk.saved.size(), 1U);
  QCOMPARE(desk.saved.front().name, u"Dispute"_s);
  QCOMPARE(desk.saved.front().tags.size(), 2U);
  QCOMPARE(desk.saved.front().tags[1].key, 2);
  // A set that exists: its tags stay, one is retired, a key twice is refused.
  ui::TagSetsSheet other(desk, desk.sets, desk.sets[0].id, nullptr);
  other.show();
  QCOMPARE(other.findChildren<QLineEdit*>(u"tagSetsSheet.tag"_s).size(), 3);
  act = other.findChild<QPushButton*>(u"sheet.action"_s);
  QVERIFY(act->isEnabled());
  other.findChild<QPushButton*>(u"tagSetsSheet.add"_s)->click();
  other.findChildren<QLineEdit*>(u"tagSetsSheet.tag"_s).back()->setText(u"Later"_s);
  QVERIFY(act->isEnabled());
  act->click();
  QTRY_COMPARE(desk.saved.size(), 2U);
  QCOMPARE(desk.saved.back().tags.size(), 4U);
  QVERIFY(desk.saved.back().tags[2].retired);
}

void TaggingTest::changesAreSaidInWords() {
  const FakeReview desk;
  const TagId yes = desk.sets[0].tags[0].id;
  const TagId no = desk.sets[0].tags[1].id;
  QCOMPARE(ui::TagWords::change(desk.sets, {}, {yes}), u"Relevant"_s);
  QCOMPARE(ui::TagWords::change(desk.sets, {yes}, {}), u"Relevant taken back"_s);
  QCOMPARE(ui::TagWords::change(desk.sets, {yes}, {no}), u"Not relevant instead of Relevant"_s);
  QCOMPARE(ui::TagWords::names(desk.sets, {no, desk.sets[1].tags[0].id}), u"Not relevant · Price"_s);
}

MUNIMENT_TEST(TaggingTest);

} // namespace muniment::tests

#include "tagging_test.moc"
