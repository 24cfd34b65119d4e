#include "ui/conversations/transcript_strip.h"

#include "ui/conversations/message_words.h"
#include "ui/kit/style_painting.h"

#include <QtCore/QLocale>
#include <QtGui/QHelpEvent>
#include <QtGui/QMouseEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QStyle>
#include <QtWidgets/QToolTip>

#include <cmath>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr int kTop = 28;
constexpr int kBottom = 8;
constexpr int kWidth = 64;
constexpr int kMostBar = 30;
constexpr int kBarEnd = 4;
constexpr int kLeastFrame = 8;
constexpr int kMonthGap = 16;
constexpr int kLabelEnd = 8;
constexpr int kLabelHeight = 14;
constexpr int kLane = 7; ///< width
constexpr int kDeclaredLane = 2;
constexpr int kHeldLane = 12;
constexpr int kConflictLane = 22;
constexpr int kLaneIcon = 9;

} // namespace

TranscriptStrip::TranscriptStrip(QWidget* parent) : QWidget(parent) {
  setObjectName(u"transcriptStrip"_s);
  setAccessibleName(tr("Overview of the conversation"));
  setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
  setCursor(Qt::PointingHandCursor);
}

void TranscriptStrip::setCount(std::int64_t count) {
  m_count = count;
  update();
}

void TranscriptStrip::setDensity(std::vector<workspace::TranscriptDensity::Slice> slices) {
  m_slices = std::move(slices);
  m_busiest = 1;
  for (const auto& slice : m_slices)
    m_busiest = std::max(m_busiest, slice.perDay);
  update();
}

void TranscriptStrip::setHits(std::vector<std::int64_t> positions) {
  m_hits = std::move(positions);
  update();
}

void TranscriptStrip::setMarks(workspace::ConversationMarks::Answer marks) {
  m_marks = std::move(marks);
  update();
}

void TranscriptStrip::setView(double first, double last) {
  m_first = first;
  m_last = last;
  update();
}

int TranscriptStrip::yOf(double position) const {
  const double share = m_count > 0 ? position / static_cast<double>(m_count) : 0;
  return kTop + static_cast<int>(std::lround(share * (height() - kTop - kBottom)));
}

std::int64_t TranscriptStrip::positionAt(int y) const {
  const double share = static_cast<double>(y - kTop) / std::max(1, height() - kTop - kBottom);
  return std::clamp(static_cast<std::int64_t>(share * static_cast<double>(m_count)), std::int64_t{0},
                    std::max<std::int64_t>(0, m_count - 1));
}

QRect TranscriptStrip::placed(int x, int y, int width, int height) const {
  return QStyle::visualRect(layoutDirection(), rect(), QRect(x, y, width, height));
}

void TranscriptStrip::paintDensity(QPainter& painter) const {
  const Theme theme = Theme::of(this);
  int lastBar = -3;
  for (const auto& slice : m_slices) {
    const int y = yOf(static_cast<double>(slice.first));
    if (slice.conflicts > 0)
      painter.fillRect(placed(kConflictLane, y, kLane, 3), theme.conflict.text);
    if (y < lastBar + 3)
      continue;
    lastBar = y;
    const double share = std::sqrt(static_cast<double>(slice.perDay) / static_cast<double>(m_busiest));
    const int length = std::max(2, static_cast<int>(share * kMostBar));
    painter.fillRect(placed(kWidth - kBarEnd - length, y, length, 2), theme.bar);
  }
  int lastHit = -2;
  for (const std::int64_t hit : m_hits) {
    const int y = yOf(static_cast<double>(hit));
    if (y >= lastHit + 2)
      painter.fillRect(placed(kWidth - 14, y, 14, 2), theme.due.text);
    lastHit = std::max(lastHit, y);
  }
}

