#pragma once

#include <QtCore/QBasicTimer>
#include <QtWidgets/QWidget>

namespace muniment::ui {

/// Quiet bars where rows will be. Nothing shows for the first 150 ms, so that quick answers do not flicker.
class LoadingRows final : public QWidget {
  Q_OBJECT

 public:
  explicit LoadingRows(int rowHeight = 36, QWidget* parent = nullptr);

 protected:
  void showEvent(QShowEvent* event) override;
  void hideEvent(QHideEvent* event) override;
  void timerEvent(QTimerEvent* event) override;
  void paintEvent(QPaintEvent* event) override;

 private:
  int m_rowHeight;
  bool m_visible = false;
  QBasicTimer m_delay;
};

} // namespace muniment::ui
