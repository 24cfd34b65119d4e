#pragma once

#include "ui/kit/theme.h"

#include <QtWidgets/QStyleOption>

class QPainter;

namespace muniment::ui {

enum class ButtonKind;

/// Fill and a 1-px edge on whole pixels; an invalid colour leaves its part out.
void paintBox(QPainter& painter, const QRect& rect, qreal radius, const QColor& fill, const QColor& edge = {},
              qreal width = 1);
/// The keyboard focus: a 2-px ring just inside `rect`.
void paintFocusRing(QPainter& painter, const QRect& rect, const Theme& theme, qreal radius = 6);
/// One line in the direction of its own first letter, so that "19 Mar" stays in order in a mirrored pane. `alignment`
/// is of the pane: Left is its start.
void paintText(QPainter& painter, const QRect& rect, Qt::LayoutDirection pane, Qt::Alignment alignment,
               const QString& text);
/// Whether the ring is due: the focus is here and was moved by keyboard.
[[nodiscard]] bool showsFocusRing(const QWidget& widget);
/// A chevron 8 wide around the middle of `rect`; `degrees` 0 points down, 90 left, -90 right.
void paintChevron(QPainter& painter, const QRect& rect, const QColor& colour, qreal degrees = 0);

void paintButtonPanel(QPainter& painter, const QStyleOption& option, const Theme& theme, ButtonKind kind);
[[nodiscard]] QColor buttonTextColour(const QStyleOption& option, const Theme& theme, ButtonKind kind);
void paintField(QPainter& painter, const QStyleOption& option, const Theme& theme, bool error);
void paintCheckMark(QPainter& painter, const QStyleOption& option, const Theme& theme);
void paintRadioMark(QPainter& painter, const QStyleOption& option, const Theme& theme);
void paintScrollBar(QPainter& painter, const QStyleOptionSlider& option, const QRect& slider, const Theme& theme);
void paintMenuItem(QPainter& painter, const QStyleOptionMenuItem& option, const Theme& theme, const QStyle& style);

} // namespace muniment::ui
