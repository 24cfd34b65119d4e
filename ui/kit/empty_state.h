#pragma once

#include "ui/kit/icon_set.h"

#include <QtWidgets/QWidget>

class QPushButton;

namespace muniment::ui {

/// What a pane shows instead of content: an icon of 32, one sentence and at most one button.
class EmptyState final : public QWidget {
  Q_OBJECT

 public:
  EmptyState(Icon icon, const QString& sentence, const QString& action = {}, QWidget* parent = nullptr);

  /// Null without an action.
  [[nodiscard]] QPushButton* button() const { return m_button; }

 Q_SIGNALS:
  void actionTriggered();

 private:
  QPushButton* m_button = nullptr;
};

} // namespace muniment::ui
