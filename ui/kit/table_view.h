#pragma once

#include <QtWidgets/QTableView>

namespace muniment::ui {

/// Rows of 36 under a quiet head, hairlines only, whole rows selected. Cells read the roles of CellRole.
class TableView final : public QTableView {
  Q_OBJECT

 public:
  explicit TableView(const QString& name, QWidget* parent = nullptr);

  void setDense(bool dense);
  [[nodiscard]] int hoveredRow() const { return m_hovered; }

 protected:
  void mouseMoveEvent(QMouseEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

 private:
  void setHovered(int row);

  int m_hovered = -1;
};

} // namespace muniment::ui
