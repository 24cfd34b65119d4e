#pragma once

#include <QtWidgets/QStyledItemDelegate>
#include <QtWidgets/QTreeView>

namespace muniment::ui {

/// The tree of classes: folder, code and name, what is missing, how many records.
class FilePlanView final : public QTreeView {
  Q_OBJECT

 public:
  explicit FilePlanView(QWidget* parent);

 protected:
  void drawBranches(QPainter* painter, const QRect& rect, const QModelIndex& index) const override;
  void drawRow(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

 private:
  class Row;
};

} // namespace muniment::ui