void TranscriptStrip::paintLane(QPainter& painter, int x,
                                const std::vector<workspace::ConversationMarks::Stretch>& stretches, Icon icon,
                                const QColor& colour) const {
  if (stretches.empty())
    return;
  paintIcon(painter, icon, placed(x - 1, 9, kLaneIcon, kLaneIcon), colour);
  int painted = kTop;
  for (const auto& [first, last] : stretches) {
    const int top = std::max(painted, yOf(static_cast<double>(first)));
    const int bottom = std::max(yOf(static_cast<double>(last + 1)), yOf(static_cast<double>(first)) + 2);
    if (bottom <= top)
      continue;
    painter.fillRect(placed(x, top, kLane, bottom - top), colour);
    painted = bottom;
  }
}

void TranscriptStrip::paintMarks(QPainter& painter) const {
  const Theme theme = Theme::of(this);
  paintLane(painter, kDeclaredLane, m_marks.declared, Icon::Archive, theme.done.text);
  paintLane(painter, kHeldLane, m_marks.held, Icon::Padlock, theme.held.text);
}

void TranscriptStrip::paintMonths(QPainter& painter) const {
  const Theme theme = Theme::of(this);
  painter.setFont(textFont(11, QFont::DemiBold));
  painter.setPen(theme.text2);
  int lastLabel = -kMonthGap;
  QDate before;
  for (const auto& slice : m_slices) {
    const QDate day = MessageWords::shown(slice.time).date();
    if (!day.isValid() || (before.isValid() && day.month() == before.month() && day.year() == before.year()))
      continue;
    const bool newYear = !before.isValid() || day.year() != before.year();
    before = day;
    const int y = yOf(static_cast<double>(slice.first));
    if (y < lastLabel + kMonthGap || y + kMonthGap > height())
      continue;
    lastLabel = y;
    const QString label = QLocale().toString(day, newYear ? u"yyyy"_s : u"MMM"_s);
    const int width = painter.fontMetrics().horizontalAdvance(label);
    painter.fillRect(placed(kWidth - kLabelEnd - width - 3, y, width + kLabelEnd + 3, kLabelHeight), theme.sunken);
    paintText(painter, placed(kWidth - kLabelEnd - width, y, width, kLabelHeight), layoutDirection(),
              Qt::AlignLeft | Qt::AlignVCenter, label);
  }
}

void TranscriptStrip::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setLayoutDirection(layoutDirection());
  const Theme theme = Theme::of(this);
  painter.fillRect(rect(), theme.sunken);
  painter.fillRect(placed(0, 0, 1, height()), theme.line);
  paintIcon(painter, Icon::NotEqual, placed(kConflictLane - 1, 9, kLaneIcon, kLaneIcon), theme.conflict.text);
  if (!m_hits.empty())
    paintIcon(painter, Icon::Search, placed(kWidth - 18, 8, 12, 12), theme.due.text);
  if (m_count == 0)
    return;
  paintMarks(painter);
  paintDensity(painter);
  paintMonths(painter);
  const int top = yOf(m_first);
  const int tall = std::max(kLeastFrame, yOf(m_last) - top);
  QColor soft = theme.accentText;
  soft.setAlphaF(0.12F);
  paintBox(painter, placed(2, std::min(top, height() - kLeastFrame - 2), kWidth - 3, tall), 4, soft, theme.accentText,
           1.5);
}

void TranscriptStrip::mousePressEvent(QMouseEvent* event) {
  if (m_count > 0)
    Q_EMIT jumped(positionAt(event->position().toPoint().y()));
}

void TranscriptStrip::mouseMoveEvent(QMouseEvent* event) {
  if (event->buttons().testFlag(Qt::LeftButton))
    mousePressEvent(event);
}

bool TranscriptStrip::event(QEvent* event) {
  if (event->type() != QEvent::ToolTip || m_slices.empty())
    return QWidget::event(event);
  const auto* help = static_cast<QHelpEvent*>(event);
  const std::int64_t position = positionAt(help->pos().y());
  auto slice = std::ranges::upper_bound(m_slices, position, {}, &workspace::TranscriptDensity::Slice::first);
  if (slice != m_slices.begin())
    --slice;
  const QString day = MessageWords::day(MessageWords::shown(slice->time).date());
  QToolTip::showText(help->globalPos(),
                     tr("%1: %n message(s) a day", nullptr, static_cast<int>(slice->perDay)).arg(day), this);
  return true;
}

} // namespace muniment::ui
