#pragma once

#include <QtWidgets/QWidget>

class QHBoxLayout;

namespace muniment::ui {

class ElidedLabel;
class PlainLabel;

/// The head of a screen or pane: title, a quiet count beside it, state and actions at the end, hairline below.
class ScreenHeader final : public QWidget {
  Q_OBJECT

 public:
  enum class Size { Screen, Pane };

  explicit ScreenHeader(const QString& title, Size size = Size::Screen, QWidget* parent = nullptr);

  void setTitle(const QString& title);
  void setDetail(const QString& detail);
  /// At the end, in the order of the calls.
  void addAction(QWidget* widget);
  using QWidget::addAction;

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  ElidedLabel* m_title;
  PlainLabel* m_detail;
  QHBoxLayout* m_row;
};

} // namespace muniment::ui
