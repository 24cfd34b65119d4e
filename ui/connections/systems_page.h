#pragma once

#include "ui/connections/system_choice.h"

#include <QtWidgets/QWidget>

namespace muniment::ui {

/// What the screen shows before anything is connected: which systems there are, and what each brings.
class SystemsPage final : public QWidget {
  Q_OBJECT

 public:
  explicit SystemsPage(QWidget* parent);

  void setMayManage(bool may);

 Q_SIGNALS:
  void chosen(const muniment::ui::SystemChoice& choice);

 private:
  [[nodiscard]] QWidget* makeChoice(const SystemChoice& choice);

  std::vector<QWidget*> m_buttons;
  QWidget* m_denied = nullptr;
};

} // namespace muniment::ui
