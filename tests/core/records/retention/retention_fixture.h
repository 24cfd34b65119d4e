#pragma once

#include "core/model/schedule.h"

namespace muniment::tests {

/// Short ways to write schedules in tests.
[[nodiscard]] inline QDate day(int year, int month, int day) { return {year, month, day}; }

[[nodiscard]] inline Trigger counted(DateToUse date, Period period) {
  Trigger trigger;
  trigger.dateToUse = date;
  trigger.period = period;
  return trigger;
}

[[nodiscard]] inline Trigger onEvent(QString code, Period period) {
  Trigger trigger;
  trigger.type = EventType::EventBased;
  trigger.eventCode = std::move(code);
  trigger.period = period;
  return trigger;
}

[[nodiscard]] inline Stage stageOf(int number, StageAction action, std::vector<Trigger> triggers) {
  Stage stage;
  stage.number = number;
  stage.action = action;
  stage.triggers = std::move(triggers);
  return stage;
}

[[nodiscard]] inline Stage destroyAfter(Trigger trigger) {
  return stageOf(1, StageAction::Destroy, {std::move(trigger)});
}

[[nodiscard]] inline Stage keptForEver() {
  Trigger trigger;
  trigger.type = EventType::Permanent;
  return stageOf(1, StageAction::None, {std::move(trigger)});
}

[[nodiscard]] inline Schedule scheduleOf(std::vector<Stage> stages) {
  Schedule schedule;
  schedule.id = *ScheduleId::parse(u"01899999-9999-7999-8999-999999999999");
  schedule.code = QStringLiteral("S-1");
  schedule.title = QStringLiteral("Commercial letters");
  schedule.stages = std::move(stages);
  return schedule;
}

} // namespace muniment::tests
