#pragma once

#include <QtGui/QImage>
#include <QtWidgets/QWidget>

namespace muniment::ui {

/// One picture of a film after another, as large as there is room.
class FrameSurface final : public QWidget {
  Q_OBJECT

 public:
  explicit FrameSurface(QWidget* parent);

  void setFrame(const QImage& image);
  [[nodiscard]] const QImage& frame() const { return m_image; }

 Q_SIGNALS:
  void clicked();
  /// In pixels of the screen.
  void roomChanged(QSize room);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;

 private:
  QImage m_image;
};

} // namespace muniment::ui
