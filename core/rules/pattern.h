#pragma once

#include "core/base/result.h"

#include <QtCore/QRegularExpression>

namespace muniment::rules {

/// A regular expression of a rule, with a bound on the steps that a match may take. Usage `rule.pattern_wrong`.
[[nodiscard]] Result<QRegularExpression> compiledPattern(const QString& pattern);

/// What looking for a pattern came to.
enum class Looked : std::uint8_t {
  Found,
  NotFound,
  TooSlow ///< the bound was reached
};
[[nodiscard]] Looked lookFor(const QRegularExpression& pattern, const QString& text);

} // namespace muniment::rules
