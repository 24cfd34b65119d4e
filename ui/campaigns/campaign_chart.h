#pragma once

#include "core/workspace/outreach/campaign_queries.h"

#include <QtWidgets/QWidget>

namespace muniment::ui {

/// How many had answered at which time, from the start to the deadline, with now and the reminders.
class CampaignChart final : public QWidget {
  Q_OBJECT

 public:
  explicit CampaignChart(QWidget* parent = nullptr);

  void setCampaign(const workspace::CampaignById::Answer& answer, Instant now);
  [[nodiscard]] QSize sizeHint() const override { return {480, 132}; }
  [[nodiscard]] QSize minimumSizeHint() const override { return {200, 120}; }

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  [[nodiscard]] double across(Instant at) const;
  void paintMark(QPainter& painter, Instant at, const QString& word, const QColor& ink, bool isStrong) const;
  void paintLine(QPainter& painter) const;

  workspace::CampaignById::Answer m_answer;
  Instant m_from;
  Instant m_until;
  Instant m_now;
  std::int64_t m_meant = 0;
};

} // namespace muniment::ui
