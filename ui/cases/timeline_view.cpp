#include "ui/cases/timeline_view.h"

#include "ui/cases/timeline_model.h"
#include "ui/cases/timeline_row.h"
#include "ui/kit/copy_text.h"

#include <QtGui/QContextMenuEvent>
#include <QtWidgets/QMenu>
#include <QtWidgets/QScrollBar>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr int kNear = 400; ///< pixels from an end, from where the next page is asked for
constexpr int kAtEnd = 24;

} // namespace

TimelineView::TimelineView(QWidget* parent) : QListView(parent), m_row(new TimelineRow(this)) {
  setObjectName(u"caseTimeline"_s);
  setAccessibleName(tr("What happened in this case, in the order of time"));
  setFrameShape(QFrame::NoFrame);
  setMouseTracking(true);
  setEditTriggers(QAbstractItemView::NoEditTriggers);
  setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // the width of rows does not change with their number
  setItemDelegate(m_row);
  connect(this, &QListView::activated, this, [this](const QModelIndex& index) {
    if (const QString subject = m_timeline->entry(index.row()).subject; !subject.isEmpty())
      Q_EMIT openRequested(subject);
  });
  connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &TimelineView::fetchNear);
}

void TimelineView::setTimeline(TimelineModel* model) {
  m_timeline = model;
  setModel(model);
  connect(model, &TimelineModel::aboutToGrowUp, this, &TimelineView::keepAnchor);
  connect(model, &TimelineModel::grewUp, this, &TimelineView::restoreAnchor);
  connect(model, &TimelineModel::answered, this, &TimelineView::takePage);
  connect(model, &QAbstractItemModel::rowsAboutToBeInserted, this, [this] { m_wasAtEnd = isAtEnd(); });
}

bool TimelineView::isAtEnd() const { return verticalScrollBar()->value() >= verticalScrollBar()->maximum() - kAtEnd; }

void TimelineView::takePage(bool isFirst) {
  if (isFirst || (m_wasAtEnd && !m_timeline->hasLater()))
    scrollToBottom();
  fetchNear();
}

void TimelineView::keepAnchor() {
  m_anchor = indexAt(QPoint(width() / 2, 4));
  m_anchorTop = visualRect(m_anchor).top();
}

void TimelineView::restoreAnchor() {
  if (!m_anchor.isValid())
    return;
  doItemsLayout(); // heights of the new rows are needed now
  verticalScrollBar()->setValue(verticalScrollBar()->value() + visualRect(m_anchor).top() - m_anchorTop);
}

void TimelineView::fetchNear() {
  if (!m_timeline || m_timeline->rowCount() == 0)
    return;
  if (verticalScrollBar()->value() < kNear)
    m_timeline->fetchEarlier();
  if (verticalScrollBar()->value() > verticalScrollBar()->maximum() - kNear)
    m_timeline->fetchLater();
}

void TimelineView::resizeEvent(QResizeEvent* event) {
  const bool wasAtEnd = isAtEnd();
  m_row->setWidth(viewport()->width());
  QListView::resizeEvent(event);
  scheduleDelayedItemsLayout();
  if (wasAtEnd)
    QMetaObject::invokeMethod(this, &TimelineView::scrollToBottom, Qt::QueuedConnection);
}

void TimelineView::contextMenuEvent(QContextMenuEvent* event) {
  const QModelIndex index = event->reason() == QContextMenuEvent::Keyboard ? currentIndex() : indexAt(event->pos());
  if (!index.isValid())
    return;
  const TimelineEntry entry = m_timeline->entry(index.row());
  auto* menu = new QMenu(this);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  if (!entry.subject.isEmpty())
    menu->addAction(tr("Open"), this, [this, entry] { Q_EMIT openRequested(entry.subject); });
  const QString words = entry.text.isEmpty() ? entry.title : entry.text;
  menu->addAction(tr("Copy Text"), this, [words] { copyText(words); });
  const QRect row = visualRect(index);
  menu->popup(viewport()->mapToGlobal(event->reason() == QContextMenuEvent::Keyboard ? row.center() : event->pos()));
}

} // namespace muniment::ui
