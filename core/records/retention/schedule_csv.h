#pragma once

#include "core/base/result.h"
#include "core/model/schedule.h"

#include <span>

namespace muniment::records {

/// A table with one row for each trigger, for spreadsheets; see docs/formats/schedule.md. Refused when the table would
/// not read back as exactly these schedules, which happens only to drafts whose codes or numbers repeat.
[[nodiscard]] Result<QByteArray> scheduleTable(std::span<const Schedule> schedules);

/// The first argument of every error is `row 3, stage.action`, or `row 3`.
[[nodiscard]] Result<std::vector<Schedule>> schedulesFromTable(QByteArrayView bytes);

} // namespace muniment::records
