#pragma once

#include "core/base/instant.h"

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

class QDateTimeEdit;
class QSlider;

namespace muniment::ui {

class PlainLabel;

/// Says that the past is shown, and of which moment; moves through time by slider, keys or a moment that is typed.
class TimeBar final : public QWidget {
  Q_OBJECT

 public:
  static constexpr int kSteps = 1000; ///< from the first moment to the last

  explicit TimeBar(QWidget* parent = nullptr);

  /// From when to when one may look.
  void setSpan(Instant first, Instant last);
  void setMoment(Instant moment);
  [[nodiscard]] Instant moment() const { return m_moment; }
  /// Of how many messages how many had been sent; negative while it is not known.
  void setCounts(std::int64_t sent, std::int64_t all);

 Q_SIGNALS:
  /// Once the hand rests.
  void chosen(muniment::Instant moment);
  void left();

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  void paintEvent(QPaintEvent* event) override;

 private:
  [[nodiscard]] Instant momentAt(int step) const;
  [[nodiscard]] int stepAt(Instant moment) const;
  void take(Instant moment);
  void say();

  PlainLabel* m_title;
  PlainLabel* m_detail;
  QSlider* m_slider;
  QDateTimeEdit* m_edit;
  Instant m_first;
  Instant m_last;
  Instant m_moment;
  std::int64_t m_sent = -1;
  std::int64_t m_all = 0;
  QTimer m_rest;
};

} // namespace muniment::ui
