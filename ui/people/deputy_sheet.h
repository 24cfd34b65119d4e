#pragma once

#include "core/workspace/people/absence_commands.h"
#include "ui/kit/sheet_frame.h"

#include <QtWidgets/QDialog>

class QComboBox;
class QDateEdit;

namespace muniment {
inline namespace model {
struct Actor;
}
} // namespace muniment

namespace muniment::ui {

/// Who decides in the place of somebody, and from when to when.
class DeputySheet final : public QDialog {
  Q_OBJECT

 public:
  DeputySheet(const Actor& absent, const std::vector<Actor>& others, QDate today, QWidget* parent);

  void showFailure(const QString& sentence) const { m_frame.showFailure(sentence); }

 Q_SIGNALS:
  void named(const muniment::workspace::SetAbsence& command);

 private:
  void check();

  ActorId m_absent;
  SheetFrame m_frame;
  QComboBox* m_deputy;
  QDateEdit* m_from;
  QDateEdit* m_until;
};

} // namespace muniment::ui
