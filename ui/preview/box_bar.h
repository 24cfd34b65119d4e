#pragma once

#include <QtWidgets/QWidget>

class QPushButton;

namespace muniment::ui {

class PageBoxes;
class PlainLabel;

/// What stands above pages while somebody draws boxes on them.
class BoxBar final : public QWidget {
  Q_OBJECT

 public:
  /// The boxes must outlive the bar.
  BoxBar(PageBoxes& boxes, QWidget* parent);

 Q_SIGNALS:
  void redactRequested();

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  void refresh();

  PageBoxes* m_boxes;
  PlainLabel* m_count;
  QPushButton* m_redact;
};

} // namespace muniment::ui
