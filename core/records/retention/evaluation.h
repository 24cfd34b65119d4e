#pragma once

#include "core/records/retention/explanation.h"
#include "core/records/retention/record_facts.h"

#include <QtCore/QVarLengthArray>

#include <span>

namespace muniment::records {

enum class StageState : std::uint8_t {
  Executed,
  Passed,    ///< has no action, and its last day is over
  Due,       ///< its action may be carried out now, if no hold forbids it
  Scheduled, ///< its day is known and has not come
  Waiting,
  Permanent
};

enum class WaitsFor : std::uint8_t {
  Nothing,
  Date,         ///< `trigger` names it
  Attribute,    ///< `trigger` names it
  Event,        ///< `trigger` names it
  StageDate,    ///< the last day of the stage before
  Execution,    ///< of the stage before
  Status,       ///< the record does not have the status that the stage asks for
  EarlierStage, ///< `due` is known all the same when nothing but the carrying out of an earlier stage is missing
};

/// What one stage of a schedule means for one record.
struct StageOutcome final {
  int number = 0;
  StageAction action = StageAction::None;
  StageState state = StageState::Waiting;
  WaitsFor waitsFor = WaitsFor::Nothing;
  std::uint16_t trigger = 0; ///< index of the first trigger that has to wait
  QDate lastDay;             ///< last day of its period; null while unknown
  QDate due;                 ///< the day after, when its action may be carried out; null while unknown
  QDate confirmBy;           ///< from the day after this one it is overdue; null while unknown or without such a limit

  friend bool operator==(const StageOutcome&, const StageOutcome&) = default;
};

enum class DestructionState : std::uint8_t {
  Dated,
  Waiting, ///< not known yet
  Never,   ///< the schedule does not destroy
  ForEver  ///< the schedule forbids it
};

/// When a record may be destroyed, as far as schedules decide it.
struct Destruction final {
  DestructionState state = DestructionState::Never;
  QDate due; ///< of Dated

  friend bool operator==(const Destruction&, const Destruction&) = default;
};

struct Evaluation final {
  QVarLengthArray<StageOutcome, 6> stages; ///< in the order of the schedule
  std::optional<std::size_t> next;         ///< index of the stage whose action comes next
  Destruction destruction;
  Explanation explanation;

  [[nodiscard]] const StageOutcome* nextStage() const;
  [[nodiscard]] bool isPermanent() const { return destruction.state == DestructionState::ForEver; }
};

enum class Explain : bool { No, Yes };

/// What a schedule, valid in the sense of `problemsOf`, means for a record on a day. Says nothing about holds.
[[nodiscard]] Evaluation evaluate(const Schedule& schedule, const RecordFacts& facts, QDate today,
                                  Explain explain = Explain::Yes);

/// What is kept of an evaluation for lists and counts. Without a next action, `next` has the number 0.
struct DueSummary final {
  StageOutcome next;
  Destruction destruction;

  friend bool operator==(const DueSummary&, const DueSummary&) = default;
};

/// The same for many records, without explanations.
[[nodiscard]] std::vector<DueSummary> evaluateMany(const Schedule& schedule, std::span<const RecordFacts> records,
                                                   QDate today);

} // namespace muniment::records
