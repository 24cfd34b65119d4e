#pragma once

#include "ui/kit/icon_set.h"
#include "ui/kit/theme.h"

#include <QtWidgets/QWidget>

namespace muniment::ui {

/// An icon that stands beside text; it says nothing of its own and is passed over by screen readers.
class IconLabel final : public QWidget {
  Q_OBJECT

 public:
  /// A tone of Neutral takes the secondary ink. `tile` draws a soft square of the tone behind the icon.
  explicit IconLabel(Icon icon, int size = 16, Tone tone = Tone::Neutral, int tile = 0, QWidget* parent = nullptr);

  void setIcon(Icon icon, Tone tone);

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  Icon m_icon;
  int m_size;
  Tone m_tone;
  int m_tile;
};

} // namespace muniment::ui
