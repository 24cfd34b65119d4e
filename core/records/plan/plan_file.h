#pragma once

#include "core/records/plan/record_due.h"

namespace muniment::records {

/// A file plan with its schedules, canonical JSON; see docs/formats/record.md.
[[nodiscard]] Result<QByteArray> planFile(const Plan& plan);
/// The inverse, strict; classes come in an order in which no class stands before its parent.
[[nodiscard]] Result<Plan> planFromFile(QByteArrayView bytes);

/// The classes as a table for spreadsheets, parents and schedules by their codes.
[[nodiscard]] Result<QByteArray> planTable(const Plan& plan);
/// The inverse; every column must be there, in any order. Codes are looked up in the table and in `known`; a class
/// whose code is known keeps its id and version, others get an id of `now`.
[[nodiscard]] Result<Plan> planFromTable(QByteArrayView bytes, const Plan& known, Instant now);

} // namespace muniment::records
