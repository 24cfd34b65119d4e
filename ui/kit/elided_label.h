#pragma once

#include "ui/kit/plain_label.h"

namespace muniment::ui {

/// One line that ends in … when there is no room; the tool tip then has it whole.
class ElidedLabel final : public PlainLabel {
  Q_OBJECT

 public:
  explicit ElidedLabel(const QString& text = {}, TextRole role = TextRole::Body, Ink ink = Ink::Primary,
                       QWidget* parent = nullptr);

  void setElideMode(Qt::TextElideMode mode);
  [[nodiscard]] QSize minimumSizeHint() const override;

 protected:
  bool event(QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;

 private:
  Qt::TextElideMode m_mode = Qt::ElideRight;
};

} // namespace muniment::ui
