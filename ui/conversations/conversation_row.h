#pragma once

#include <QtWidgets/QStyledItemDelegate>

namespace muniment::ui {

/// Paints a row of ConversationsModel: title and time, the newest line, and what is to be noticed.
class ConversationRow final : public QStyledItemDelegate {
  Q_OBJECT

 public:
  using QStyledItemDelegate::QStyledItemDelegate;

  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace muniment::ui
