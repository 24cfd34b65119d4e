#pragma once

#include "core/workspace/conversations/transcript.h"
#include "core/workspace/records/conversation_marks.h"

#include "ui/kit/icon_set.h"

#include <QtWidgets/QWidget>

namespace muniment::ui {

/// The whole conversation beside its transcript, by position: how busy it was, conflicts, hits, and what is in view.
class TranscriptStrip final : public QWidget {
  Q_OBJECT

 public:
  explicit TranscriptStrip(QWidget* parent = nullptr);

  void setCount(std::int64_t count);
  void setDensity(std::vector<workspace::TranscriptDensity::Slice> slices);
  /// Stretches in order.
  void setMarks(workspace::ConversationMarks::Answer marks);
  /// Positions in order.
  void setHits(std::vector<std::int64_t> positions);
  /// The stretch of positions in view; fractions of a row count.
  void setView(double first, double last);
  [[nodiscard]] QSize sizeHint() const override { return {64, 200}; }
  [[nodiscard]] QSize minimumSizeHint() const override { return {64, 80}; }

 Q_SIGNALS:
  void jumped(qlonglong position);

 protected:
  bool event(QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;

 private:
  [[nodiscard]] int yOf(double position) const;
  [[nodiscard]] std::int64_t positionAt(int y) const;
  [[nodiscard]] QRect placed(int x, int y, int width, int height) const;
  void paintDensity(QPainter& painter) const;
  void paintMarks(QPainter& painter) const;
  void paintLane(QPainter& painter, int x, const std::vector<workspace::ConversationMarks::Stretch>& stretches,
                 Icon icon, const QColor& colour) const;
  void paintMonths(QPainter& painter) const;

  std::int64_t m_count = 0;
  std::int64_t m_busiest = 1;
  std::vector<workspace::TranscriptDensity::Slice> m_slices;
  std::vector<std::int64_t> m_hits;
  workspace::ConversationMarks::Answer m_marks;
  double m_first = 0;
  double m_last = 0;
};

} // namespace muniment::ui
