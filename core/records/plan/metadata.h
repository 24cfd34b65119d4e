#pragma once

#include "core/base/result.h"
#include "core/model/record_class.h"

#include <span>

namespace muniment::records {

struct MetadataProblem final {
  QString field; ///< name
  Error error;
};

/// What stands in the way of a declaration with these details: each problem says what is expected instead.
/// `metadata` is an object of texts; a date is `2026-03-10`, a flag `yes` or `no`.
[[nodiscard]] std::vector<MetadataProblem> problemsOf(std::span<const MetadataField> fields, const Json& metadata);

} // namespace muniment::records
