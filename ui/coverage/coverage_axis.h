#pragma once

#include <QtCore/QDate>
#include <QtWidgets/QWidget>

namespace muniment::ui {

/// The head of the list: which time the lines below show.
class CoverageAxis final : public QWidget {
  Q_OBJECT

 public:
  explicit CoverageAxis(QWidget* parent);

  void setPeriod(QDate from, QDate until);
  /// The room that the list takes for its scroll bar.
  void setEndRoom(int pixels);

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  QDate m_from;
  QDate m_until;
  int m_endRoom = 0;
};

} // namespace muniment::ui
