#pragma once

#include <QtWidgets/QStyledItemDelegate>

namespace muniment::ui {

/// A moment of a deal: the document at the start side, the time on the axis, the message at the end side. A stand is
/// joined across the axis to the state of the document that it is about.
class DealRow final : public QStyledItemDelegate {
  Q_OBJECT

 public:
  using QStyledItemDelegate::QStyledItemDelegate;

  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  void setWidth(int width);

 private:
  int m_width = 0;
};

} // namespace muniment::ui
