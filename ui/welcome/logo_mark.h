#pragma once

#include <QtWidgets/QWidget>

namespace muniment::ui {

/// The product's mark as a widget.
class LogoMark final : public QWidget {
  Q_OBJECT

 public:
  explicit LogoMark(QWidget* parent = nullptr) : QWidget(parent) { setFixedSize(32, 32); }

 protected:
  void paintEvent(QPaintEvent* event) override;
};

} // namespace muniment::ui
