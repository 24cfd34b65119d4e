#pragma once

#include <QtWidgets/QProxyStyle>

class QAbstractButton;

namespace muniment::ui {

/// How much a button asks for. One Primary a screen; its label names the act.
enum class ButtonKind { Secondary, Primary, Link };

void setButtonKind(QAbstractButton* button, ButtonKind kind);
/// A default button outside a dialog is primary by itself: in dialogs "default" wanders with the focus.
[[nodiscard]] ButtonKind buttonKind(const QWidget* button);
/// 28 instead of 32 pixels high.
void setCompact(QWidget* widget, bool compact = true);
/// Draws the failed edge and ring around a field.
void setFieldError(QWidget* field, bool error);

/// Fusion with the project's shapes. Colours come from the palette's theme, so a pane may have its own.
class MunimentStyle final : public QProxyStyle {
  Q_OBJECT

 public:
  MunimentStyle();

  void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) const override;
  void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                   const QWidget* widget) const override;
  void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                          const QWidget* widget) const override;
  [[nodiscard]] QRect subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                                     const QWidget* widget) const override;
  [[nodiscard]] QRect subElementRect(SubElement element, const QStyleOption* option,
                                     const QWidget* widget) const override;
  [[nodiscard]] QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                                       const QWidget* widget) const override;
  [[nodiscard]] int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override;
  [[nodiscard]] int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                              QStyleHintReturn* data) const override;
  void polish(QWidget* widget) override;
  using QProxyStyle::polish;
};

} // namespace muniment::ui
