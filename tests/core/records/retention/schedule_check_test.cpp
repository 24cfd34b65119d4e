#include "core/base/error_catalogue.h"
#include "core/records/retention/schedule_check.h"
#include "tests/core/records/retention/retention_fixture.h"
#include "tests/support/test_suite.h"

#include <algorithm>
#include <array>
#include <set>

namespace muniment::tests {

using namespace Qt::StringLiterals;
using namespace records;

namespace {

/// What is changed in a schedule that is right, and the problem that this makes.
struct Mistake final {
  QLatin1StringView id;
  QLatin1StringView place;
  void (*make)(Schedule&);
};

Schedule rightSchedule() {
  Stage change = stageOf(2, StageAction::ChangeStatus, {counted(DateToUse::PreviousStageEnd, {1, 0, 0})});
  change.newStatus = u"INACTIVE"_s;
  return scheduleOf({stageOf(1, StageAction::Close, {onEvent(u"contract-ended"_s, {})}), std::move(change),
                     stageOf(3, StageAction::Destroy, {counted(DateToUse::PreviousStageExecuted, {6, 0, 0})})});
}

Trigger& trigger(Schedule& schedule, std::size_t stage) { return schedule.stages[stage].triggers.front(); }

Trigger forEver() {
  Trigger trigger;
  trigger.type = EventType::Permanent;
  return trigger;
}

constexpr std::array kMistakes{
    Mistake{"schedule.code_missing"_L1, "/code"_L1, [](Schedule& all) { all.code = u"  "_s; }},
    Mistake{"schedule.title_missing"_L1, "/title"_L1, [](Schedule& all) { all.title.clear(); }},
    Mistake{"schedule.bad_version"_L1, "/version"_L1, [](Schedule& all) { all.version = 0; }},
    Mistake{"schedule.no_stages"_L1, "/stages"_L1, [](Schedule& all) { all.stages.clear(); }},
    Mistake{"schedule.too_many_parts"_L1, "/stages"_L1, [](Schedule& all) { all.stages.resize(101); }},
    Mistake{"schedule.too_many_parts"_L1, "/stages/0/triggers"_L1,
            [](Schedule& all) { all.stages[0].triggers.resize(101, all.stages[0].triggers[0]); }},
    Mistake{"schedule.bad_number"_L1, "/stages/0/number"_L1, [](Schedule& all) { all.stages[0].number = 0; }},
    Mistake{"schedule.number_twice"_L1, "/stages/1/number"_L1, [](Schedule& all) { all.stages[1].number = 1; }},
    Mistake{"schedule.number_order"_L1, "/stages/2/number"_L1, [](Schedule& all) { all.stages[2].number = 1; }},
    Mistake{"schedule.after_destruction"_L1, "/stages/1/action"_L1,
            [](Schedule& all) {
              all.stages[0].action = StageAction::Destroy;
              all.stages.resize(2);
            }},
    Mistake{"schedule.after_transfer"_L1, "/stages/1/action"_L1,
            [](Schedule& all) {
              all.stages[0].action = StageAction::Export;
              all.stages[1] = stageOf(2, StageAction::Review, {counted(DateToUse::Declared, {})});
            }},
    Mistake{"schedule.after_transfer"_L1, "/stages/1/action"_L1,
            [](Schedule& all) {
              all.stages[0].action = StageAction::Export;
              all.stages[1] = stageOf(2, StageAction::Close, {counted(DateToUse::Declared, {})});
            }},
    Mistake{"schedule.after_permanent"_L1, "/stages/1/action"_L1,
            [](Schedule& all) {
              all.stages[0] = keptForEver();
              all.stages[1] = stageOf(2, StageAction::Destroy, {counted(DateToUse::Declared, {})});
              all.stages.resize(2);
            }},
    Mistake{"schedule.closed_twice"_L1, "/stages/1/action"_L1,
            [](Schedule& all) {
              all.stages[1].action = StageAction::Close;
              all.stages[1].newStatus.clear();
            }},
    Mistake{"schedule.status_missing"_L1, "/stages/1/new_status"_L1,
            [](Schedule& all) { all.stages[1].newStatus.clear(); }},
    Mistake{"schedule.status_surplus"_L1, "/stages/0/new_status"_L1,
            [](Schedule& all) { all.stages[0].newStatus = u"FINAL"_s; }},
    Mistake{"schedule.status_cycle"_L1, "/stages/2/new_status"_L1,
            [](Schedule& all) {
              all.stages[1].status = u"ACTIVE"_s;
              all.stages[2].action = StageAction::ChangeStatus;
              all.stages[2].newStatus = u"ACTIVE"_s;
            }},
    Mistake{"schedule.status_cycle"_L1, "/stages/1/new_status"_L1,
            [](Schedule& all) { all.stages[1].status = u"INACTIVE"_s; }},
    Mistake{"schedule.status_left"_L1, "/stages/2/status"_L1,
            [](Schedule& all) {
              all.stages[1].status = u"ACTIVE"_s;
              all.stages[2].status = u"ACTIVE"_s;
            }},
    Mistake{"schedule.bad_confirmation"_L1, "/stages/2/confirmation_days"_L1,
            [](Schedule& all) { all.stages[2].confirmationDays = -1; }},
    Mistake{"schedule.bad_confirmation"_L1, "/stages/2/confirmation_days"_L1,
            [](Schedule& all) { all.stages[2].confirmationDays = 100'000; }},
    Mistake{"schedule.bad_versions"_L1, "/stages/2/versions_to_keep"_L1,
            [](Schedule& all) { all.stages[2].versionsToKeep = -1; }},
    Mistake{"schedule.destruction_untriggered"_L1, "/stages/2/triggers"_L1,
            [](Schedule& all) { all.stages[2].triggers.clear(); }},
    Mistake{"schedule.stage_untriggered"_L1, "/stages/0/triggers"_L1,
            [](Schedule& all) { all.stages[0].triggers.clear(); }},
    Mistake{"schedule.permanent_destruction"_L1, "/stages/2/action"_L1,
            [](Schedule& all) { trigger(all, 2) = forEver(); }},
    Mistake{"schedule.permanent_action"_L1, "/stages/0/action"_L1,
            [](Schedule& all) {
              trigger(all, 0) = forEver();
              all.stages.resize(1);
            }},
    Mistake{"schedule.permanent_beside"_L1, "/stages/0/triggers"_L1,
            [](Schedule& all) {
              all.stages.resize(1);
              all.stages[0].action = StageAction::None;
              all.stages[0].triggers.push_back(forEver());
            }},
    Mistake{"schedule.event_missing"_L1, "/stages/0/triggers/0/event_code"_L1,
            [](Schedule& all) { trigger(all, 0).eventCode = u" "_s; }},
    Mistake{"schedule.event_unused"_L1, "/stages/2/triggers/0/event_code"_L1,
            [](Schedule& all) { trigger(all, 2).eventCode = u"case-closed"_s; }},
    Mistake{"schedule.date_missing"_L1, "/stages/1/triggers/0/date_to_use"_L1,
            [](Schedule& all) { trigger(all, 1).dateToUse = DateToUse::NotSet; }},
    Mistake{"schedule.fixed_date_missing"_L1, "/stages/0/triggers/0/fixed_date"_L1,
            [](Schedule& all) {
              trigger(all, 0) = {};
              trigger(all, 0).type = EventType::FixedDate;
            }},
    Mistake{"schedule.fixed_date_unused"_L1, "/stages/1/triggers/0/fixed_date"_L1,
            [](Schedule& all) { trigger(all, 1).fixedDate = day(2030, 1, 1); }},
    Mistake{"schedule.period_unused"_L1, "/stages/2/triggers/0/period"_L1,
            [](Schedule& all) {
              trigger(all, 2).type = EventType::FixedDate;
              trigger(all, 2).fixedDate = day(2030, 1, 1);
            }},
    Mistake{"schedule.year_end_missing"_L1, "/stages/1/triggers/0/year_end"_L1,
            [](Schedule& all) { trigger(all, 1).type = EventType::Calendar; }},
    Mistake{"schedule.bad_year_end"_L1, "/stages/1/triggers/0/year_end"_L1,
            [](Schedule& all) {
              trigger(all, 1).yearEnd = YearEnd{2, 30};
            }},
    Mistake{"schedule.bad_year_end"_L1, "/stages/1/triggers/0/year_end"_L1,
            [](Schedule& all) {
              trigger(all, 1).yearEnd = YearEnd{13, 1};
            }},
    Mistake{"schedule.negative_period"_L1, "/stages/2/triggers/0/period"_L1,
            [](Schedule& all) { trigger(all, 2).period.months = -1; }},
    Mistake{"schedule.absurd_period"_L1, "/stages/2/triggers/0/period"_L1,
            [](Schedule& all) { trigger(all, 2).period.years = 1001; }},
    Mistake{"schedule.absurd_period"_L1, "/stages/2/triggers/0/period"_L1,
            [](Schedule& all) { trigger(all, 2).period.days = 400'000; }},
    Mistake{"schedule.intervals_unknown"_L1, "/stages/2/triggers/0/intervals"_L1,
            [](Schedule& all) { trigger(all, 2).intervals = 2; }},
    Mistake{"schedule.no_stage_before"_L1, "/stages/0/triggers/0/date_to_use"_L1,
            [](Schedule& all) {
              trigger(all, 0) = counted(DateToUse::PreviousStageEnd, {1, 0, 0});
            }},
    Mistake{"schedule.never_executed"_L1, "/stages/2/triggers/0/date_to_use"_L1,
            [](Schedule& all) {
              all.stages[1].action = StageAction::None;
              all.stages[1].newStatus.clear();
            }},
};

} // namespace

class ScheduleCheckTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void whatIsRightHasNoProblems() {
    QVERIFY(problemsOf(rightSchedule()).empty());
    QVERIFY(validate(rightSchedule()));
    Schedule leapYear = rightSchedule();
    trigger(leapYear, 1).yearEnd = YearEnd{2, 29};
    QVERIFY(problemsOf(leapYear).empty());
    Schedule transferred = rightSchedule();
    transferred.stages[0].action = StageAction::Export;
    QVERIFY(problemsOf(transferred).empty());
  }

  void eachMistakeIsFoundAlone() {
    for (const Mistake& mistake : kMistakes) {
      Schedule schedule = rightSchedule();
      mistake.make(schedule);
      const auto problems = problemsOf(schedule);
      const QByteArray told = problems.empty() ? QByteArray() : problems.front().error.id.toUtf8();
      QVERIFY2(problems.size() == 1, mistake.id.data() + QByteArray(" gives ") + QByteArray::number(problems.size()) +
                                         " problems; the first is " + told);
      QCOMPARE(problems.front().error.id, QString(mistake.id));
      QCOMPARE(problems.front().place, QString(mistake.place));
      QVERIFY(problems.front().error.kind == ErrorKind::Refused);
      QVERIFY(!validate(schedule) && validate(schedule).error() == problems.front().error);
      QVERIFY(!errorText(problems.front().error).contains(u'%'));
    }
  }

  void severalMistakesAreFoundTogether() {
    Schedule schedule = rightSchedule();
    schedule.code.clear();
    schedule.stages[0].triggers.clear();
    trigger(schedule, 2).period.days = -5;
    const auto problems = problemsOf(schedule);
    QCOMPARE(problems.size(), std::size_t{3});
    QCOMPARE(problems[0].place, u"/code"_s);
    QCOMPARE(problems[1].place, u"/stages/0/triggers"_s);
    QCOMPARE(problems[2].place, u"/stages/2/triggers/0/period"_s);
    QCOMPARE(problems[2].error.arguments, QStringList{u"3"_s});
  }

  void everyReasonHasAMistake() {
    // What is wrong with a schedule in its plan, not with the schedule.
    const QStringList ofPlan{u"schedule.code_taken"_s, u"schedule.differs"_s,    u"schedule.file_format"_s,
                             u"schedule.in_use"_s,     u"schedule.not_active"_s, u"schedule.one_at_a_time"_s,
                             u"schedule.shortens"_s,   u"schedule.unknown"_s,    u"schedule.version_outdated"_s};
    std::set<QString> made;
    for (const Mistake& mistake : kMistakes)
      made.insert(mistake.id);
    for (const QString& id : knownErrorIds()) {
      const bool isOfFiles = id.startsWith(u"schedule.table_") || id.startsWith(u"schedule.rsi_");
      const bool isOfPlan = ofPlan.contains(id);
      if (id.startsWith(u"schedule.") && !isOfFiles && !isOfPlan)
        QVERIFY2(made.contains(id), qPrintable(id));
    }
  }
};

MUNIMENT_TEST(ScheduleCheckTest);

} // namespace muniment::tests

#include "schedule_check_test.moc"
