#include "ui/kit/style.h"

#include "ui/kit/style_painting.h"

#include <QtGui/QPainter>
#include <QtWidgets/QAbstractScrollArea>
#include <QtWidgets/QAbstractSpinBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollBar>

namespace muniment::ui {
namespace {

constexpr char kKind[] = "munimentButtonKind";
constexpr char kCompact[] = "munimentCompact";
constexpr char kError[] = "munimentFieldError";
constexpr int kListLine = 28; ///< at least, as in menus

bool flag(const QWidget* widget, const char* name) { return widget && widget->property(name).toBool(); }

/// Something to write or choose in that scrolls; its frame is that of a field.
bool isField(const QWidget* widget) {
  return qobject_cast<const QPlainTextEdit*>(widget) || qobject_cast<const QListWidget*>(widget);
}

/// The field and, at its end, one chevron above the other.
QRect spinBoxPart(const QStyleOptionComplex& option, QStyle::SubControl part) {
  const QRect& all = option.rect;
  const int half = all.height() / 2;
  switch (part) {
  case QStyle::SC_SpinBoxUp:
    return QStyle::visualRect(option.direction, all, QRect(all.right() - 27, all.top() + 1, 24, half - 1));
  case QStyle::SC_SpinBoxDown:
    return QStyle::visualRect(option.direction, all, QRect(all.right() - 27, all.top() + half, 24, half - 1));
  case QStyle::SC_SpinBoxEditField:
    return QStyle::visualRect(option.direction, all, all.adjusted(5, 2, -28, -2));
  default:
    return all;
  }
}

int fieldHeight(const QWidget* widget) { return flag(widget, kCompact) ? 28 : 32; }

void refresh(QWidget* widget) {
  widget->updateGeometry();
  widget->update();
}

QFont buttonFont(const QWidget& button) {
  QFont font = button.font();
  font.setWeight(buttonKind(&button) == ButtonKind::Primary ? QFont::DemiBold : QFont::Medium);
  return font;
}

/// A line of a plain list is chosen in the same soft colour as the rows of the large ones.
QStyleOptionViewItem softened(QStyleOptionViewItem line, const Theme& theme) {
  line.palette.setColor(QPalette::Highlight, theme.selected);
  line.palette.setColor(QPalette::HighlightedText, theme.text1);
  return line;
}

void paintButtonLabel(const QStyle& style, const QStyleOptionButton& option, QPainter& painter, const QWidget* widget) {
  const Theme theme = Theme::of(option.palette);
  const QColor colour = buttonTextColour(option, theme, buttonKind(widget));
  const QFont font = widget ? buttonFont(*widget) : painter.font();
  painter.save();
  painter.setFont(font);
  const bool menu = option.features.testFlag(QStyleOptionButton::HasMenu);
  const int icon = option.icon.isNull() ? 0 : 16;
  const int gap = icon > 0 && !option.text.isEmpty() ? 8 : 0;
  const int text = QFontMetrics(font).size(Qt::TextShowMnemonic, option.text).width();
  QRect row(0, 0, icon + gap + text + (menu ? 16 : 0), option.rect.height());
  row.moveCenter(option.rect.center());
  const auto place = [&option](const QRect& rect) { return QStyle::visualRect(option.direction, option.rect, rect); };
  if (icon > 0) {
    const auto mode = option.state.testFlag(QStyle::State_Enabled) ? QIcon::Normal : QIcon::Disabled;
    option.icon.paint(&painter, place(QRect(row.left(), row.top(), icon, row.height())), Qt::AlignCenter, mode);
  }
  QPalette palette = option.palette;
  palette.setColor(QPalette::ButtonText, colour);
  style.drawItemText(&painter, place(QRect(row.left() + icon + gap, row.top(), text + 1, row.height())),
                     Qt::AlignCenter | Qt::TextShowMnemonic | Qt::TextSingleLine, palette, true, option.text,
                     QPalette::ButtonText);
  if (menu)
    paintChevron(painter, place(QRect(row.right() - 9, row.top(), 10, row.height())), colour);
  painter.restore();
}

} // namespace

void setButtonKind(QAbstractButton* button, ButtonKind kind) {
  button->setProperty(kKind, static_cast<int>(kind));
  refresh(button);
}

ButtonKind buttonKind(const QWidget* button) {
  const QVariant kind = button ? button->property(kKind) : QVariant();
  if (kind.isValid())
    return static_cast<ButtonKind>(kind.toInt());
  const auto* push = qobject_cast<const QPushButton*>(button);
  if (push && push->isFlat())
    return ButtonKind::Link;
  return push && push->isDefault() && !push->autoDefault() ? ButtonKind::Primary : ButtonKind::Secondary;
}

void setCompact(QWidget* widget, bool compact) {
  widget->setProperty(kCompact, compact);
  refresh(widget);
}

void setFieldError(QWidget* field, bool error) {
  field->setProperty(kError, error);
  refresh(field);
}

MunimentStyle::MunimentStyle() : QProxyStyle(QStringLiteral("Fusion")) {}

void MunimentStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                                  const QWidget* widget) const {
  const Theme theme = Theme::of(option->palette);
  switch (element) {
  case PE_PanelButtonCommand:
    return paintButtonPanel(*painter, *option, theme, buttonKind(widget));
  case PE_PanelButtonTool:
    return paintButtonPanel(*painter, *option, theme, ButtonKind::Link);
  case PE_PanelLineEdit:
  case PE_FrameLineEdit: {
    const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
    if (!frame || frame->lineWidth > 0)
      paintField(*painter, *option, theme, flag(widget, kError));
    return;
  }
  case PE_IndicatorCheckBox:
  case PE_IndicatorItemViewItemCheck:
    return paintCheckMark(*painter, *option, theme);
  case PE_IndicatorRadioButton:
    return paintRadioMark(*painter, *option, theme);
  case PE_PanelMenu:
    return paintBox(*painter, option->rect, 8, theme.raised, theme.lineStrong);
  case PE_PanelTipLabel:
    return paintBox(*painter, option->rect, 0, theme.raised, theme.lineStrong);
  case PE_FrameMenu:
    return;
  case PE_FrameFocusRect:
    // Buttons draw their ring with their panel.
    if (!qobject_cast<const QPushButton*>(widget))
      paintFocusRing(*painter, option->rect, theme, 4);
    return;
  case PE_Frame:
    if (!qobject_cast<const QAbstractScrollArea*>(widget))
      break;
    if (isField(widget))
      return paintField(*painter, *option, theme, flag(widget, kError));
    return paintBox(*painter, option->rect, 6, {}, theme.line);
  default:
    break;
  }
  QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void MunimentStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                                const QWidget* widget) const {
  const Theme theme = Theme::of(option->palette);
  if (element == CE_PushButtonBevel)
    return paintButtonPanel(*painter, *option, theme, buttonKind(widget));
  if (const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
      button && element == CE_PushButtonLabel)
    return paintButtonLabel(*this, *button, *painter, widget);
  if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option); item && element == CE_MenuItem)
    return paintMenuItem(*painter, *item, theme, *this);
  if (const auto* head = qstyleoption_cast<const QStyleOptionHeader*>(option); head && element == CE_HeaderLabel) {
    painter->setPen(theme.text3);
    painter->setFont(textFont(12, QFont::Medium));
    // The cells of the first column begin further in.
    const auto* view = qobject_cast<const QHeaderView*>(widget);
    const bool first = view && view->visualIndexAt(head->rect.center().x()) == 0;
    const QRect box = visualRect(head->direction, head->rect, head->rect.adjusted(first ? 8 : 0, -2, 0, 2));
    const QString text = painter->fontMetrics().elidedText(head->text, Qt::ElideRight, box.width());
    return paintText(*painter, box, head->direction, head->textAlignment | Qt::AlignVCenter, text);
  }
  if (const auto* line = qstyleoption_cast<const QStyleOptionViewItem*>(option); line && element == CE_ItemViewItem) {
    const QStyleOptionViewItem soft = softened(*line, theme);
    return QProxyStyle::drawControl(element, &soft, painter, widget);
  }
  if (element == CE_HeaderSection || element == CE_HeaderEmptyArea) {
    painter->fillRect(option->rect, theme.surface);
    painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1), theme.lineStrong);
    return;
  }
  if (element == CE_Splitter) {
    painter->fillRect(option->rect, theme.line);
    return;
  }
  QProxyStyle::drawControl(element, option, painter, widget);
}

void MunimentStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                                       const QWidget* widget) const {
  const Theme theme = Theme::of(option->palette);
  if (const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option); bar && control == CC_ScrollBar)
    return paintScrollBar(*painter, *bar, subControlRect(control, option, SC_ScrollBarSlider, widget), theme);
  if (const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option); combo && control == CC_ComboBox) {
    paintField(*painter, *option, theme, flag(widget, kError));
    const QRect arrow = subControlRect(control, option, SC_ComboBoxArrow, widget);
    return paintChevron(*painter, arrow, option->state.testFlag(State_Enabled) ? theme.text2 : theme.text3);
  }
  if (const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option); spin && control == CC_SpinBox) {
    paintField(*painter, *option, theme, flag(widget, kError));
    const auto ink = [&](QAbstractSpinBox::StepEnabledFlag step) {
      return spin->stepEnabled.testFlag(step) && option->state.testFlag(State_Enabled) ? theme.text2 : theme.text3;
    };
    paintChevron(*painter, subControlRect(control, option, SC_SpinBoxUp, widget), ink(QAbstractSpinBox::StepUpEnabled),
                 180);
    return paintChevron(*painter, subControlRect(control, option, SC_SpinBoxDown, widget),
                        ink(QAbstractSpinBox::StepDownEnabled));
  }
  QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect MunimentStyle::subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                                    const QWidget* widget) const {
  if (control == CC_ComboBox && part == SC_ComboBoxArrow)
    return visualRect(option->direction, option->rect,
                      QRect(option->rect.right() - 27, option->rect.top(), 24, option->rect.height()));
  if (control == CC_ComboBox && part == SC_ComboBoxEditField)
    return visualRect(option->direction, option->rect, option->rect.adjusted(7, 2, -28, -2));
  if (control == CC_SpinBox)
    return spinBoxPart(*option, part);
  const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option);
  if (control != CC_ScrollBar || !bar)
    return QProxyStyle::subControlRect(control, option, part, widget);
  // Without arrows the groove is the whole bar, and the thumb is never too small to hold.
  const bool vertical = bar->orientation == Qt::Vertical;
  const int length = vertical ? bar->rect.height() : bar->rect.width();
  const qint64 range = qint64(bar->maximum) - bar->minimum;
  int thumb = length;
  if (range > 0)
    thumb = qBound(qMin(32, length), int(qint64(bar->pageStep) * length / (range + bar->pageStep)), length);
  const int start =
      sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition, length - thumb, bar->upsideDown);
  const auto span = [&](int from, int size) {
    const QRect rect = vertical ? QRect(bar->rect.left(), bar->rect.top() + from, bar->rect.width(), size)
                                : QRect(bar->rect.left() + from, bar->rect.top(), size, bar->rect.height());
    return visualRect(bar->direction, bar->rect, rect);
  };
  switch (part) {
  case SC_ScrollBarGroove:
    return bar->rect;
  case SC_ScrollBarSlider:
    return span(start, thumb);
  case SC_ScrollBarSubPage:
    return span(0, start);
  case SC_ScrollBarAddPage:
    return span(start + thumb, length - start - thumb);
  default:
    return {};
  }
}

