#pragma once

#include "core/model/rule_action.h"
#include "core/rules/placeholder.h"

#include <span>

namespace muniment::rules {

/// Something that an action needs.
struct ActionField final {
  const char* name;
  const char* kind; ///< for whoever edits it: `class`, `hold`, `tag`, `role`, `persons`, `number`, `text`, `texts`, …
  std::optional<Sensitivity> placeholders = {}; ///< the most that placeholders in it may tell; none: no placeholders
  const char* phrase = nullptr; ///< of one that may be left out: " titled %1", which follows the phrase of the action
  bool isSpoken = false;        ///< said to people, so that it may be written for each language

  [[nodiscard]] constexpr bool isRequired() const { return phrase == nullptr; }
};

/// A field as it is written for one language: `text.de`.
struct SpokenField final {
  QString field;
  QString language; ///< empty: the field itself, for everybody
};

/// An action that rules can take. Whoever adds one adds it here, and its executor to core/workspace/rules.
struct ActionKind final {
  const char* name;
  const char* phrase; ///< "declare it in class %1", the fields that it must have in their order; translated in the
                      ///< context `Rule`
  std::span<const ActionField> fields;
  bool isOutbound = false;    ///< something leaves for a person or another system
  bool actsOnRecords = false; ///< evidence is made, or kept from ending
};

[[nodiscard]] std::span<const ActionKind> actionKinds();
/// Null for a name that nobody knows.
[[nodiscard]] const ActionKind* actionKind(QStringView name);
[[nodiscard]] SpokenField spokenField(const QString& name);
/// The languages that have words of their own in an action, in their order.
[[nodiscard]] QStringList languagesOf(const RuleAction& action);
/// Whether the action tells somebody something, once for all that a digest collects.
[[nodiscard]] bool isTold(const ActionKind& kind);
/// Whether a rule with this action acts only once a second person approved it.
[[nodiscard]] bool needsApproval(const ActionKind& kind);

} // namespace muniment::rules
