#pragma once

#include "core/workspace/rules/rule_queries.h"

#include <QtWidgets/QDialog>

namespace muniment::ui {

/// What somebody approves: the sentence of this version, and what it lets out.
class ApproveRuleSheet final : public QDialog {
  Q_OBJECT

 public:
  ApproveRuleSheet(const workspace::RuleById::Answer& rule, QWidget* parent);
};

} // namespace muniment::ui
