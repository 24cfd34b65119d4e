#pragma once

#include <QtWidgets/QAbstractButton>

namespace muniment::ui {

/// A value within the sentence of a rule: soft fill, a chevron, and a way to change it.
class SentenceControl final : public QAbstractButton {
  Q_OBJECT

 public:
  explicit SentenceControl(QWidget* parent);

  /// `isOpen` marks a value that somebody has to choose first; `name` is what the value is.
  void setContent(const QString& text, const QString& name, bool isOpen);
  /// Never wider than this; the rest is left out at the end.
  void setMostWidth(int width);
  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  int m_most = 10'000;
  bool m_isOpen = false;
};

} // namespace muniment::ui
