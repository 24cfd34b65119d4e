#pragma once

#include "core/model/rule_limits.h"
#include "ui/kit/sheet_frame.h"

#include <QtWidgets/QDialog>

class QCheckBox;
class QSpinBox;
class QTimeEdit;

namespace muniment::ui {

/// What keeps a rule from doing too much, or at the wrong time.
class RuleLimitsSheet final : public QDialog {
  Q_OBJECT

 public:
  RuleLimitsSheet(const RuleLimits& limits, QWidget* parent);

  [[nodiscard]] RuleLimits limits() const;

 private:
  void check();

  RuleLimits m_before;
  SheetFrame m_frame;
  QCheckBox* m_quiet;
  QTimeEdit* m_from;
  QTimeEdit* m_until;
  QCheckBox* m_hours;
  QSpinBox* m_throttle;
  QSpinBox* m_digest;
  QSpinBox* m_perHour;
  QSpinBox* m_perPerson;
  QCheckBox* m_imported;
};

} // namespace muniment::ui
