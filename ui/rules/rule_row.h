#pragma once

#include <QtWidgets/QStyledItemDelegate>

namespace muniment::ui {

/// A row of RulesModel: the name, the state in word and colour, how often it met something.
class RuleRow final : public QStyledItemDelegate {
  Q_OBJECT

 public:
  using QStyledItemDelegate::QStyledItemDelegate;

  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace muniment::ui
