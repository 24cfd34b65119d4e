#pragma once

#include <QtWidgets/QStyledItemDelegate>

namespace muniment::ui {

/// Paints a line of KeptModel: when, who, the beginning of what was said, and how it belongs to the record.
class KeptRow final : public QStyledItemDelegate {
  Q_OBJECT

 public:
  static constexpr int kHeight = 24;

  using QStyledItemDelegate::QStyledItemDelegate;

  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace muniment::ui
