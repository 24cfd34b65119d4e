#pragma once

#include "ui/rules/rule_draft.h"

#include <QtWidgets/QMenu>

namespace muniment::ui {

/// What can be added to a rule: a condition, or a step with its details.
class StepMenu final : public QMenu {
  Q_OBJECT

 public:
  enum class Of { Conditions, Steps };
  StepMenu(Of of, const RuleDraft& draft, QWidget* parent);

 Q_SIGNALS:
  void testChosen(muniment::RuleFact fact, muniment::RuleCondition::Test test);
  void actionChosen(const QString& name);
  void detailChosen(const QString& place);
  void languageChosen(std::size_t action, const QString& language);

 private:
  void addTests();
  void addSteps();
  void addDetails(const RuleDraft& draft);
  void addLanguages(const RuleDraft& draft);
};

} // namespace muniment::ui
