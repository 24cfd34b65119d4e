#pragma once

#include <QtWidgets/QStyledItemDelegate>

namespace muniment::ui {

/// A small page with its number below.
class PageRow final : public QStyledItemDelegate {
  Q_OBJECT

 public:
  static constexpr int kWidth = 152;

  using QStyledItemDelegate::QStyledItemDelegate;

  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace muniment::ui
