#pragma once

#include <QtWidgets/QWidget>

namespace muniment::ui {

/// The line along the top: the product's mark and the way into the command palette.
class TopBar final : public QWidget {
  Q_OBJECT

 public:
  explicit TopBar(QWidget* parent);

 Q_SIGNALS:
  void paletteRequested();

 protected:
  void paintEvent(QPaintEvent* event) override;
};

} // namespace muniment::ui
