#pragma once

#include <QtCore/QHash>
#include <QtWidgets/QStyledItemDelegate>

namespace muniment::ui {

/// One entry of a case's timeline, with the separator of days above the first of a day.
class TimelineRow final : public QStyledItemDelegate {
  Q_OBJECT

 public:
  using QStyledItemDelegate::QStyledItemDelegate;

  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  /// The heights are of another width from now on.
  void setWidth(int width);

 private:
  int m_width = 0;
  mutable QHash<QString, int> m_heights; ///< by id of the entry and whether a day begins
};

} // namespace muniment::ui
