#include "core/records/retention/calendar.h"
#include "core/records/retention/evaluation.h"
#include "core/records/retention/several_schedules.h"
#include "tests/core/records/retention/retention_fixture.h"
#include "tests/support/test_suite.h"

#include <QtCore/QLocale>

#include <array>

namespace muniment::tests {

using namespace Qt::StringLiterals;
using namespace records;

namespace {

QString explained(const Evaluation& evaluation) { return textsOf(evaluation.explanation, QLocale::c()).join(u'\n'); }

} // namespace

class EvaluationTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void periodsFollowTheCalendar_data() {
    QTest::addColumn<QDate>("from");
    QTest::addColumn<QList<int>>("period");
    QTest::addColumn<QDate>("expected");
    QTest::newRow("leap day, common year") << day(2024, 2, 29) << QList{1, 0, 0} << day(2025, 2, 28);
    QTest::newRow("leap day, leap year") << day(2024, 2, 29) << QList{4, 0, 0} << day(2028, 2, 29);
    QTest::newRow("leap day, a year and a month in one step") << day(2024, 2, 29) << QList{1, 1, 0} << day(2025, 3, 29);
    QTest::newRow("no leap year in 2100") << day(2096, 2, 29) << QList{4, 0, 0} << day(2100, 2, 28);
    QTest::newRow("end of a long month") << day(2025, 1, 31) << QList{0, 1, 0} << day(2025, 2, 28);
    QTest::newRow("end of a short month stays its day") << day(2025, 2, 28) << QList{0, 1, 0} << day(2025, 3, 28);
    QTest::newRow("days after months") << day(2025, 1, 31) << QList{0, 1, 1} << day(2025, 3, 1);
    QTest::newRow("thirteen months") << day(2025, 12, 31) << QList{0, 14, 0} << day(2027, 2, 28);
    QTest::newRow("nothing") << day(2025, 5, 5) << QList{0, 0, 0} << day(2025, 5, 5);
  }
  void periodsFollowTheCalendar() {
    QFETCH(QDate, from);
    QFETCH(QList<int>, period);
    QTEST(plus(from, {period[0], period[1], period[2]}), "expected");
  }

  void yearsEndOnOrAfterTheDay() {
    QCOMPARE(yearEndFrom(day(2026, 12, 31), {12, 31}), day(2026, 12, 31));
    QCOMPARE(yearEndFrom(day(2026, 1, 1), {12, 31}), day(2026, 12, 31));
    QCOMPARE(yearEndFrom(day(2026, 7, 1), {6, 30}), day(2027, 6, 30));
    QCOMPARE(yearEndFrom(day(2026, 3, 1), {2, 29}), day(2027, 2, 28));
    QCOMPARE(yearEndFrom(day(2027, 3, 1), {2, 29}), day(2028, 2, 29));
    QCOMPARE(yearEndFrom(day(2028, 2, 29), {2, 29}), day(2028, 2, 29));
  }

  void momentsNearMidnightAndTheChangeOfTheClocks() {
    const QTimeZone berlin("Europe/Berlin");
    const auto at = [&](const QString& moment) { return knownDate(*Instant::parse(moment), berlin).date; };
    QCOMPARE(at(u"2026-03-28T22:59:59.999Z"_s), day(2026, 3, 28));
    QCOMPARE(at(u"2026-03-28T23:00:00.000Z"_s), day(2026, 3, 29));
    QCOMPARE(at(u"2026-03-29T21:59:59.999Z"_s), day(2026, 3, 29));
    QCOMPARE(at(u"2026-03-29T22:00:00.000Z"_s), day(2026, 3, 30));
    QCOMPARE(at(u"2026-10-25T22:59:59.999Z"_s), day(2026, 10, 25));
    QCOMPARE(at(u"2026-10-25T23:00:00.000Z"_s), day(2026, 10, 26));
  }

