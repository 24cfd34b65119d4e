#pragma once

#include <QtWidgets/QWidget>

class QAbstractItemView;

namespace muniment::ui {

class DealModel;

/// All of a deal at one glance: a lane of documents, a lane of messages, the days below. A click leads there; the list
/// beneath is where the keyboard walks.
class DealStrip final : public QWidget {
  Q_OBJECT

 public:
  DealStrip(DealModel& model, QAbstractItemView& view, QWidget* parent);

  [[nodiscard]] QSize sizeHint() const override { return {320, 60}; }

 protected:
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;

 private:
  [[nodiscard]] int placeOf(int row) const;

  DealModel* m_model;
  QAbstractItemView* m_view;
};

} // namespace muniment::ui
