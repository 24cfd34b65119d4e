#pragma once

#include "core/model/rule_definition.h"

namespace muniment::rules {

/// The use cases for which a ready-made rule comes with the program, in their order: `WA-1`, …
[[nodiscard]] QStringList libraryIds();
/// NotFound `rule.no_library` for an id that there is none of.
[[nodiscard]] Result<RuleDefinition> libraryRule(const QString& id);

} // namespace muniment::rules
