#pragma once

#include <QtWidgets/QStyledItemDelegate>

namespace muniment::ui {

/// Paints a row of HoldsModel: code and name, the matter, who acknowledged, and the state.
class HoldRow final : public QStyledItemDelegate {
  Q_OBJECT

 public:
  using QStyledItemDelegate::QStyledItemDelegate;

  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace muniment::ui
