#pragma once

#include <QtWidgets/QStyledItemDelegate>

namespace muniment::ui {

/// Paints a row of CoverageModel: who and what, a line for each source over the time that all rows share, and what is
/// missing.
class CoverageRow final : public QStyledItemDelegate {
  Q_OBJECT

 public:
  using QStyledItemDelegate::QStyledItemDelegate;

  /// Where the line begins and ends in a row so wide; the head of the list draws its names there.
  [[nodiscard]] static QRect lineIn(int width);
  static constexpr int kNames = 244;

  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace muniment::ui
