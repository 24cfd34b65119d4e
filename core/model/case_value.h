#pragma once

#include "core/model/case.h"
#include "core/model/exact_json.h"

namespace muniment {
inline namespace model {

[[nodiscard]] Json contentOf(const CaseValue& value);
/// What it can read; whoever reads the whole is strict.
[[nodiscard]] CaseValue caseValueFrom(const Json& content);

} // namespace model
} // namespace muniment
