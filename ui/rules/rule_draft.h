#pragma once

#include "core/base/result.h"
#include "core/model/rule_definition.h"
#include "ui/rules/placed_value.h"

namespace muniment::ui {

/// A rule while somebody changes it: values by the places that the sentence names.
class RuleDraft final {
 public:
  RuleDraft() = default;
  explicit RuleDraft(RuleDefinition definition) : m_definition(std::move(definition)) {}

  [[nodiscard]] const RuleDefinition& definition() const { return m_definition; }
  [[nodiscard]] RuleDefinition& definition() { return m_definition; }

  /// Nothing where the place is none of this rule.
  [[nodiscard]] std::optional<PlacedValue> at(const QString& place) const;
  /// False where the value cannot be of this kind; nothing is changed then.
  bool put(const QString& place, const PlacedValue& value);
  /// Whether what stands at the place can be left out: a test, an action, or a detail of one.
  [[nodiscard]] bool canRemove(const QString& place) const;
  void remove(const QString& place);

  void addTest(RuleFact fact, RuleCondition::Test test);
  void addAction(const QString& name);
  /// The details that an action has not been given yet, by the places where they would stand.
  [[nodiscard]] QStringList missingDetails() const;
  void addDetail(const QString& place);
  /// Words of an action in a further language, with as many answers as everybody has.
  void addLanguage(std::size_t action, const QString& language);
  /// The question or notice at a place as people see it, in the language of the place; nothing where it is neither.
  struct Spoken final {
    QString text;
    QStringList choices;
  };
  [[nodiscard]] std::optional<Spoken> spokenAt(const QString& place) const;

  /// The first thing that keeps the rule from being saved.
  [[nodiscard]] Result<void> check() const;

 private:
  [[nodiscard]] bool putTrigger(const QString& field, const PlacedValue& value);
  [[nodiscard]] RuleAction* actionAt(const QString& place);

  RuleDefinition m_definition;
};

} // namespace muniment::ui