  void timesOfSourcesBecomeDates() {
    const QTimeZone berlin("Europe/Berlin");
    const auto time = [](std::optional<QString> zone, TimePrecision precision) {
      return SourceTime{QDateTime(QDate(2026, 3, 10), QTime(23, 30), Qt::UTC), precision, std::move(zone), {}};
    };
    const KnownDate unknown = knownDate(time(std::nullopt, TimePrecision::Minute), berlin);
    QCOMPARE(unknown.date, day(2026, 3, 10));
    QVERIFY(unknown.origin == DateOrigin::AsWritten && !unknown.moment);
    QCOMPARE(knownDate(time(u"UTC"_s, TimePrecision::Minute), berlin).date, day(2026, 3, 11));
    QCOMPARE(knownDate(time(u"UTC"_s, TimePrecision::Day), berlin).date, day(2026, 3, 10));
    QCOMPARE(knownDate(time(u"+05:45"_s, TimePrecision::Minute), berlin).date, day(2026, 3, 10));
    QCOMPARE(knownDate(time(u"-05:00"_s, TimePrecision::Second), berlin).date, day(2026, 3, 11));
    QVERIFY(knownDate(time(u"Nowhere/Land"_s, TimePrecision::Second), berlin).origin == DateOrigin::AsWritten);
  }

  void sixYearsAfterAPersonLeft() {
    const Schedule schedule = scheduleOf({destroyAfter(onEvent(u"person-left"_s, {6, 0, 0}))});
    RecordFacts facts;
    facts.events = {{u"person-left"_s, knownDate(day(2019, 6, 30))}};
    const Evaluation evaluation = evaluate(schedule, facts, day(2025, 6, 30));
    QCOMPARE(evaluation.nextStage()->lastDay, day(2025, 6, 30));
    QCOMPARE(evaluation.nextStage()->due, day(2025, 7, 1));
    QVERIFY(evaluation.nextStage()->state == StageState::Scheduled);
    QVERIFY(evaluate(schedule, facts, day(2025, 7, 1)).nextStage()->state == StageState::Due);
    QCOMPARE(explained(evaluation), u"Stage 1: destroy.\n"
                                    "The period starts on 30 June 2019, the day of the event person-left.\n"
                                    "Plus 6 year(s): 30 June 2025.\n"
                                    "The last day is 30 June 2025; due from 1 July 2025."_s);
  }

  void yearEndThenSixYears() {
    Stage cutOff = stageOf(1, StageAction::None, {counted(DateToUse::LastMessage, {})});
    cutOff.triggers.front().type = EventType::Calendar;
    cutOff.triggers.front().yearEnd = YearEnd{12, 31};
    const Stage destroy = stageOf(2, StageAction::Destroy, {counted(DateToUse::PreviousStageEnd, {6, 0, 0})});
    RecordFacts facts;
    facts.dates = {{DateToUse::LastMessage,
                    knownDate(*Instant::parse(u"2026-03-09T23:30:00.000Z"_s), QTimeZone("Europe/Berlin"))}};
    const Evaluation evaluation = evaluate(scheduleOf({cutOff, destroy}), facts, day(2027, 1, 1));
    QVERIFY(evaluation.stages[0].state == StageState::Passed);
    QCOMPARE(*evaluation.next, std::size_t{1});
    QCOMPARE(evaluation.destruction.due, day(2033, 1, 1));
    QCOMPARE(explained(evaluation), u"Stage 1: no action.\n"
                                    "The period starts on 10 March 2026, the day of its last message.\n"
                                    "That is the date of 2026-03-09T23:30:00.000Z in the time zone Europe/Berlin.\n"
                                    "Moved to the end of the year: 31 December 2026.\n"
                                    "The last day is 31 December 2026; due from 1 January 2027.\n"
                                    "Stage 2: destroy.\n"
                                    "The period starts on 31 December 2026, the last day of stage 1.\n"
                                    "Plus 6 year(s): 31 December 2032.\n"
                                    "The last day is 31 December 2032; due from 1 January 2033."_s);
  }

