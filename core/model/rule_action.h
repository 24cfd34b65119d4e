#pragma once

#include "core/base/json.h"

#include <QtCore/QStringList>

namespace muniment {
inline namespace model {

/// One thing that a rule does: the name of an action of the catalogue in core/rules, and what it needs, by field. A
/// field of one value has a list of one.
struct RuleAction final {
  QString name; ///< `declare`
  std::map<QString, QStringList> fields;

  [[nodiscard]] QString text(const QString& field) const;
  [[nodiscard]] QStringList list(const QString& field) const;
  /// As it is written for a language, `text.de`: the very one, else without its country, else that for everybody.
  [[nodiscard]] QStringList list(const QString& field, const QString& language) const;
  friend bool operator==(const RuleAction&, const RuleAction&) = default;
};

[[nodiscard]] Json contentOf(const RuleAction& action);
[[nodiscard]] Result<RuleAction> ruleActionFrom(const Json& content, const QString& place);

} // namespace model
} // namespace muniment
