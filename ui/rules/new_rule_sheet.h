#pragma once

#include "core/model/rule_definition.h"
#include "ui/kit/sheet_frame.h"

#include <QtWidgets/QDialog>

class QComboBox;
class QLineEdit;
class QPlainTextEdit;

namespace muniment::ui {

class PlainLabel;

/// A rule from scratch: what it is called, when it looks, on which condition, and what it does. The sentence grows
/// beside it, and is changed further where it stands. For a rule that is there, only its name and what it is for.
class NewRuleSheet final : public QDialog {
  Q_OBJECT

 public:
  explicit NewRuleSheet(QWidget* parent);
  NewRuleSheet(const RuleDefinition& known, QWidget* parent);

  [[nodiscard]] const RuleDefinition& definition() const { return m_definition; }

 private:
  NewRuleSheet(const RuleDefinition* known, QWidget* parent);
  void addSteps();
  void addSentence();
  void take();
  void check();

  RuleDefinition m_definition;
  SheetFrame m_frame;
  QLineEdit* m_name;
  QPlainTextEdit* m_purpose;
  QComboBox* m_when = nullptr;
  QComboBox* m_condition = nullptr;
  QComboBox* m_step = nullptr;
  PlainLabel* m_sentence = nullptr;
};

} // namespace muniment::ui
