#pragma once

#include <QtWidgets/QStyledItemDelegate>

namespace muniment::ui {

/// A snapshot: its name, when it was taken, how far it is decided, and what it waits for.
class SnapshotRow final : public QStyledItemDelegate {
  Q_OBJECT

 public:
  static constexpr int kHeight = 92;

  using QStyledItemDelegate::QStyledItemDelegate;

  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace muniment::ui
