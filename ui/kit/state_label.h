#pragma once

#include "ui/kit/chip.h"

namespace muniment::ui {

/// The chip without its fill, for rows and tables.
class StateLabel final : public Chip {
  Q_OBJECT

 public:
  explicit StateLabel(const QString& text = {}, Tone tone = Tone::Neutral, std::optional<Icon> icon = {},
                      QWidget* parent = nullptr)
      : Chip(text, tone, icon, parent) {
    setFilled(false);
  }
};

} // namespace muniment::ui
