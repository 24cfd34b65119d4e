#include "ui/shell/bell_button.h"

#include "ui/kit/icon_set.h"
#include "ui/kit/plain_tool_tip.h"
#include "ui/kit/style_painting.h"

#include <QtCore/QLocale>
#include <QtGui/QPainter>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr int kSide = 32;
constexpr int kMost = 99; ///< that are counted out

} // namespace

BellButton::BellButton(QWidget* parent) : QAbstractButton(parent) {
  setObjectName(u"bell"_s);
  setAccessibleName(tr("Notifications"));
  setToolTip(plainToolTip(tr("Notifications")));
  setFocusPolicy(Qt::StrongFocus);
  setAttribute(Qt::WA_Hover);
  setFixedSize(sizeHint());
  setUnread(0);
}

void BellButton::setUnread(int count) {
  m_unread = count;
  setAccessibleDescription(count > 0 ? tr("%n not read", nullptr, count) : tr("All are read"));
  update();
}

QSize BellButton::sizeHint() const { return {kSide + 8, kSide}; }

void BellButton::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setLayoutDirection(layoutDirection());
  const Theme theme = Theme::of(this);
  if (isChecked() || isDown())
    paintBox(painter, rect(), 6, theme.selected);
  else if (underMouse())
    paintBox(painter, rect(), 6, theme.hover);
  if (showsFocusRing(*this))
    paintFocusRing(painter, rect(), theme);
  const auto place = [this](const QRect& box) { return QStyle::visualRect(layoutDirection(), rect(), box); };
  paintIcon(painter, Icon::Bell, place(QRect(10, 8, 16, 16)), m_unread > 0 ? theme.text1 : theme.text2);
  if (m_unread == 0)
    return;
  const QString number = m_unread > kMost ? u"%1+"_s.arg(QLocale().toString(kMost)) : QLocale().toString(m_unread);
  painter.setFont(textFont(10, QFont::DemiBold));
  const int wide = qMax(16, painter.fontMetrics().horizontalAdvance(number) + 8);
  const QRect badge = place(QRect(width() - wide, 2, wide, 16));
  paintBox(painter, badge, 8, theme.accentFill);
  painter.setPen(theme.onAccent);
  painter.drawText(badge, Qt::AlignCenter, number);
}

} // namespace muniment::ui
