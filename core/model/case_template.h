#pragma once

#include "core/base/commitment.h"
#include "core/base/instant.h"
#include "core/base/json.h"

#include <QtCore/QString>

namespace muniment {
inline namespace model {

/// A template of cases as a site saved it. What it says is read by core/cases.
struct CaseTemplate final {
  QString code; ///< small letters, digits, hyphens
  QString text; ///< JSON
  QString by;   ///< actor
  Instant at;
  Salt salt;
};

[[nodiscard]] QString aggregateOfTemplate(const QString& code);
[[nodiscard]] Json contentOf(const CaseTemplate& saved);
/// Reads exactly what contentOf writes.
[[nodiscard]] Result<CaseTemplate> caseTemplateFrom(const Json& content);

} // namespace model
} // namespace muniment
