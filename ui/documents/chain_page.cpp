#include "ui/documents/chain_page.h"

#include "ui/documents/chain_model.h"
#include "ui/documents/chain_row.h"
#include "ui/documents/version_compare.h"
#include "ui/kit/empty_state.h"

#include <QtWidgets/QListView>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;
using formats::edi::DocumentKind;

enum Page { Steps, Alone };

bool belongsToAnOrder(DocumentKind kind) {
  switch (kind) {
  case DocumentKind::OrderAnswer:
  case DocumentKind::OrderChange:
  case DocumentKind::ShipNotice:
  case DocumentKind::Receipt:
  case DocumentKind::Invoice:
    return true;
  default:
    return false;
  }
}

} // namespace

ChainPage::ChainPage(DocumentDesk& desk, QWidget* parent)
    : QWidget(parent), m_desk(&desk), m_model(new ChainModel(this)), m_pages(new QStackedWidget(this)),
      m_list(new QListView(m_pages)), m_compare(new VersionCompare(this)) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 8, 0, 0);
  column->setSpacing(0);
  m_list->setObjectName(u"documentChain"_s);
  m_list->setAccessibleName(tr("What this document hangs together with"));
  m_list->setFrameShape(QFrame::NoFrame);
  m_list->setUniformItemSizes(true);
  m_list->setMouseTracking(true);
  m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
  m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
  m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_list->setModel(m_model);
  m_list->setItemDelegate(new ChainRow(m_list));
  m_pages->addWidget(m_list);
  m_pages->addWidget(
      new EmptyState(Icon::Link, tr("No other document names this one, and it names none that is here."), {}, m_pages));
  setFocusProxy(m_list);
  column->addWidget(m_pages, 3);
  column->addWidget(m_compare, 2);
  m_compare->hide();
  connect(m_list, &QListView::activated, this, [this](const QModelIndex& index) {
    if (const auto& document = m_model->step(index.row()).document)
      Q_EMIT documentRequested(*document);
  });
  connect(m_compare, &VersionCompare::placeChosen, this, &ChainPage::placeChosen);
}

void ChainPage::setDocument(const workspace::DocumentById::Answer& known) {
  ++m_generation; // a comparison under way is of another document
  const bool isSame = m_known && m_known->summary.id == known.summary.id;
  m_known = known;
  m_model->setDocument(known);
  m_pages->setCurrentIndex(m_model->rowCount() > 1 ? Steps : Alone);
  m_order.reset();
  for (const workspace::DocumentById::Link& link : known.chain) {
    if (belongsToAnOrder(known.summary.kind) && link.isCertain && link.document.kind == DocumentKind::Order &&
        link.document.id != known.summary.id)
      m_order = link.document.id;
  }
  if (!isSame || !m_order)
    m_compare->hide();
  if (isVisible())
    compare();
}

void ChainPage::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  compare();
}

void ChainPage::compare() {
  if (!m_order || !m_known || m_compare->isVisible())
    return;
  workspace::DocumentById query;
  query.id = *m_order;
  m_desk->ask(query).then(this,
                          [this, generation = m_generation](const Result<workspace::DocumentById::Answer>& order) {
                            if (generation != m_generation || !order)
                              return; // without the order there is nothing to compare with
                            m_compare->compare(order->document, m_known->document);
                            m_compare->show();
                          });
}

} // namespace muniment::ui
