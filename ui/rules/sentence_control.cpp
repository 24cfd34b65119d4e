#include "ui/rules/sentence_control.h"

#include "ui/kit/plain_tool_tip.h"
#include "ui/kit/style_painting.h"

#include <QtGui/QPainter>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr int kHeight = 28;
constexpr int kPadding = 8;
constexpr int kChevron = 18;
constexpr int kSlack = 4; ///< by which a text may be wider on a screen than it was measured

QFont controlFont() { return textFont(15, QFont::DemiBold); }

} // namespace

SentenceControl::SentenceControl(QWidget* parent) : QAbstractButton(parent) {
  setFocusPolicy(Qt::StrongFocus);
  setCursor(Qt::PointingHandCursor);
  setAttribute(Qt::WA_Hover);
}

void SentenceControl::setContent(const QString& text, const QString& name, bool isOpen) {
  m_isOpen = isOpen;
  setText(text);
  setToolTip(plainToolTip(text));
  setAccessibleName(isOpen ? tr("%1, to be chosen: %2", "kind of value: value").arg(name, text)
                           : tr("%1: %2", "kind of value: value").arg(name, text));
  update();
}

void SentenceControl::setMostWidth(int width) { m_most = width; }

QSize SentenceControl::sizeHint() const {
  const int wide = QFontMetrics(controlFont()).horizontalAdvance(text()) + 2 * kPadding + kChevron + kSlack;
  return {std::min(wide, m_most), kHeight};
}

void SentenceControl::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setLayoutDirection(layoutDirection());
  const Theme theme = Theme::of(this);
  const bool isActive = isDown() || isChecked();
  const Theme::Pair due = theme.tone(Tone::Due);
  const QColor fill = isActive ? theme.surface : m_isOpen ? due.soft : underMouse() ? theme.band : theme.selected;
  const QColor ink = m_isOpen ? due.text : theme.accentText;
  paintBox(painter, rect(), 6, fill, isActive ? ink : underMouse() ? theme.accentLine : QColor(), isActive ? 2 : 1);
  if (showsFocusRing(*this))
    paintFocusRing(painter, rect(), theme, 6);
  painter.setFont(controlFont());
  painter.setPen(ink);
  const auto place = [this](const QRect& box) { return QStyle::visualRect(layoutDirection(), rect(), box); };
  const QRect room(kPadding, 0, width() - 2 * kPadding - kChevron, height());
  paintText(painter, place(room), layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter,
            painter.fontMetrics().elidedText(text(), Qt::ElideRight, room.width()));
  paintChevron(painter, place(QRect(width() - kPadding - 12, 0, 12, height())), ink);
}

} // namespace muniment::ui
