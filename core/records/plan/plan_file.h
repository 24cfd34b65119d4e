#pragma once

#include "core/records/plan/record_due.h"

namespace muniment::records {

/// A file plan with its schedules, canonical JSON; see docs/formats/record.md.
[[nodiscard]] Result<QByteArray> planFile(const Plan& plan);
/// The inverse, strict; classes come in an order in which no class stands before its parent.
[[nodiscard]] Result<Plan> planFromFile(QByteArrayView bytes);

/// The classes as a table for spreadsheets, parents and schedules by their codes.
[[nodiscard]] QByteArray planTable(const Plan& plan);

} // namespace muniment::records
