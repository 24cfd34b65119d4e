#pragma once

class QVBoxLayout;

namespace muniment::ui {

/// Adds room to the column of a dialog that scrolls where the screen is low, and gives back the layout inside.
[[nodiscard]] QVBoxLayout* addScrolledBody(QVBoxLayout& column);

} // namespace muniment::ui
