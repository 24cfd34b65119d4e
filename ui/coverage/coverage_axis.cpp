#include "ui/coverage/coverage_axis.h"

#include "ui/coverage/coverage_row.h"
#include "ui/coverage/coverage_scale.h"
#include "ui/kit/day_text.h"
#include "ui/kit/style_painting.h"

#include <QtGui/QPainter>

namespace muniment::ui {
namespace {

constexpr int kHeight = 32;
constexpr Qt::Alignment kStart = Qt::AlignLeft | Qt::AlignVCenter;

} // namespace

CoverageAxis::CoverageAxis(QWidget* parent) : QWidget(parent) {
  setFixedHeight(kHeight);
  setAccessibleName(tr("Time shown"));
}

void CoverageAxis::setPeriod(QDate from, QDate until) {
  m_from = from;
  m_until = until;
  setAccessibleDescription(from.isNull() ? QString() : tr("%1 – %2").arg(dayText(from), dayText(until)));
  update();
}

void CoverageAxis::setEndRoom(int pixels) {
  m_endRoom = pixels;
  update();
}

void CoverageAxis::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const Theme theme = Theme::of(this);
  painter.fillRect(0, height() - 1, width(), 1, theme.line);
  painter.setFont(textFont(11, QFont::DemiBold));
  painter.setPen(theme.text3);
  const QRect line = CoverageRow::lineIn(width() - m_endRoom);
  const auto place = [&](int x, int wide) {
    return QStyle::visualRect(layoutDirection(), rect(), QRect(x, 0, wide, height() - 1));
  };
  paintText(painter, place(24, CoverageRow::kNames), layoutDirection(), kStart, tr("Conversation"));
  const int widest = painter.fontMetrics().horizontalAdvance(QStringLiteral("MMM 0000"));
  for (const CoverageScale::Mark& mark : CoverageScale(m_from, m_until, line.width()).marks(widest)) {
    const int wide = painter.fontMetrics().horizontalAdvance(mark.text) + 2;
    if (mark.at + wide > line.width())
      continue;
    painter.fillRect(place(line.left() + mark.at, 1).adjusted(0, height() - 7, 0, 0), theme.lineStrong);
    paintText(painter, place(line.left() + mark.at, wide), layoutDirection(), kStart, mark.text);
  }
}

} // namespace muniment::ui
