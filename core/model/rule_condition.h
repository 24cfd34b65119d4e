#pragma once

#include "core/base/json.h"

#include <QtCore/QStringList>

#include <optional>

namespace muniment {
inline namespace model {

/// What a condition can look at.
enum class RuleFact : std::uint8_t {
  Text,
  Sender,
  Group,
  Conversation,
  Case,
  Partner,
  Region,
  Direction,
  DocumentType,
  Amount,
  Status,
  Finding,
  Class,
  Schedule,
  Hold,
  Due,
  Hours,
  Tag,
  MessageKind,
  Attachment,
  ProductLine,
  Issue,
  CaseKind,
  Steps,
  Shipment
};

/// A tree of tests. The empty tree, all of nothing, is always met.
struct RuleCondition final {
  enum class Kind : std::uint8_t { All, Any, Not, Test };
  enum class Test : std::uint8_t { Is, Contains, Matches, AtLeast, AtMost, WithinDays };

  Kind kind = Kind::All;
  std::vector<RuleCondition> parts; ///< of All, Any; one of Not
  RuleFact fact = RuleFact::Text;
  Test test = Test::Is;
  QStringList values; ///< any of them
  QString currency;   ///< of an amount; empty: any

  friend bool operator==(const RuleCondition&, const RuleCondition&) = default;
};

[[nodiscard]] QLatin1StringView nameOf(RuleFact fact);
[[nodiscard]] QLatin1StringView nameOf(RuleCondition::Test test);
[[nodiscard]] Json contentOf(const RuleCondition& condition);
[[nodiscard]] Result<RuleCondition> ruleConditionFrom(const Json& content, const QString& place);

} // namespace model
} // namespace muniment
