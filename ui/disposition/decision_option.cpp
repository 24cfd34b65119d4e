#include "ui/disposition/decision_option.h"

#include "ui/kit/style_painting.h"

#include <QtGui/QPainter>

namespace muniment::ui {
namespace {

constexpr int kHeight = 40;
constexpr int kKey = 18;
constexpr int kTextStart = 44;
constexpr int kPadding = 12;

} // namespace

DecisionOption::DecisionOption(QChar key, const QString& text, const QString& note, QWidget* parent)
    : QAbstractButton(parent), m_key(key) {
  setText(text);
  setNote(note);
  setCheckable(true);
  setAutoExclusive(true);
  setFocusPolicy(Qt::StrongFocus);
  setAttribute(Qt::WA_Hover);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void DecisionOption::setNote(const QString& note) {
  m_note = note;
  setAccessibleName(tr("%1, key %2").arg(text(), QString(m_key)));
  setAccessibleDescription(note);
  updateGeometry();
  update();
}

QSize DecisionOption::sizeHint() const {
  const int text = QFontMetrics(textFont(13, QFont::DemiBold)).horizontalAdvance(this->text());
  return {kTextStart + text + kPadding + 4, kHeight};
}

void DecisionOption::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setLayoutDirection(layoutDirection());
  const Theme theme = Theme::of(this);
  const auto place = [this](const QRect& box) { return QStyle::visualRect(layoutDirection(), rect(), box); };
  const QColor fill = !isEnabled()   ? theme.chip
                      : isChecked()  ? theme.selected
                      : underMouse() ? theme.hover
                                     : theme.surface;
  paintBox(painter, rect(), 6, fill, isEnabled() ? (isChecked() ? theme.accentText : theme.lineStrong) : QColor(),
           isChecked() ? 2 : 1);
  if (showsFocusRing(*this))
    paintFocusRing(painter, rect(), theme);
  const QRect key = place(QRect(kPadding, (height() - kKey) / 2, kKey, kKey));
  paintBox(painter, key, 4, {}, theme.lineStrong);
  painter.setFont(textFont(11));
  painter.setPen(isEnabled() ? theme.text2 : theme.text3);
  painter.drawText(key, Qt::AlignCenter, QString(m_key));
  const QFont strong = textFont(13, QFont::DemiBold);
  painter.setFont(strong);
  painter.setPen(isEnabled() ? theme.text1 : theme.text3);
  const int wide = QFontMetrics(strong).horizontalAdvance(text()) + 2;
  paintText(painter, place(QRect(kTextStart, 0, wide, height())), layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter,
            text());
  painter.setFont(textFont(12));
  painter.setPen(isEnabled() ? theme.text2 : theme.text3);
  const int left = kTextStart + wide + 8;
  const QRect rest = place(QRect(left, 0, width() - left - kPadding, height()));
  paintText(painter, rest, layoutDirection(), Qt::AlignRight | Qt::AlignVCenter,
            painter.fontMetrics().elidedText(m_note, Qt::ElideRight, rest.width()));
}

} // namespace muniment::ui
