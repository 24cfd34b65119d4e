#pragma once

#include "core/base/commitment.h"
#include "core/base/instant.h"
#include "core/model/ids.h"
#include "core/model/role.h"

#include <optional>
#include <vector>

namespace muniment {
inline namespace model {

/// To whom a task goes when nobody reacts, one step after the other, and what came of it.
struct TaskChain final {
  struct Step final {
    std::int32_t minutes = 0; ///< without a reaction, since the task came to whoever has it
    std::optional<ActorId> actor;
    std::optional<Role> role; ///< where there is no actor
    bool supervisor = false;  ///< of whoever has the task then, where there is neither
    friend bool operator==(const Step&, const Step&) = default;
  };
  /// A step that was taken, or could not be.
  struct Taken final {
    Instant at;
    std::int32_t step = 0;
    QString problem; ///< id of the error for which it was passed over; empty where it was taken
    friend bool operator==(const Taken&, const Taken&) = default;
  };
  TaskId task;
  std::vector<Step> steps;
  bool inBusinessHours = false; ///< only minutes of business hours count
  std::vector<Taken> taken;     ///< in the order of the steps; none twice
  std::optional<Instant> next;  ///< when the next one is due; none once somebody decided or none is left
  QString setBy;
  Instant setAt;
  Salt salt;
};

[[nodiscard]] QString aggregateOfChain(const TaskId& task);
[[nodiscard]] Json contentOf(const TaskChain& chain);
/// Reads exactly what contentOf writes.
[[nodiscard]] Result<TaskChain> taskChainFrom(const Json& content);

} // namespace model
} // namespace muniment
