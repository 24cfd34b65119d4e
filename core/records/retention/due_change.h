#pragma once

#include "core/records/retention/evaluation.h"

namespace muniment::records {

enum class DueChange : std::uint8_t {
  Same,
  Shorter,       ///< may be destroyed earlier; has to be said and agreed to before anything is saved
  Longer,        ///< may be destroyed later, or not at all
  NewlyUndefined ///< had a date and waits now
};

/// What a change of schedules does to one record.
struct DueComparison final {
  DueChange change = DueChange::Same;
  Destruction before;
  Destruction after;
};

/// A record that waits before and after counts as shorter when it would be, were all that it waits for to happen today.
/// The spans hold every schedule of the record, as it is and as it would be: the longest of each side is compared.
[[nodiscard]] DueComparison compareDue(std::span<const Schedule* const> before, std::span<const Schedule* const> after,
                                       const RecordFacts& facts, QDate today);

} // namespace muniment::records
