#pragma once

#include <QtWidgets/QStyledItemDelegate>

namespace muniment::ui {

/// A record in the list: what it is called, its number and extent, and the states that matter.
class RecordRow final : public QStyledItemDelegate {
  Q_OBJECT

 public:
  using QStyledItemDelegate::QStyledItemDelegate;

  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace muniment::ui
