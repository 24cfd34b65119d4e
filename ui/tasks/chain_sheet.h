#pragma once

#include "core/workspace/tasks/escalation_commands.h"
#include "ui/kit/sheet_frame.h"

#include <QtWidgets/QDialog>

class QCheckBox;
class QComboBox;
class QSpinBox;

namespace muniment {
inline namespace model {
struct Actor;
}
} // namespace muniment

namespace muniment::ui {

/// To whom a task goes when nobody reacts: one step below the other.
class ChainSheet final : public QDialog {
  Q_OBJECT

 public:
  /// `chain` as it is; nothing where there is none yet.
  ChainSheet(const TaskId& task, const std::optional<TaskChain>& chain, const std::vector<Actor>& actors,
             QWidget* parent);

  void showFailure(const QString& sentence) const { m_frame.showFailure(sentence); }

 Q_SIGNALS:
  void wished(const muniment::workspace::SetTaskChain& command);

 private:
  struct Row final {
    QWidget* box;
    QComboBox* who;
    QSpinBox* count;
    QComboBox* unit;
  };
  void addStep(const TaskChain::Step& step);
  void removeStep(const QWidget* box);
  void nameRows();
  [[nodiscard]] workspace::SetTaskChain command() const;
  void check();

  TaskId m_task;
  std::optional<TaskChain> m_before;
  std::vector<std::pair<QString, QString>> m_choices; ///< what is shown, and the code of it
  SheetFrame m_frame;
  QVBoxLayout* m_rows = nullptr;
  QCheckBox* m_hours = nullptr;
  QPushButton* m_more = nullptr;
  std::vector<Row> m_steps;
};

} // namespace muniment::ui
