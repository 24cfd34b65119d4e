#include "core/records/retention/due_change.h"
#include "tests/core/records/retention/random_schedules.h"
#include "tests/core/records/retention/retention_fixture.h"
#include "tests/support/test_suite.h"

#include <array>

namespace muniment::tests {

using namespace Qt::StringLiterals;
using namespace records;

namespace {

Schedule years(int count) { return scheduleOf({destroyAfter(counted(DateToUse::Declared, {count, 0, 0}))}); }
Schedule yearsAfterEvent(int count) { return scheduleOf({destroyAfter(onEvent(u"case-closed"_s, {count, 0, 0}))}); }

RecordFacts declared() {
  RecordFacts facts;
  facts.dates = {{DateToUse::Declared, knownDate(day(2020, 1, 1))}};
  return facts;
}

DueComparison compared(const Schedule& before, const Schedule& after, const RecordFacts& facts = declared()) {
  return compareDue(std::array{&before}, std::array{&after}, facts, day(2026, 1, 1));
}

} // namespace

class DueChangeTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void datesAreCompared() {
    QVERIFY(compared(years(6), years(6)).change == DueChange::Same);
    QVERIFY(compared(years(6), years(10)).change == DueChange::Longer);
    const DueComparison shorter = compared(years(10), years(6));
    QVERIFY(shorter.change == DueChange::Shorter);
    QCOMPARE(shorter.before.due, day(2030, 1, 2));
    QCOMPARE(shorter.after.due, day(2026, 1, 2));
  }

  void whatEndsKeepingForEverShortens() {
    const Schedule permanent = scheduleOf({keptForEver()});
    const Schedule silent = scheduleOf({stageOf(1, StageAction::Review, {counted(DateToUse::Declared, {})})});
    QVERIFY(compared(permanent, years(100)).change == DueChange::Shorter);
    QVERIFY(compared(permanent, silent).change == DueChange::Shorter);
    QVERIFY(compared(silent, years(100)).change == DueChange::Shorter);
    QVERIFY(compared(years(100), silent).change == DueChange::Longer);
    QVERIFY(compared(years(100), permanent).change == DueChange::Longer);
    QVERIFY(compared(yearsAfterEvent(5), permanent).change == DueChange::Longer);
  }

  void waitingIsComparedAsIfItEndedToday() {
    QVERIFY(compared(years(6), yearsAfterEvent(6)).change == DueChange::NewlyUndefined);
    QVERIFY(compared(yearsAfterEvent(6), years(60)).change == DueChange::Shorter);
    QVERIFY(compared(yearsAfterEvent(10), yearsAfterEvent(6)).change == DueChange::Shorter);
    QVERIFY(compared(yearsAfterEvent(6), yearsAfterEvent(10)).change == DueChange::Longer);
    QVERIFY(compared(yearsAfterEvent(6), yearsAfterEvent(6)).change == DueChange::Same);
    // Undefined now, and shorter as soon as the event happens.
    QVERIFY(compared(years(50), yearsAfterEvent(1)).change == DueChange::Shorter);
  }

  void anEventThatMayComeCanShorten() {
    const auto any = [](int afterEvent) {
      Stage stage = stageOf(1, StageAction::Destroy,
                            {counted(DateToUse::Declared, {20, 0, 0}), onEvent(u"case-closed"_s, {afterEvent, 0, 0})});
      stage.combine = Combine::Any;
      return scheduleOf({stage});
    };
    QVERIFY(compared(any(5), any(2)).change == DueChange::Shorter);
    QVERIFY(compared(any(2), any(5)).change == DueChange::Longer);
  }

  void aLongerScheduleBesideItDecides() {
    const Schedule before = years(10);
    const Schedule after = years(6);
    const Schedule beside = years(30);
    const std::array was{&before, &beside};
    const std::array is{&after, &beside};
    QVERIFY(compareDue(was, is, declared(), day(2026, 1, 1)).change == DueChange::Same);
    QVERIFY(compareDue(was, std::array{&after}, declared(), day(2026, 1, 1)).change == DueChange::Shorter);
    QVERIFY(compareDue({}, is, declared(), day(2026, 1, 1)).change == DueChange::Shorter);
  }

  void turningAChangeAroundTurnsTheAnswerAround() {
    RandomSchedules random(11);
    for (int i = 0; i < 5'000; ++i) {
      const Schedule before = random.schedule();
      Schedule after = random.schedule();
      after.id = before.id;
      const RecordFacts facts = random.facts(before);
      const QDate today = random.date();
      const DueComparison there = compareDue(std::array{&before}, std::array{&after}, facts, today);
      const DueComparison back = compareDue(std::array{&after}, std::array{&before}, facts, today);
      QVERIFY((there.change == DueChange::Same) == (back.change == DueChange::Same));
      if (there.change == DueChange::Longer || there.change == DueChange::NewlyUndefined)
        QVERIFY(back.change == DueChange::Shorter);
      if (there.before.state == DestructionState::Dated && there.after.due < there.before.due &&
          there.after.state == DestructionState::Dated)
        QVERIFY(there.change == DueChange::Shorter);
    }
  }
};

MUNIMENT_TEST(DueChangeTest);

} // namespace muniment::tests

#include "due_change_test.moc"
