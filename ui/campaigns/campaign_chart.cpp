#include "ui/campaigns/campaign_chart.h"

#include "ui/campaigns/campaign_words.h"
#include "ui/kit/style_painting.h"

#include <QtGui/QPainter>
#include <QtGui/QPainterPath>

namespace muniment::ui {
namespace {

constexpr int kSide = 24;
constexpr int kTop = 12;
constexpr int kAxis = 28;
constexpr std::int64_t kHour = 3'600'000; ///< milliseconds
constexpr std::int64_t kQuarter = 900'000;

} // namespace

CampaignChart::CampaignChart(QWidget* parent) : QWidget(parent) {
  setAccessibleName(tr("Answers over time"));
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void CampaignChart::setCampaign(const workspace::CampaignById::Answer& answer, Instant now) {
  m_answer = answer;
  m_now = now;
  m_from = answer.campaign.startedAt.value_or(now);
  m_until = std::max(answer.campaign.deadline.value_or(now), m_from.plusMilliseconds(1));
  m_meant = workspace::meantOf(answer.counts);
  setAccessibleDescription(CampaignWords::progress(answer.counts));
  update();
}

double CampaignChart::across(Instant at) const {
  const double part = static_cast<double>(at.milliseconds() - m_from.milliseconds()) /
                      static_cast<double>(m_until.milliseconds() - m_from.milliseconds());
  const double x = kSide + std::clamp(part, 0.0, 1.0) * (width() - 2 * kSide);
  return layoutDirection() == Qt::RightToLeft ? width() - x : x;
}

void CampaignChart::paintMark(QPainter& painter, Instant at, const QString& word, const QColor& ink,
                              bool isStrong) const {
  const int x = static_cast<int>(across(at));
  painter.setPen(QPen(ink, 1, Qt::DashLine));
  painter.drawLine(x, kTop, x, height() - kAxis);
  painter.setFont(textFont(11, isStrong ? QFont::DemiBold : QFont::Normal));
  painter.setPen(ink);
  const int wide = painter.fontMetrics().horizontalAdvance(word) + 2;
  const int left = std::clamp(x - wide / 2, kSide / 2, std::max(kSide / 2, width() - kSide / 2 - wide));
  painter.drawText(QRect(left, height() - kAxis + 4, wide, 16), Qt::AlignCenter, word);
}

void CampaignChart::paintLine(QPainter& painter) const {
  const Theme theme = Theme::of(this);
  const int room = height() - kTop - kAxis;
  const auto high = [&](std::int64_t answered) {
    return height() - kAxis -
           (m_meant > 0 ? static_cast<double>(room) * static_cast<double>(answered) / static_cast<double>(m_meant)
                        : 0.0);
  };
  QPainterPath path(QPointF(across(m_from), high(0)));
  std::int64_t answered = 0;
  for (const auto& [at, count] : m_answer.answers) {
    path.lineTo(across(at), high(answered));
    answered += count;
    path.lineTo(across(at.plusMilliseconds(kQuarter)), high(answered));
  }
  const Instant end = std::min(m_answer.campaign.endedAt.value_or(m_now), m_until);
  path.lineTo(std::max(path.currentPosition().x(), across(end)), high(answered));
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(theme.accentText, 2));
  painter.drawPath(path);
  painter.setRenderHint(QPainter::Antialiasing, false);
}

void CampaignChart::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const Theme theme = Theme::of(this);
  painter.fillRect(QRect(kSide, height() - kAxis, width() - 2 * kSide, 1), theme.lineStrong);
  painter.fillRect(QRect(kSide, kTop, width() - 2 * kSide, 1), theme.line);
  for (const std::int32_t hours : m_answer.campaign.reminders) {
    const int x = static_cast<int>(across(m_from.plusMilliseconds(hours * kHour)));
    painter.setPen(QPen(theme.lineStrong, 1, Qt::DashLine));
    painter.drawLine(x, kTop, x, height() - kAxis);
    paintIcon(painter, Icon::Bell, QRect(x - 6, height() - kAxis + 6, 12, 12), theme.text3);
  }
  painter.setFont(textFont(11));
  painter.setPen(theme.text3);
  const QRect start(kSide, height() - kAxis + 4, width() - 2 * kSide, 16);
  paintText(painter, start, layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter, CampaignWords::moment(m_from));
  if (m_answer.campaign.deadline)
    paintMark(painter, m_until, CampaignWords::moment(m_until), theme.due.text, true);
  paintLine(painter);
}

} // namespace muniment::ui
