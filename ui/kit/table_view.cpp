#include "ui/kit/table_view.h"

#include "ui/kit/cell_role.h"
#include "ui/kit/icon_set.h"
#include "ui/kit/plain_tool_tip.h"
#include "ui/kit/style_painting.h"

#include <QtGui/QHelpEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QStyledItemDelegate>
#include <QtWidgets/QToolTip>

namespace muniment::ui {
namespace {

constexpr int kPadding = 8;

class CellDelegate final : public QStyledItemDelegate {
 public:
  explicit CellDelegate(TableView* view) : QStyledItemDelegate(view), m_view(view) {}

  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
    const Theme theme = Theme::of(option.palette);
    paintRow(*painter, option, index, theme);
    QRect row =
        QStyle::visualRect(option.direction, option.rect, option.rect.adjusted(startPadding(index), 0, -kPadding, -1));
    const auto tone = static_cast<Tone>(index.data(ToneRole).toInt());
    QColor ink = tone == Tone::Neutral ? theme.text1 : theme.tone(tone).text;
    if (index.data(LinkRole).toBool())
      ink = theme.accentText;
    else if (!option.state.testFlag(QStyle::State_Enabled))
      ink = theme.text3;
    if (const QVariant drawing = index.data(IconRole); drawing.isValid()) {
      const QRect place(row.left(), row.top(), 14, row.height());
      painter->setLayoutDirection(option.direction);
      paintIcon(*painter, static_cast<Icon>(drawing.toInt()), QStyle::visualRect(option.direction, row, place),
                tone == Tone::Neutral ? theme.text2 : ink);
      row = QStyle::visualRect(option.direction, row, row.adjusted(20, 0, 0, 0));
    }
    painter->setFont(fontOf(index));
    painter->setPen(ink);
    paintText(*painter, row, option.direction, alignmentOf(index),
              painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, row.width()));
  }

  [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const override {
    const int icon = index.data(IconRole).isValid() ? 20 : 0;
    const int text = QFontMetrics(fontOf(index)).horizontalAdvance(index.data().toString());
    return {text + icon + startPadding(index) + kPadding + 2, 36};
  }

  bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                 const QModelIndex& index) override {
    if (event->type() != QEvent::ToolTip || index.data(Qt::ToolTipRole).isValid())
      return QStyledItemDelegate::helpEvent(event, view, option, index);
    const bool cut = sizeHint(option, index).width() > option.rect.width() + 2;
    QToolTip::showText(event->globalPos(), cut ? plainToolTip(index.data().toString()) : QString(), view);
    return true;
  }

 private:
  static QFont fontOf(const QModelIndex& index) {
    if (index.data(MonoRole).toBool())
      return monoFont();
    return textFont(13, index.data(StrongRole).toBool() ? QFont::DemiBold : QFont::Normal);
  }

  static Qt::Alignment alignmentOf(const QModelIndex& index) {
    const QVariant alignment = index.data(Qt::TextAlignmentRole);
    return alignment.isValid() ? Qt::Alignment(alignment.toInt()) | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter;
  }

  [[nodiscard]] int visualColumn(const QModelIndex& index) const {
    return m_view->horizontalHeader()->visualIndex(index.column());
  }

  [[nodiscard]] int startPadding(const QModelIndex& index) const { return visualColumn(index) == 0 ? 16 : kPadding; }

  void paintRow(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index,
                const Theme& theme) const {
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    // State_Active would follow the focus within the window.
    const bool active = m_view->isActiveWindow();
    if (selected)
      painter.fillRect(option.rect, active ? theme.selected : theme.chip);
    else if (m_view->hoveredRow() == index.row())
      painter.fillRect(option.rect, theme.hover);
    painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), theme.line);
    if (selected && visualColumn(index) == 0)
      painter.fillRect(QStyle::visualRect(option.direction, option.rect,
                                          QRect(option.rect.left(), option.rect.top(), 3, option.rect.height())),
                       active ? theme.accentText : theme.control);
    if (m_view->hasFocus() && m_view->currentIndex().row() == index.row() &&
        option.state.testFlag(QStyle::State_KeyboardFocusChange))
      paintRing(painter, option, index, theme);
  }

  void paintRing(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index,
                 const Theme& theme) const {
    const QRect& box = option.rect;
    painter.fillRect(QRect(box.left(), box.top(), box.width(), 2), theme.accentText);
    painter.fillRect(QRect(box.left(), box.bottom() - 1, box.width(), 2), theme.accentText);
    const bool first = visualColumn(index) == 0;
    const bool last = visualColumn(index) == m_view->horizontalHeader()->count() - 1;
    if (first || last) {
      const QRect side(first ? box.left() : box.right() - 1, box.top(), 2, box.height());
      painter.fillRect(QStyle::visualRect(option.direction, box, side), theme.accentText);
    }
  }

  TableView* m_view;
};

} // namespace

TableView::TableView(const QString& name, QWidget* parent) : QTableView(parent) {
  setAccessibleName(name);
  setItemDelegate(new CellDelegate(this));
  setFrameShape(QFrame::NoFrame);
  setShowGrid(false);
  setSelectionBehavior(SelectRows);
  setSelectionMode(SingleSelection);
  setEditTriggers(NoEditTriggers);
  setTabKeyNavigation(false);
  setWordWrap(false);
  setMouseTracking(true);
  setHorizontalScrollMode(ScrollPerPixel);
  setVerticalScrollMode(ScrollPerPixel);
  verticalHeader()->hide();
  verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
  horizontalHeader()->setFont(textFont(12, QFont::Medium));
  horizontalHeader()->setHighlightSections(false);
  horizontalHeader()->setStretchLastSection(true);
  horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
  horizontalHeader()->setFixedHeight(30);
  setDense(false);
}

void TableView::setDense(bool dense) {
  verticalHeader()->setMinimumSectionSize(dense ? 31 : 36);
  verticalHeader()->setDefaultSectionSize(dense ? 31 : 36);
}

void TableView::mouseMoveEvent(QMouseEvent* event) {
  QTableView::mouseMoveEvent(event);
  setHovered(rowAt(event->position().toPoint().y()));
}

void TableView::leaveEvent(QEvent* event) {
  QTableView::leaveEvent(event);
  setHovered(-1);
}

void TableView::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
  QTableView::currentChanged(current, previous);
  // The ring spans the row, and the base class repaints only the cell.
  viewport()->update();
}

void TableView::setHovered(int row) {
  if (m_hovered == row)
    return;
  m_hovered = row;
  viewport()->update();
}

} // namespace muniment::ui
