#include "ui/kit/list_pages.h"

#include "ui/kit/empty_state.h"
#include "ui/kit/loading_rows.h"

#include <QtWidgets/QListView>

namespace muniment::ui {
namespace {

enum Page { Waiting, Rows, Empty, NothingMatches, Refused, Broken };

EmptyState* blank(const ListPages::Blank& text, QWidget* parent) {
  return new EmptyState(text.icon, text.sentence, text.action, parent);
}

} // namespace

ListPages::ListPages(QWidget* rows, int rowHeight, const Text& text, QWidget* parent)
    : QStackedWidget(parent), m_empty(blank(text.empty, this)) {
  auto* nothing = blank(text.nothingMatches, this);
  auto* refused = new EmptyState(Icon::Padlock, text.refused, {}, this);
  auto* broken = new EmptyState(Icon::Octagon, text.broken, tr("Try Again"), this);
  connect(m_empty, &EmptyState::actionTriggered, this, &ListPages::emptyActionRequested);
  connect(nothing, &EmptyState::actionTriggered, this, &ListPages::everythingRequested);
  connect(broken, &EmptyState::actionTriggered, this, &ListPages::retryRequested);
  const std::initializer_list<QWidget*> pages = {
      new LoadingRows(rowHeight, this), rows, m_empty, nothing, refused, broken};
  for (QWidget* page : pages)
    addWidget(page);
}

void ListPages::showWaiting() {
  if (currentIndex() != Rows)
    setCurrentIndex(Waiting);
}

void ListPages::showRows(bool hasRows, bool isNarrowed) {
  setCurrentIndex(hasRows ? Rows : isNarrowed ? NothingMatches : Empty);
}

void ListPages::showError(ErrorKind kind) { setCurrentIndex(kind == ErrorKind::Refused ? Refused : Broken); }

QListView* makeRowList(const QString& objectName, const QString& accessibleName, QWidget* parent) {
  auto* list = new QListView(parent);
  list->setObjectName(objectName);
  list->setAccessibleName(accessibleName);
  list->setFrameShape(QFrame::NoFrame);
  list->setUniformItemSizes(true);
  list->setMouseTracking(true);
  list->setEditTriggers(QAbstractItemView::NoEditTriggers);
  list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
  list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  return list;
}

} // namespace muniment::ui
