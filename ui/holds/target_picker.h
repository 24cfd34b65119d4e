#pragma once

#include "ui/holds/holds_desk.h"

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

class QComboBox;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace muniment::ui {

/// Finds what a hold can be put on beside people: conversations, records, a matter, or what a query finds.
class TargetPicker final : public QWidget {
  Q_OBJECT

 public:
  struct Target final {
    workspace::WantedTarget target;
    QString name;
  };

  TargetPicker(HoldsDesk& desk, QWidget* parent);

 Q_SIGNALS:
  void picked(const muniment::ui::TargetPicker::Target& target);

 private:
  [[nodiscard]] HoldTargetKind kind() const;
  void ask();
  void askMatters();
  void show(const std::vector<Target>& found);
  void check();
  void pick();

  HoldsDesk* m_desk;
  QComboBox* m_kind;
  QLineEdit* m_text;
  QListWidget* m_found;
  QPushButton* m_add;
  QTimer m_typing;
  std::vector<Target> m_targets; ///< as the rows are
  int m_generation = 0;
};

} // namespace muniment::ui
