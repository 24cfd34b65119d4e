#include "tests/core/records/retention/random_schedules.h"

#include "core/records/retention/schedule_check.h"

#include <array>

namespace muniment::tests {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<QStringView, 3> kEvents{u"contract-ended", u"person-left", u"case-closed"};
constexpr std::array kDates{DateToUse::Created, DateToUse::Declared, DateToUse::LastMessage, DateToUse::RecordDate};
constexpr std::array<QStringView, 3> kStatuses{u"ACTIVE", u"INACTIVE", u"FINAL"};

template <class Values>
auto oneOf(RandomSchedules& random, const Values& values) {
  return values[static_cast<std::size_t>(random.upTo(static_cast<int>(values.size()) - 1))];
}

} // namespace

QDate RandomSchedules::date() {
  const int year = 2008 + upTo(24);
  if (chance(15))
    return {year - year % 4, 2, 29};
  if (chance(25)) {
    const int month = 1 + upTo(11);
    return {year, month, QDate(year, month, 1).daysInMonth()};
  }
  if (chance(10))
    return chance(50) ? QDate(year, 12, 31) : QDate(year, 1, 1);
  return QDate(year, 1, 1).addDays(upTo(364));
}

Period RandomSchedules::period() {
  Period period;
  if (chance(70))
    period.years = chance(5) ? upTo(60) : upTo(8);
  if (chance(40))
    period.months = chance(10) ? upTo(40) : upTo(13);
  if (chance(30))
    period.days = chance(10) ? upTo(800) : upTo(31);
  return period;
}

Trigger RandomSchedules::trigger(bool isFirst) {
  Trigger trigger;
  const int kind = upTo(99);
  if (kind < 45) {
    trigger.type = chance(50) ? EventType::CalculatedDate : EventType::Calendar;
    trigger.dateToUse = oneOf(*this, kDates);
    if (!isFirst && chance(40))
      trigger.dateToUse = chance(80) ? DateToUse::PreviousStageEnd : DateToUse::PreviousStageExecuted;
    else if (chance(10))
      trigger.attribute = {7, 1 + upTo(1)};
  } else if (kind < 80) {
    trigger.type = EventType::EventBased;
    trigger.eventCode = oneOf(*this, kEvents).toString();
  } else {
    trigger.type = EventType::FixedDate;
    trigger.fixedDate = date();
    return trigger;
  }
  trigger.period = period();
  if (trigger.type == EventType::Calendar || chance(30)) {
    trigger.yearEnd = oneOf(*this, std::array{YearEnd{12, 31}, YearEnd{6, 30}, YearEnd{2, 29}, YearEnd{3, 31}});
    if (chance(20))
      trigger.yearEnd = YearEnd{1 + upTo(11), 1 + upTo(27)};
  }
  return trigger;
}

Stage RandomSchedules::stage(int number, bool isLast) {
  Stage stage;
  stage.number = number;
  stage.combine = chance(60) ? Combine::All : Combine::Any;
  const int count = chance(60) ? 1 : 2 + upTo(1);
  for (int i = 0; i < count; ++i)
    stage.triggers.push_back(trigger(number == 1));
  constexpr std::array kActions{StageAction::None, StageAction::Review, StageAction::ChangeStatus,
                                StageAction::Finalise};
  stage.action = isLast && chance(90) ? StageAction::Destroy : oneOf(*this, kActions);
  if (stage.action == StageAction::ChangeStatus)
    stage.newStatus = oneOf(*this, kStatuses).toString();
  if (chance(10))
    stage.status = oneOf(*this, kStatuses).toString();
  if (isLast && chance(5)) {
    stage.action = StageAction::None;
    stage.newStatus.clear();
    stage.triggers.assign(1, Trigger());
    stage.triggers.front().type = EventType::Permanent;
  }
  return stage;
}

Schedule RandomSchedules::schedule() {
  while (true) {
    Schedule schedule;
    schedule.id = ScheduleId::make(Instant::fromMilliseconds(upTo(1'000'000)));
    schedule.code = u"S-"_s + QString::number(upTo(999));
    schedule.title = u"Schedule"_s;
    const int count = 1 + upTo(3);
    for (int number = 1; number <= count; ++number)
      schedule.stages.push_back(stage(number, number == count));
    if (records::problemsOf(schedule).empty())
      return schedule;
  }
}

records::RecordFacts RandomSchedules::facts(const Schedule& schedule) {
  records::RecordFacts facts;
  for (const DateToUse what : kDates) {
    if (chance(85))
      facts.dates.push_back({what, records::knownDate(date())});
  }
  for (int attribute = 1; attribute < 3; ++attribute) {
    if (chance(80))
      facts.attributes.push_back({{7, attribute}, records::knownDate(date())});
  }
  for (const QStringView code : kEvents) {
    for (int times = chance(75) ? 1 + upTo(1) : 0; times > 0; --times)
      facts.events.push_back({code.toString(), records::knownDate(date())});
  }
  for (const Stage& stage : schedule.stages) {
    if (stage.action == StageAction::None || chance(60))
      break;
    facts.executed.push_back({schedule.id, stage.number, date()});
  }
  facts.status = oneOf(*this, kStatuses).toString();
  if (chance(10))
    facts.extendedUntil = date();
  return facts;
}

QString RandomSchedules::text() {
  constexpr std::array<QStringView, 12> kTexts{
      u"",    u"a", u"HGB § 257 (4)",    u"two\nlines", u"a, \"b\"", u"=SUM(A1)", u"'quote",
      u"\tx", u" ", u"Ünïcödé 🗂", u"-1",         u"\r\n"};
  return oneOf(*this, kTexts).toString();
}

Schedule RandomSchedules::anything() {
  Schedule any = schedule();
  any.description = text();
  any.authority = text();
  any.version = 1 + upTo(5);
  any.status = oneOf(*this, std::array{ScheduleStatus::Draft, ScheduleStatus::Active, ScheduleStatus::Discontinued});
  any.subject = text();
  any.statusCode = text();
  any.dispositionControl = chance(50);
  any.discontinuedBecause = text();
  if (chance(50))
    any.statusDate = date();
  if (chance(50))
    any.discontinuedOn = date();
  for (Stage& each : any.stages) {
    each.disposition = text();
    each.description = text();
    each.needsApproval = chance(50);
    each.confirmationDays = upTo(30);
    each.objects = chance(50) ? StageObjects::Classified : StageObjects::Classifications;
    each.versionsToKeep = upTo(3);
    each.purgeSuperseded = chance(50);
    each.purgeMajors = chance(50);
    each.markOfficialRendition = chance(50);
    for (Trigger& trigger : each.triggers) {
      trigger.ruleCode = text();
      trigger.ruleComment = text();
      trigger.intervals = upTo(1);
      trigger.fixedRetention = chance(50);
      trigger.maximumRetention = chance(50);
    }
  }
  return any;
}

} // namespace muniment::tests
