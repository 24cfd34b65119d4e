#pragma once

#include "ui/documents/chain_model.h"

#include <QtWidgets/QWidget>

namespace muniment::ui {

/// The chain in one line below a document: what came before, where this one stands, what is missing. The same for the
/// keyboard is the tab Chain.
class ChainStrip final : public QWidget {
  Q_OBJECT

 public:
  /// The model must outlive this.
  ChainStrip(const ChainModel& model, QWidget* parent);

  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

 Q_SIGNALS:
  void documentRequested(const muniment::DocumentId& document);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;

 private:
  void take();
  /// The steps that fit, with this document among them: the first one, and how many.
  [[nodiscard]] std::pair<int, int> shown() const;
  [[nodiscard]] QRect stepRect(int place, int count) const;
  [[nodiscard]] int stepAt(QPoint point) const;
  void paintStep(QPainter& painter, int step, const QRect& rect) const;

  const ChainModel* m_model;
};

} // namespace muniment::ui
