#pragma once

#include "ui/kit/icon_set.h"
#include "ui/kit/plain_label.h"

#include <optional>

namespace muniment::ui {

/// A state or a fact in 20 pixels: soft fill, icon and word.
class Chip : public PlainLabel {
  Q_OBJECT

 public:
  explicit Chip(const QString& text = {}, Tone tone = Tone::Neutral, std::optional<Icon> icon = {},
                QWidget* parent = nullptr);

  void setState(const QString& text, Tone tone, std::optional<Icon> icon);
  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

 protected:
  void paintEvent(QPaintEvent* event) override;
  void setFilled(bool filled) { m_filled = filled; }

 private:
  std::optional<Icon> m_icon;
  Tone m_state;
  bool m_filled = true;
};

} // namespace muniment::ui
