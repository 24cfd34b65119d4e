#pragma once

#include <QtWidgets/QWidget>

class QDialog;

namespace muniment::ui {

/// Darkens a window while a dialog lies over it; it goes with the dialog.
class Scrim final : public QWidget {
  Q_OBJECT

 public:
  Scrim(QWidget* window, QDialog* dialog);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;
};

} // namespace muniment::ui
