#pragma once

#include <QtCore/QUrl>
#include <QtWidgets/QWidget>

class QPushButton;

namespace muniment::ui {

/// Takes files by drop or by its button.
class DropZone final : public QWidget {
  Q_OBJECT

 public:
  DropZone(const QString& title, const QString& formats, const QString& action, QWidget* parent = nullptr);

  [[nodiscard]] QPushButton* button() const { return m_button; }

 Q_SIGNALS:
  void dropped(const QList<QUrl>& files);
  void chooseRequested();

 protected:
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dragLeaveEvent(QDragLeaveEvent* event) override;
  void dropEvent(QDropEvent* event) override;
  void paintEvent(QPaintEvent* event) override;

 private:
  void setTargeted(bool targeted);

  QPushButton* m_button;
  bool m_targeted = false;
};

} // namespace muniment::ui
