#pragma once

#include <QtWidgets/QStyledItemDelegate>

namespace muniment::ui {

/// A case in the list: number and title; partner and owner; the states that matter.
class CaseRow final : public QStyledItemDelegate {
  Q_OBJECT

 public:
  static constexpr int kHeight = 68;

  using QStyledItemDelegate::QStyledItemDelegate;

  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace muniment::ui
