#pragma once

#include <QtWidgets/QStyledItemDelegate>

namespace muniment::ui {

/// Paints a row of TasksModel: what is to be done, about what, and how much of the time is used.
class TaskRow final : public QStyledItemDelegate {
  Q_OBJECT

 public:
  using QStyledItemDelegate::QStyledItemDelegate;

  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace muniment::ui
