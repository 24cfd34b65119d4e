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

/// Has lines that another document of the same trade may change.
bool isComparable(DocumentKind kind) {
  switch (kind) {
  case DocumentKind::Order:
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

bool isEarlier(const workspace::DocumentSummary& one, const workspace::DocumentSummary& other) {
  if (one.issued.isValid() && other.issued.isValid() && one.issued != other.issued)
    return one.issued < other.issued;
  return one.captured < other.captured;
}

/// An order is compared with the one that was sent under its number before, everything else with its order.
std::optional<DocumentId> expectedBase(const workspace::DocumentSummary& self,
                                       const std::vector<workspace::DocumentSummary>& others) {
  const workspace::DocumentSummary* base = nullptr;
  for (const workspace::DocumentSummary& each : others) {
    if (each.kind != DocumentKind::Order || (self.kind == DocumentKind::Order && !isEarlier(each, self)))
      continue;
    if (!base || isEarlier(*base, each))
      base = &each;
  }
  return base ? std::optional(base->id) : std::nullopt;
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
  connect(m_compare, &VersionCompare::baseChosen, this, &ChainPage::compare);
  connect(m_compare, &VersionCompare::placeChosen, this, &ChainPage::placeChosen);
}

void ChainPage::setDocument(const workspace::DocumentById::Answer& known) {
  ++m_generation; // a comparison under way is of another document
  const bool isSame = m_known && m_known->summary.id == known.summary.id;
  m_known = known;
  m_model->setDocument(known);
  m_pages->setCurrentIndex(m_model->rowCount() > 1 ? Steps : Alone);
  offerComparisons(known, isSame ? m_compare->chosen() : std::nullopt);
  m_compared.reset();
  if (isVisible())
    compare();
}

void ChainPage::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  compare();
}

void ChainPage::offerComparisons(const workspace::DocumentById::Answer& known,
                                 const std::optional<DocumentId>& chosen) {
  std::vector<workspace::DocumentSummary> others;
  for (const workspace::DocumentById::Link& link : known.chain) {
    if (isComparable(known.summary.kind) && isComparable(link.document.kind) && link.isCertain &&
        !link.document.isDuplicate && link.document.id != known.summary.id)
      others.push_back(link.document);
  }
  m_compare->setChoices(others, chosen ? chosen : expectedBase(known.summary, others));
  m_compare->setVisible(!others.empty());
}

void ChainPage::compare() {
  const std::optional<DocumentId> base = m_compare->chosen();
  if (!base || !m_known || m_compared == base)
    return;
  m_compared = base;
  workspace::DocumentById query;
  query.id = *base;
  m_desk->ask(query).then(this,
                          [this, generation = ++m_generation](const Result<workspace::DocumentById::Answer>& earlier) {
                            if (generation != m_generation)
                              return;
                            if (earlier)
                              m_compare->compare(earlier->document, m_known->document);
                            else
                              m_compare->setUnreadable();
                          });
}

} // namespace muniment::ui
