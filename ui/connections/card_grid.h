#pragma once

#include "ui/kit/arranged_layout.h"

namespace muniment::ui {

/// Cards side by side, all of one width, as many in a row as there is room for; those of a row are equally high.
class CardGrid final : public ArrangedLayout {
  Q_OBJECT

 public:
  explicit CardGrid(int narrowest, QWidget* parent = nullptr);

 protected:
  int arrange(const QRect& rect, bool apply) const override;

 private:
  int m_narrowest;
};

} // namespace muniment::ui
