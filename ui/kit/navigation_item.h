#pragma once

#include "ui/kit/icon_set.h"
#include "ui/kit/theme.h"

#include <QtWidgets/QAbstractButton>

namespace muniment::ui {

/// One line of the navigation: icon, label and a count that may call for action.
class NavigationItem final : public QAbstractButton {
  Q_OBJECT

 public:
  NavigationItem(Icon icon, const QString& label, QWidget* parent = nullptr);

  /// A tone other than Neutral turns the count into a chip: it needs someone. Zero hides it.
  void setCount(int count, Tone tone = Tone::Neutral, Icon mark = Icon::Clock);
  void setCollapsed(bool collapsed);
  void setIconDrawing(Icon icon);
  [[nodiscard]] QSize sizeHint() const override { return {m_collapsed ? 32 : 168, 32}; }

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  void describe();
  void paintCount(QPainter& painter, const Theme& theme) const;

  Icon m_icon;
  Icon m_mark = Icon::Clock;
  Tone m_tone = Tone::Neutral;
  int m_count = 0;
  bool m_collapsed = false;
};

} // namespace muniment::ui
