#include "ui/records/file_plan_view.h"

#include "ui/kit/icon_set.h"
#include "ui/kit/style_painting.h"
#include "ui/records/file_plan_model.h"

#include <QtCore/QLocale>
#include <QtCore/QSortFilterProxyModel>
#include <QtGui/QPainter>

namespace muniment::ui {
namespace {

constexpr int kHeight = 32;
constexpr int kIndent = 18;

const FilePlanModel* planOf(const QModelIndex& index, QModelIndex& source) {
  const auto* proxy = qobject_cast<const QSortFilterProxyModel*>(index.model());
  source = proxy ? proxy->mapToSource(index) : index;
  return qobject_cast<const FilePlanModel*>(source.model());
}

Icon iconOf(const FilePlanModel& plan, const FilePlanModel::Place* place) {
  if (!place)
    return Icon::Layers;
  return place->value.state == RecordClass::State::Closed ? Icon::Padlock
         : plan.isWithoutSchedule(place->value.id)        ? Icon::Triangle
                                                          : Icon::Folder;
}

} // namespace

class FilePlanView::Row final : public QStyledItemDelegate {
 public:
  using QStyledItemDelegate::QStyledItemDelegate;

  QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override { return {120, kHeight}; }

  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
    QModelIndex source;
    const FilePlanModel* plan = planOf(index, source);
    if (!plan)
      return;
    const FilePlanModel::Place* place = plan->place(source);
    const Theme theme = Theme::of(option.palette);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool isOpen = static_cast<const QTreeView*>(option.widget)->isExpanded(index);
    const auto box = [&option](int x, int width) {
      return QStyle::visualRect(option.direction, option.rect,
                                QRect(option.rect.left() + x, option.rect.top(), width, option.rect.height()));
    };
    const Icon icon = iconOf(*plan, place);
    const QRect mark = box(2, 16);
    paintIcon(*painter, icon, QRect(mark.left(), mark.center().y() - 7, 16, 16),
              icon == Icon::Triangle ? theme.due.text
              : selected             ? theme.accentText
                                     : theme.text2);
    // A class that is open shows what lies in it itself; its children say the rest.
    const std::int64_t records = place ? (isOpen ? place->records : place->recordsBelow) : plan->records();
    const QString count = records > 0 ? QLocale().toString(qlonglong(records)) : QString();
    painter->setFont(textFont(11));
    const int countWidth = painter->fontMetrics().horizontalAdvance(count) + 2;
    painter->setPen(theme.text3);
    paintText(*painter, box(option.rect.width() - countWidth - 14, countWidth), option.direction,
              Qt::AlignRight | Qt::AlignVCenter, count);
    painter->setFont(textFont(13, selected ? QFont::DemiBold : QFont::Normal));
    painter->setPen(selected ? theme.accentText : theme.text1);
    const QRect name = box(26, option.rect.width() - 26 - countWidth - 20);
    paintText(*painter, name, option.direction, Qt::AlignLeft | Qt::AlignVCenter,
              painter->fontMetrics().elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideRight, name.width()));
  }
};

FilePlanView::FilePlanView(QWidget* parent) : QTreeView(parent) {
  setItemDelegate(new Row(this));
  setHeaderHidden(true);
  setUniformRowHeights(true);
  setIndentation(kIndent);
  setFrameShape(QFrame::NoFrame);
  setMouseTracking(true);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
  setEditTriggers(QAbstractItemView::NoEditTriggers);
  setDragDropMode(QAbstractItemView::DropOnly);
  setDropIndicatorShown(true);
  setContextMenuPolicy(Qt::CustomContextMenu);
  setExpandsOnDoubleClick(true);
  viewport()->setAutoFillBackground(false);
  QPalette own; // the row paints what is selected; only this role is set, the others follow the theme
  own.setColor(QPalette::Highlight, Qt::transparent);
  setPalette(own);
}

void FilePlanView::drawRow(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
  const Theme theme = Theme::of(this);
  const bool selected = selectionModel() && selectionModel()->isSelected(index);
  const QRect row(4, option.rect.top() + 1, viewport()->width() - 8, option.rect.height() - 2);
  const bool hovered = row.contains(viewport()->mapFromGlobal(QCursor::pos())) && viewport()->underMouse();
  if (selected || hovered)
    paintBox(*painter, row, 6, selected ? theme.selected : theme.hover);
  if (index == currentIndex() && showsFocusRing(*this))
    paintFocusRing(*painter, row, theme);
  QStyleOptionViewItem plain = option;
  plain.showDecorationSelected = false;
  QTreeView::drawRow(painter, plain, index);
}

void FilePlanView::drawBranches(QPainter* painter, const QRect& rect, const QModelIndex& index) const {
  if (!model()->hasChildren(index))
    return;
  const bool mirrored = layoutDirection() == Qt::RightToLeft;
  const QRect last(mirrored ? rect.left() : rect.right() - kIndent + 1, rect.top(), kIndent, rect.height());
  paintChevron(*painter, last, Theme::of(this).text3, isExpanded(index) ? 0 : mirrored ? 90 : -90);
}

} // namespace muniment::ui
