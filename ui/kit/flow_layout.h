#pragma once

#include "ui/kit/arranged_layout.h"

namespace muniment::ui {

/// Places its widgets like words: from the start, in as many lines as the width needs.
class FlowLayout final : public ArrangedLayout {
  Q_OBJECT

 public:
  using ArrangedLayout::ArrangedLayout;

 protected:
  int arrange(const QRect& rect, bool apply) const override;
};

} // namespace muniment::ui
