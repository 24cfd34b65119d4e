#pragma once

#include "core/workspace/people/plan_part_commands.h"
#include "ui/kit/sheet_frame.h"

#include <QtWidgets/QDialog>

class QLineEdit;
class QListWidget;

namespace muniment {
inline namespace model {
struct Actor;
}
} // namespace muniment

namespace muniment::ui {

/// In which classes and units somebody coordinates records or answers for them.
class PlanPartSheet final : public QDialog {
  Q_OBJECT

 public:
  PlanPartSheet(const Actor& person, const workspace::PlanParts::Answer& plan, QWidget* parent);

  void showFailure(const QString& sentence) const { m_frame.showFailure(sentence); }

 Q_SIGNALS:
  void given(const muniment::workspace::GivePlanPart& command);

 private:
  void addPlaces(const workspace::PlanParts::Answer& plan);
  void addUnits(const workspace::PlanParts::Answer& plan);
  void check();
  [[nodiscard]] workspace::GivePlanPart command() const;

  PlanPart m_before; ///< as it was when the sheet opened
  SheetFrame m_frame;
  QListWidget* m_list;
  QLineEdit* m_reason;
};

} // namespace muniment::ui
