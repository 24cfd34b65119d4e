#pragma once

#include "ui/tour/tour_stops.h"

#include <QtWidgets/QWidget>

class QPushButton;

namespace muniment::ui {

class PlainLabel;

/// Leads from screen to screen. It lies in the bottom end corner of its parent and leaves the rest to be used.
class TourCard final : public QWidget {
  Q_OBJECT

 public:
  TourCard(QWidget* parent, std::vector<TourStop> stops, int bottomMargin);

  void begin();
  [[nodiscard]] std::size_t stop() const { return m_stop; }

 Q_SIGNALS:
  void screenRequested(const QString& screen);
  /// It was ended, or gone through.
  void finished();

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void paintEvent(QPaintEvent* event) override;

 private:
  void layOut();
  void go(std::size_t stop);
  void end();
  void place();

  std::vector<TourStop> m_stops;
  std::size_t m_stop = 0;
  int m_bottomMargin;
  PlainLabel* m_count;
  PlainLabel* m_title;
  PlainLabel* m_text;
  QPushButton* m_end;
  QPushButton* m_back;
  QPushButton* m_next;
};

} // namespace muniment::ui
