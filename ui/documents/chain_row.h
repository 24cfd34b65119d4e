#pragma once

#include <QtWidgets/QStyledItemDelegate>

namespace muniment::ui {

/// A step of a chain: a ring on the line of time, what it is, and how it hangs together with the rest. What is missing
/// is dashed.
class ChainRow final : public QStyledItemDelegate {
  Q_OBJECT

 public:
  static constexpr int kHeight = 64;

  using QStyledItemDelegate::QStyledItemDelegate;

  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace muniment::ui