  void everyReasonToWaitIsSaid() {
    RecordFacts facts;
    const auto waitOf = [&](const Schedule& schedule) {
      const Evaluation evaluation = evaluate(schedule, facts, day(2026, 1, 1));
      const StageOutcome& last = evaluation.stages.back();
      return last.state == StageState::Waiting && !last.due.isValid() ? last.waitsFor : WaitsFor::Nothing;
    };
    Trigger attribute = counted(DateToUse::NotSet, {1, 0, 0});
    attribute.attribute = CategoryAttribute{4, 2};
    QVERIFY(waitOf(scheduleOf({destroyAfter(counted(DateToUse::Declared, {1, 0, 0}))})) == WaitsFor::Date);
    QVERIFY(waitOf(scheduleOf({destroyAfter(attribute)})) == WaitsFor::Attribute);
    QVERIFY(waitOf(scheduleOf({destroyAfter(onEvent(u"contract-ended"_s, {}))})) == WaitsFor::Event);
    const Stage first = stageOf(1, StageAction::Review, {onEvent(u"contract-ended"_s, {})});
    const auto second = [](DateToUse date) { return stageOf(2, StageAction::Destroy, {counted(date, {})}); };
    QVERIFY(waitOf(scheduleOf({first, second(DateToUse::PreviousStageEnd)})) == WaitsFor::StageDate);
    QVERIFY(waitOf(scheduleOf({first, second(DateToUse::PreviousStageExecuted)})) == WaitsFor::Execution);
    facts.dates = {{DateToUse::Declared, knownDate(day(2020, 1, 1))}};
    QVERIFY(waitOf(scheduleOf({first, second(DateToUse::Declared)})) == WaitsFor::EarlierStage);
    Stage inactive = destroyAfter(counted(DateToUse::Declared, {}));
    inactive.status = u"INACTIVE"_s;
    QVERIFY(waitOf(scheduleOf({inactive})) == WaitsFor::Status);
    facts.status = u"INACTIVE"_s;
    QVERIFY(waitOf(scheduleOf({inactive})) == WaitsFor::Nothing);
  }

  void allIsTheLatestAndAnyTheEarliest() {
    Stage stage = stageOf(1, StageAction::Destroy,
                          {counted(DateToUse::Declared, {10, 0, 0}), onEvent(u"case-closed"_s, {2, 0, 0})});
    RecordFacts facts;
    facts.dates = {{DateToUse::Declared, knownDate(day(2020, 5, 5))}};
    QVERIFY(evaluate(scheduleOf({stage}), facts, day(2026, 1, 1)).destruction.state == DestructionState::Waiting);
    stage.combine = Combine::Any;
    const Evaluation known = evaluate(scheduleOf({stage}), facts, day(2026, 1, 1));
    QCOMPARE(known.destruction.due, day(2030, 5, 6));
    QVERIFY(explained(known).contains(u"The earliest of the dates known so far counts: 5 May 2030."));
    facts.events = {{u"case-closed"_s, knownDate(day(2021, 1, 31))}, {u"case-closed"_s, knownDate(day(2022, 1, 31))}};
    const Evaluation both = evaluate(scheduleOf({stage}), facts, day(2026, 1, 1));
    QCOMPARE(both.destruction.due, day(2024, 2, 1));
    QVERIFY(explained(both).contains(u"The event case-closed happened more than once: the last time counts."));
    stage.combine = Combine::All;
    const Evaluation all = evaluate(scheduleOf({stage}), facts, day(2026, 1, 1));
    QCOMPARE(all.destruction.due, day(2030, 5, 6));
    QVERIFY(explained(all).contains(u"The latest of these dates counts: 5 May 2030."));
  }

