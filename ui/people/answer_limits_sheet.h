#pragma once

#include "core/workspace/outreach/stake_limits.h"
#include "core/workspace/people/plan_part_commands.h"
#include "ui/kit/sheet_frame.h"

#include <QtWidgets/QDialog>

class QCheckBox;
class QLineEdit;
class QListWidget;

namespace muniment::ui {

/// From when on whoever answers a question also gives a PIN.
class AnswerLimitsSheet final : public QDialog {
  Q_OBJECT

 public:
  AnswerLimitsSheet(const StakeLimits& limits, const workspace::PlanParts::Answer& plan, bool mayChange,
                    QWidget* parent);

  void showFailure(const QString& sentence) const { m_frame.showFailure(sentence); }

 Q_SIGNALS:
  void chosen(const muniment::workspace::SetStakeLimits& command);

 private:
  void addClasses(const workspace::PlanParts::Answer& plan);
  void check();
  /// Nothing where the amounts cannot be read.
  [[nodiscard]] std::optional<workspace::SetStakeLimits> command() const;

  StakeLimits m_before;
  bool m_mayChange;
  SheetFrame m_frame;
  QLineEdit* m_amounts;
  QListWidget* m_classes;
  QCheckBox* m_matters;
};

} // namespace muniment::ui
