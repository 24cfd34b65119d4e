#include "ui/preview/wave_bar.h"

#include "core/preview/wire/preview_answer.h"
#include "ui/kit/style_painting.h"

#include <QtGui/QMouseEvent>
#include <QtGui/QPainter>

#include <cmath>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr int kBar = 3;   // pixels with the gap behind it
constexpr int kLeast = 2; // of a bar, so that silence is a line

} // namespace

void paintWave(QPainter& painter, const QRect& rect, std::span<const std::uint8_t> peaks, double share,
               const Theme& theme, Qt::LayoutDirection direction) {
  constexpr auto kParts = static_cast<std::size_t>(preview::PreviewAnswer::Wave::kParts);
  const int bars = std::max(1, rect.width() / kBar);
  const int most = std::max(kLeast, rect.height());
  for (int bar = 0; bar < bars; ++bar) {
    const std::size_t first = static_cast<std::size_t>(bar) * kParts / static_cast<std::size_t>(bars);
    const std::size_t last =
        std::max(first + 1, static_cast<std::size_t>(bar + 1) * kParts / static_cast<std::size_t>(bars));
    int peak = 0;
    for (std::size_t part = first; part < std::min(last, peaks.size()); ++part)
      peak = std::max<int>(peak, peaks[part]);
    // Voices are seldom loud: the root lifts what is soft.
    const int height = std::max(kLeast, qRound(most * std::sqrt(peak / 255.0)));
    const int at = direction == Qt::RightToLeft ? rect.right() - bar * kBar - 1 : rect.left() + bar * kBar;
    const bool isPlayed = bar < share * bars;
    painter.fillRect(QRect(at, rect.center().y() - height / 2, kBar - 1, height),
                     isPlayed ? theme.accentText : theme.control);
  }
}

QString playedTime(std::int64_t milliseconds) {
  const std::int64_t seconds = milliseconds / 1000;
  constexpr std::int64_t kMinute = 60;
  constexpr std::int64_t kHour = 60 * kMinute;
  const QString rest = u"%1:%2"_s.arg(seconds % kHour / kMinute).arg(seconds % kMinute, 2, 10, QChar(u'0'));
  if (seconds < kHour)
    return rest;
  return u"%1:%2:%3"_s.arg(seconds / kHour)
      .arg(seconds % kHour / kMinute, 2, 10, QChar(u'0'))
      .arg(seconds % kMinute, 2, 10, QChar(u'0'));
}

WaveBar::WaveBar(QWidget* parent) : QAbstractSlider(parent) {
  setObjectName(u"playerPosition"_s);
  setAccessibleName(tr("Position"));
  setOrientation(Qt::Horizontal);
  setFocusPolicy(Qt::StrongFocus);
  setSingleStep(kStep);
  setPageStep(6 * kStep);
  setCursor(Qt::PointingHandCursor);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void WaveBar::setWave(std::vector<std::uint8_t> peaks) {
  m_peaks = std::move(peaks);
  update();
}

void WaveBar::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const Theme theme = Theme::of(this);
  const double share = maximum() > 0 ? static_cast<double>(value()) / maximum() : 0;
  paintWave(painter, rect().adjusted(6, 6, -6, -6), m_peaks, share, theme, layoutDirection());
  if (showsFocusRing(*this))
    paintFocusRing(painter, rect(), theme);
}

void WaveBar::seekTo(int x) {
  const double room = std::max(1, width() - 12);
  const double share = std::clamp((x - 6) / room, 0.0, 1.0);
  const double read = layoutDirection() == Qt::RightToLeft ? 1 - share : share;
  setValue(qRound(read * maximum()));
  Q_EMIT sought(value());
}

void WaveBar::mousePressEvent(QMouseEvent* event) {
  if (event->button() == Qt::LeftButton)
    seekTo(event->position().toPoint().x());
}

void WaveBar::mouseMoveEvent(QMouseEvent* event) {
  if (event->buttons().testFlag(Qt::LeftButton))
    seekTo(event->position().toPoint().x());
}

void WaveBar::keyPressEvent(QKeyEvent* event) {
  const int before = value();
  QAbstractSlider::keyPressEvent(event);
  if (value() != before)
    Q_EMIT sought(value());
}

} // namespace muniment::ui
