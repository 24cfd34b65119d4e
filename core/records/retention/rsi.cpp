#include "core/records/retention/rsi.h"

#include <utility>

namespace muniment::records {
namespace {

using namespace Qt::StringLiterals;

constexpr int kFirstOwnCode = 1000; ///< from here on codes are ours, not Content Server's

QString placeOf(std::size_t stage, QLatin1StringView field) {
  return u"/stages/"_s + QString::number(stage) + u'/' + field;
}

template <class Enum>
Result<Enum> codeFrom(int code, std::size_t stage, QLatin1StringView field) {
  const auto known = code < kFirstOwnCode ? enumFrom<Enum>(std::int64_t{code}) : std::nullopt;
  if (!known)
    return failure(ErrorKind::Refused, "schedule.rsi_code"_L1, {placeOf(stage, field), QString::number(code)});
  return *known;
}

Failure notThere(const QString& place) { return failure(ErrorKind::Refused, "schedule.rsi_cannot"_L1, {place}); }

Result<Trigger> triggerFrom(const RsiStage& rsi, std::size_t index) {
  Trigger trigger;
  MUNIMENT_TRY_LET(type, codeFrom<EventType>(rsi.eventType, index, "eventType"_L1));
  MUNIMENT_TRY_LET(date, codeFrom<DateToUse>(rsi.dateToUse, index, "dateToUse"_L1));
  trigger.type = type;
  trigger.dateToUse = date;
  if (rsi.categoryId != 0 || rsi.categoryAttributeId != 0)
    trigger.attribute = {rsi.categoryId, rsi.categoryAttributeId};
  trigger.eventCode = rsi.eventCondition;
  trigger.fixedDate = rsi.fixedDate;
  trigger.period = {rsi.retentionYears, rsi.retentionMonths, rsi.retentionDays};
  if (rsi.yearEndMonth != 0 || rsi.yearEndDay != 0)
    trigger.yearEnd = {rsi.yearEndMonth, rsi.yearEndDay};
  trigger.ruleCode = rsi.ruleCode;
  trigger.ruleComment = rsi.ruleComment;
  trigger.intervals = rsi.retentionIntervals;
  trigger.fixedRetention = rsi.fixedRetention;
  trigger.maximumRetention = rsi.maximumRetention;
  return trigger;
}

Result<Stage> stageFrom(const RsiStage& rsi, std::size_t index) {
  Stage stage;
  MUNIMENT_TRY_LET(trigger, triggerFrom(rsi, index));
  MUNIMENT_TRY_LET(action, codeFrom<StageAction>(rsi.actionCode, index, "actionCode"_L1));
  if (rsi.objectType != u"LIV" && rsi.objectType != u"LRM")
    return failure(ErrorKind::Refused, "schedule.rsi_code"_L1, {placeOf(index, "objectType"_L1), rsi.objectType});
  stage.number = static_cast<int>(index) + 1;
  stage.status = rsi.stage;
  stage.triggers.push_back(std::move(trigger));
  stage.action = action;
  stage.newStatus = rsi.newStatus;
  stage.disposition = rsi.disposition;
  stage.description = rsi.description;
  stage.needsApproval = rsi.approvalFlag;
  stage.objects = rsi.objectType == u"LIV" ? StageObjects::Classified : StageObjects::Classifications;
  stage.versionsToKeep = rsi.minNumVersionsToKeep;
  stage.purgeSuperseded = rsi.purgeSuperseded;
  stage.purgeMajors = rsi.purgeMajors;
  stage.markOfficialRendition = rsi.markOfficialRendition;
  return stage;
}

void setTrigger(RsiStage& rsi, const Trigger& trigger) {
  rsi.eventType = std::to_underlying(trigger.type);
  rsi.dateToUse = std::to_underlying(trigger.dateToUse);
  const CategoryAttribute attribute = trigger.attribute.value_or(CategoryAttribute{});
  rsi.categoryId = attribute.category;
  rsi.categoryAttributeId = attribute.attribute;
  const YearEnd yearEnd = trigger.yearEnd.value_or(YearEnd{0, 0});
  rsi.yearEndMonth = yearEnd.month;
  rsi.yearEndDay = yearEnd.day;
  rsi.eventCondition = trigger.eventCode;
  rsi.fixedDate = trigger.fixedDate;
  rsi.retentionYears = trigger.period.years;
  rsi.retentionMonths = trigger.period.months;
  rsi.retentionDays = trigger.period.days;
  rsi.ruleCode = trigger.ruleCode;
  rsi.ruleComment = trigger.ruleComment;
  rsi.retentionIntervals = trigger.intervals;
  rsi.fixedRetention = trigger.fixedRetention;
  rsi.maximumRetention = trigger.maximumRetention;
}

Result<RsiStage> rsiStageFrom(const Stage& stage, std::size_t index) {
  if (stage.number != static_cast<int>(index) + 1)
    return notThere(placeOf(index, "number"_L1));
  if (stage.triggers.size() != 1)
    return notThere(placeOf(index, "triggers"_L1));
  if (stage.combine != Combine::All)
    return notThere(placeOf(index, "combine"_L1));
  if (std::to_underlying(stage.action) >= kFirstOwnCode)
    return notThere(placeOf(index, "action"_L1));
  const Trigger& trigger = stage.triggers.front();
  // Zeros are how Content Server leaves a year end or an attribute out.
  if (std::to_underlying(trigger.dateToUse) >= kFirstOwnCode)
    return notThere(placeOf(index, "triggers/0/date_to_use"_L1));
  if (trigger.attribute == CategoryAttribute{})
    return notThere(placeOf(index, "triggers/0/attribute"_L1));
  if (trigger.yearEnd == YearEnd{0, 0})
    return notThere(placeOf(index, "triggers/0/year_end"_L1));
  RsiStage rsi;
  setTrigger(rsi, trigger);
  rsi.objectType = stage.objects == StageObjects::Classified ? u"LIV"_s : u"LRM"_s;
  rsi.stage = stage.status;
  rsi.actionCode = std::to_underlying(stage.action);
  rsi.newStatus = stage.newStatus;
  rsi.disposition = stage.disposition;
  rsi.description = stage.description;
  rsi.approvalFlag = stage.needsApproval;
  rsi.minNumVersionsToKeep = stage.versionsToKeep;
  rsi.purgeSuperseded = stage.purgeSuperseded;
  rsi.purgeMajors = stage.purgeMajors;
  rsi.markOfficialRendition = stage.markOfficialRendition;
  return rsi;
}

} // namespace

Result<Schedule> scheduleFromRsi(const Rsi& rsi) {
  Schedule schedule;
  schedule.code = rsi.name;
  schedule.title = rsi.title;
  schedule.description = rsi.description;
  schedule.status = rsi.discontFlag ? ScheduleStatus::Discontinued : ScheduleStatus::Active;
  schedule.subject = rsi.subject;
  schedule.statusCode = rsi.status;
  schedule.statusDate = rsi.statusDate;
  schedule.dispositionControl = rsi.dispControl;
  schedule.discontinuedOn = rsi.discontDate;
  schedule.discontinuedBecause = rsi.discontComment;
  for (std::size_t i = 0; i < rsi.stages.size(); ++i) {
    MUNIMENT_TRY_LET(stage, stageFrom(rsi.stages[i], i));
    schedule.stages.push_back(std::move(stage));
  }
  return schedule;
}

Result<RsiCounterpart> rsiFrom(const Schedule& schedule) {
  if (schedule.status == ScheduleStatus::Draft)
    return notThere(u"/status"_s);
  RsiCounterpart counterpart;
  if (!schedule.authority.isEmpty())
    counterpart.leftOut.append(u"/authority"_s);
  Rsi& rsi = counterpart.rsi;
  rsi.name = schedule.code;
  rsi.title = schedule.title;
  rsi.description = schedule.description;
  rsi.discontFlag = schedule.status == ScheduleStatus::Discontinued;
  rsi.subject = schedule.subject;
  rsi.status = schedule.statusCode;
  rsi.statusDate = schedule.statusDate;
  rsi.dispControl = schedule.dispositionControl;
  rsi.discontDate = schedule.discontinuedOn;
  rsi.discontComment = schedule.discontinuedBecause;
  for (std::size_t i = 0; i < schedule.stages.size(); ++i) {
    MUNIMENT_TRY_LET(stage, rsiStageFrom(schedule.stages[i], i));
    if (schedule.stages[i].confirmationDays != 0)
      counterpart.leftOut.append(placeOf(i, "confirmation_days"_L1));
    rsi.stages.push_back(std::move(stage));
  }
  return counterpart;
}

} // namespace muniment::records