QRect MunimentStyle::subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const {
  if (element == SE_LineEditContents && widget && !flag(widget, "munimentBare"))
    return option->rect.adjusted(6, 2, -6, -2);
  return QProxyStyle::subElementRect(element, option, widget);
}

QSize MunimentStyle::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                                      const QWidget* widget) const {
  switch (type) {
  case CT_PushButton: {
    const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
    const bool menu = button && button->features.testFlag(QStyleOptionButton::HasMenu);
    const int padding = buttonKind(widget) == ButtonKind::Link ? 16 : 24;
    if (!button || !widget)
      return {size.width() + padding, fieldHeight(widget)};
    const QFont font = buttonFont(*widget);
    const int text = QFontMetrics(font).size(Qt::TextShowMnemonic, button->text).width();
    const int icon = button->icon.isNull() ? 0 : button->text.isEmpty() ? 16 : 24;
    return {text + 1 + icon + padding + (menu ? 16 : 0), fieldHeight(widget)};
  }
  case CT_LineEdit: {
    const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
    if (frame && frame->lineWidth == 0)
      break;
    return {size.width() + 16, fieldHeight(widget)};
  }
  case CT_SpinBox:
  case CT_ComboBox:
    return {size.width() + 40, fieldHeight(widget)};
  case CT_MenuItem: {
    const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option);
    if (item && item->menuItemType == QStyleOptionMenuItem::Separator)
      return {size.width(), 9};
    const bool shortcut = item && item->text.contains(u'\t');
    return {size.width() + 48 + (shortcut ? 40 : 0), 28};
  }
  case CT_ItemViewItem:
    return QProxyStyle::sizeFromContents(type, option, size, widget).expandedTo({0, kListLine});
  case CT_HeaderSection:
    return {QProxyStyle::sizeFromContents(type, option, size, widget).width(), 32};
  default:
    break;
  }
  return QProxyStyle::sizeFromContents(type, option, size, widget);
}

int MunimentStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const {
  switch (metric) {
  case PM_ScrollBarExtent:
    return 10;
  case PM_ScrollBarSliderMin:
    return 32;
  case PM_IndicatorWidth:
  case PM_IndicatorHeight:
  case PM_ExclusiveIndicatorWidth:
  case PM_ExclusiveIndicatorHeight:
  case PM_SmallIconSize:
  case PM_ButtonIconSize:
    return 16;
  case PM_HeaderMargin:
  case PM_CheckBoxLabelSpacing:
  case PM_RadioButtonLabelSpacing:
    return 8;
  case PM_MenuVMargin:
    return 4;
  case PM_MenuHMargin:
  case PM_MenuPanelWidth:
  case PM_ButtonShiftHorizontal:
  case PM_ButtonShiftVertical:
  case PM_ScrollView_ScrollBarSpacing:
    return 0;
  case PM_SplitterWidth:
    return 1;
  case PM_DefaultFrameWidth:
    return isField(widget) ? 3 : QProxyStyle::pixelMetric(metric, option, widget);
  default:
    return QProxyStyle::pixelMetric(metric, option, widget);
  }
}

int MunimentStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                             QStyleHintReturn* data) const {
  switch (hint) {
  case SH_ComboBox_Popup:
  case SH_EtchDisabledText:
  case SH_DialogButtonBox_ButtonsHaveIcons:
  case SH_ScrollBar_Transient:
  case SH_ItemView_ActivateItemOnSingleClick:
    return 0;
  case SH_ScrollBar_LeftClickAbsolutePosition:
    return 1;
  default:
    return QProxyStyle::styleHint(hint, option, widget, data);
  }
}

void MunimentStyle::polish(QWidget* widget) {
  QProxyStyle::polish(widget);
  if (qobject_cast<QAbstractButton*>(widget) || qobject_cast<QComboBox*>(widget) || qobject_cast<QLineEdit*>(widget) ||
      qobject_cast<QScrollBar*>(widget))
    widget->setAttribute(Qt::WA_Hover);
  // The corners of a menu are round.
  if (qobject_cast<QMenu*>(widget))
    widget->setAttribute(Qt::WA_TranslucentBackground);
}

} // namespace muniment::ui