  void stagesFollowEachOther() {
    const Schedule schedule = scheduleOf({stageOf(1, StageAction::Close, {counted(DateToUse::Declared, {5, 0, 0})}),
                                          stageOf(2, StageAction::Destroy, {counted(DateToUse::Created, {1, 0, 0})})});
    RecordFacts facts;
    facts.dates = {{DateToUse::Declared, knownDate(day(2020, 1, 1))}, {DateToUse::Created, knownDate(day(2019, 1, 1))}};
    const Evaluation behind = evaluate(schedule, facts, day(2026, 1, 1));
    QVERIFY(behind.stages[0].state == StageState::Due);
    QCOMPARE(behind.stages[1].due, day(2025, 1, 2));
    QVERIFY(behind.stages[1].state == StageState::Waiting && behind.stages[1].waitsFor == WaitsFor::EarlierStage);
    QVERIFY(explained(behind).contains(u"Not before stage 1: 1 January 2025."));
    QVERIFY(explained(behind).contains(u"Stage 1 has to be carried out first."));
    // Carrying the first stage out early does not bring the second one forward.
    facts.executed = {{schedule.id, 1, day(2021, 1, 1)}};
    const Evaluation after = evaluate(schedule, facts, day(2026, 1, 1));
    QVERIFY(after.stages[0].state == StageState::Executed);
    QCOMPARE(after.stages[1].due, day(2025, 1, 2));
    QVERIFY(after.nextStage()->state == StageState::Due && after.nextStage()->action == StageAction::Destroy);
    // An execution under another schedule is no execution under this one.
    facts.executed = {{ScheduleId::make(Instant()), 1, day(2021, 1, 1)}};
    QVERIFY(evaluate(schedule, facts, day(2026, 1, 1)).stages[0].state == StageState::Due);
  }

  void anEarlierStageGivesTheStatus() {
    Stage change = stageOf(1, StageAction::ChangeStatus, {counted(DateToUse::Declared, {})});
    change.newStatus = u"INACTIVE"_s;
    Stage destroy = stageOf(2, StageAction::Destroy, {counted(DateToUse::PreviousStageEnd, {1, 0, 0})});
    destroy.status = u"INACTIVE"_s;
    RecordFacts facts;
    facts.dates = {{DateToUse::Declared, knownDate(day(2020, 1, 1))}};
    facts.status = u"ACTIVE"_s;
    const Schedule schedule = scheduleOf({change, destroy});
    QCOMPARE(evaluate(schedule, facts, day(2019, 1, 1)).destruction.due, day(2021, 1, 2));
    facts.executed = {{schedule.id, 1, day(2020, 2, 1)}};
    QVERIFY(evaluate(schedule, facts, day(2019, 1, 1)).destruction.state == DestructionState::Waiting);
  }

  void extensionsAndConfirmationAreCounted() {
    Stage destroy = destroyAfter(counted(DateToUse::Declared, {1, 0, 0}));
    destroy.confirmationDays = 30;
    RecordFacts facts;
    facts.dates = {{DateToUse::Declared, knownDate(day(2020, 1, 31))}};
    facts.extendedUntil = day(2028, 12, 31);
    const Evaluation evaluation = evaluate(scheduleOf({destroy}), facts, day(2026, 1, 1));
    QCOMPARE(evaluation.nextStage()->due, day(2029, 1, 1));
    QCOMPARE(evaluation.nextStage()->confirmBy, day(2029, 1, 31));
    QVERIFY(explained(evaluation).contains(u"Extended until 31 December 2028."));
    facts.extendedUntil = day(2020, 12, 31);
    QCOMPARE(evaluate(scheduleOf({destroy}), facts, day(2026, 1, 1)).destruction.due, day(2021, 2, 1));
  }

  void permanentMeansForEver() {
    const Evaluation evaluation = evaluate(scheduleOf({keptForEver()}), {}, day(2026, 1, 1));
    QVERIFY(evaluation.isPermanent() && !evaluation.next && evaluation.stages[0].state == StageState::Permanent);
    QCOMPARE(explained(evaluation), u"Stage 1: no action.\nKept for ever."_s);
  }

