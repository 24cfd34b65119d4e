#pragma once

#include "core/model/schedule.h"

#include <QtCore/QStringList>

#include <array>
#include <variant>

class QLocale;

namespace muniment::records {

/// One kind of step on the way to a date. The arguments of each stand beside its text in explanation_texts.inc.
enum class StepId : std::uint8_t {
  ActionOfStage,
  StartsOnDate,
  StartsOnAttribute,
  StartsOnEvent,
  StartsAfterStage,
  StartsOnExecution,
  DateOfMoment,
  DateOfSource,
  DateAsWritten,
  LastOfSeveral,
  PlusPeriod,
  EndOfMonth,
  EndOfYear,
  FixedDate,
  ForEver,
  WaitsForDate,
  WaitsForAttribute,
  WaitsForEvent,
  WaitsForStageDate,
  WaitsForExecution,
  WaitsForStatus,
  WaitsForStage,
  LatestOf,
  EarliestOf,
  EarliestKnown,
  NotBeforeStage,
  Extended,
  CarriedOut,
  KeptUntil,
  OtherStageFirst,
  SeveralSchedules,
  ScheduleAllows,
  ScheduleForbids,
  ScheduleForEver,
  ScheduleWaits,
  LongestDecides
};

using StepArgument = std::variant<std::int64_t, QString, QDate, Period, DateToUse, StageAction>;

/// A step as it was taken, without words.
struct Step final {
  StepId id = StepId::ActionOfStage;
  std::vector<StepArgument> arguments;

  friend bool operator==(const Step&, const Step&) = default;
};

using Explanation = std::vector<Step>;

/// The sentence of one step in the person's language; the same on screen and on the command line.
[[nodiscard]] QString textOf(const Step& step, const QLocale& locale);
[[nodiscard]] QStringList textsOf(const Explanation& explanation, const QLocale& locale);

/// `plus-period`: for programs that word the steps themselves.
[[nodiscard]] QLatin1StringView nameOf(StepId id);

} // namespace muniment::records
