#pragma once

#include <QtCore/QString>

namespace muniment::ui {

/// Text for setToolTip() that is shown literally and wraps: Qt guesses markup in tool tips and cannot be told not to.
[[nodiscard]] inline QString plainToolTip(const QString& text) {
  return text.isEmpty()
             ? QString()
             : QStringLiteral("<p style=\"white-space:pre-wrap\">") + text.toHtmlEscaped() + QStringLiteral("</p>");
}

} // namespace muniment::ui
