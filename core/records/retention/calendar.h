#pragma once

#include "core/model/schedule.h"

namespace muniment::records {

/// `from` plus a period. Where the month that years and months lead to has no such day, its last day counts.
[[nodiscard]] QDate plus(QDate from, const Period& period);

/// The first end of a year of account on or after `date`.
[[nodiscard]] QDate yearEndFrom(QDate date, YearEnd end);

} // namespace muniment::records
