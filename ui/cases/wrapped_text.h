#pragma once

#include <QtGui/QFont>

class QColor;
class QPainter;
class QRect;
class QString;

namespace muniment::ui {

/// How high a text is that breaks where it must.
[[nodiscard]] int wrappedHeight(const QString& text, const QFont& font, int width);
/// Paints it from the start side of its own direction; what does not fit below is left out.
void paintWrapped(QPainter& painter, const QRect& box, const QString& text, const QFont& font, const QColor& colour);

} // namespace muniment::ui
