#pragma once

#include <QtWidgets/QStyledItemDelegate>

namespace muniment::ui {

/// A campaign of the list: its name, how far it is, its state.
class CampaignRow final : public QStyledItemDelegate {
  Q_OBJECT

 public:
  using QStyledItemDelegate::QStyledItemDelegate;

  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace muniment::ui
