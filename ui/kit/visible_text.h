#pragma once

#include <QtCore/QString>

namespace muniment::ui {

/// A name, title or file name from outside with the controls that reorder text written out, so that "gpj.exe" cannot
/// pass for "exe.jpg". The marks U+200E and U+200F, which reorder no letter, stay as they are.
[[nodiscard]] QString visibleText(const QString& text);

} // namespace muniment::ui
