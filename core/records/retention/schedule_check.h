#pragma once

#include "core/base/result.h"
#include "core/model/schedule.h"

namespace muniment::records {

/// Why a schedule cannot be put in force, and where: `/stages/1/triggers/0/period`, a JSON pointer into its file.
struct ScheduleProblem final {
  Error error;
  QString place;

  friend bool operator==(const ScheduleProblem&, const ScheduleProblem&) = default;
};

/// All that is wrong with a schedule, in the order of its stages. A draft may have problems; nothing else may.
[[nodiscard]] std::vector<ScheduleProblem> problemsOf(const Schedule& schedule);

/// The first of them.
[[nodiscard]] Result<void> validate(const Schedule& schedule);

} // namespace muniment::records
