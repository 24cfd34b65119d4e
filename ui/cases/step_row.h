#pragma once

#include <QtWidgets/QStyledItemDelegate>

namespace muniment::ui {

/// A step as a card of the board. A claim has a dashed edge: nothing shows it yet.
class StepRow final : public QStyledItemDelegate {
  Q_OBJECT

 public:
  using QStyledItemDelegate::QStyledItemDelegate;

  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace muniment::ui
