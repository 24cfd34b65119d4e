#pragma once

#include <QtWidgets/QStyledItemDelegate>

namespace muniment::ui {

/// A document in the list: number, partner and amount; kind and day; the states that matter.
class DocumentRow final : public QStyledItemDelegate {
  Q_OBJECT

 public:
  static constexpr int kHeight = 68;

  using QStyledItemDelegate::QStyledItemDelegate;

  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace muniment::ui