  void theLongestOfSeveralSchedulesWins() {
    RecordFacts facts;
    facts.dates = {{DateToUse::Declared, knownDate(day(2020, 1, 1))}};
    Schedule longer = scheduleOf({destroyAfter(counted(DateToUse::Declared, {10, 0, 0}))});
    longer.code = u"S-10"_s;
    const Schedule six = scheduleOf({destroyAfter(counted(DateToUse::Declared, {6, 0, 0}))});
    const Schedule waiting = scheduleOf({destroyAfter(onEvent(u"case-closed"_s, {}))});
    const Schedule silent = scheduleOf({stageOf(1, StageAction::Review, {counted(DateToUse::Declared, {})})});
    const Schedule permanent = scheduleOf({keptForEver()});
    const auto together = [&](std::vector<const Schedule*> all) {
      return evaluateTogether(all, facts, day(2027, 1, 1));
    };
    const CombinedEvaluation dated = together({&six, &longer});
    QCOMPARE(dated.destruction.due, day(2030, 1, 2));
    QCOMPARE(*dated.deciding, std::size_t{1});
    QVERIFY(!dated.isDestructionDue);
    QCOMPARE(textsOf(dated.explanation, QLocale::c()).join(u'\n'),
             u"Several schedules apply to this record; it is kept as long as the longest of them says.\n"
             "Schedule S-1 allows destruction from 2 January 2026.\n"
             "Schedule S-10 allows destruction from 2 January 2030.\n"
             "Schedule S-10 decides."_s);
    QVERIFY(together({&waiting, &longer}).destruction.state == DestructionState::Waiting);
    QVERIFY(together({&waiting, &silent}).destruction.state == DestructionState::Never);
    QVERIFY(together({&silent, &permanent, &six}).destruction.state == DestructionState::ForEver);
    const CombinedEvaluation alone = together({&six});
    QVERIFY(alone.isDestructionDue && alone.explanation.empty());
    QVERIFY(!together({}).isDestructionDue);
  }

  void manyRecordsGiveTheSameAsOne() {
    const Schedule schedule = scheduleOf({stageOf(1, StageAction::Review, {counted(DateToUse::Declared, {1, 0, 0})}),
                                          stageOf(2, StageAction::Destroy, {onEvent(u"case-closed"_s, {2, 0, 0})})});
    std::vector<RecordFacts> records(3);
    records[0].dates = {{DateToUse::Declared, knownDate(day(2020, 1, 1))}};
    records[1].events = {{u"case-closed"_s, knownDate(day(2021, 1, 1))}};
    records[2].executed = {{schedule.id, 1, day(2022, 1, 1)}, {schedule.id, 2, day(2023, 1, 1)}};
    const auto summaries = evaluateMany(schedule, records, day(2026, 1, 1));
    QCOMPARE(summaries.size(), records.size());
    for (std::size_t i = 0; i < 2; ++i) {
      const Evaluation one = evaluate(schedule, records[i], day(2026, 1, 1));
      QVERIFY(summaries[i].next == *one.nextStage() && summaries[i].destruction == one.destruction);
    }
    QCOMPARE(summaries[2].next.number, 0);
  }

  void everyStepHasWords() {
    for (int id = 0; id <= static_cast<int>(StepId::LongestDecides); ++id) {
      const Step step{static_cast<StepId>(id), {u"a"_s, u"b"_s, u"c"_s}};
      const QString text = textOf(step, QLocale::c());
      QVERIFY2(text.endsWith(u'.') && !text.contains(u'%'), qPrintable(text));
      QVERIFY(!nameOf(step.id).isEmpty());
    }
    QCOMPARE(textOf({StepId::PlusPeriod, {Period{7, 3, 1}, day(2030, 2, 1)}}, QLocale::c()),
             u"Plus 7 year(s), 3 month(s), 1 day(s): 1 February 2030."_s);
    // A code that looks like a place is not filled in again.
    QCOMPARE(textOf({StepId::StartsOnEvent, {day(2030, 2, 1), u"%1"_s}}, QLocale::c()),
             u"The period starts on 1 February 2030, the day of the event %1."_s);
  }
};

MUNIMENT_TEST(EvaluationTest);

} // namespace muniment::tests

#include "evaluation_test.moc"
