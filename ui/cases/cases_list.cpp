#include "ui/cases/cases_list.h"

#include "ui/cases/case_filters.h"
#include "ui/cases/case_row.h"
#include "ui/kit/empty_state.h"
#include "ui/kit/list_pages.h"
#include "ui/kit/plain_tool_tip.h"
#include "ui/kit/screen_header.h"
#include "ui/kit/style.h"
#include "ui/kit/theme.h"

#include <QtCore/QEvent>
#include <QtCore/QLocale>
#include <QtWidgets/QListView>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

} // namespace

CasesList::CasesList(CaseDesk& desk, QWidget* parent)
    : QWidget(parent), m_model(new CasesModel(desk, this)),
      m_header(new ScreenHeader(tr("Cases"), ScreenHeader::Size::Pane, this)), m_filters(new CaseFilters(this)) {
  setObjectName(u"casesList"_s);
  setBackgroundRole(QPalette::Base);
  setAutoFillBackground(true);
  setMinimumWidth(280);
  makeHead();
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(m_header);
  column->addWidget(m_filters);
  makePages();
  column->addWidget(m_pages, 1);
  connect(m_filters, &CaseFilters::changed, this, &CasesList::applyFilter);
  connect(m_model, &CasesModel::asked, this, [this] { m_pages->showWaiting(); });
  connect(m_model, &CasesModel::answered, this, &CasesList::showAnswer);
  connect(m_model, &CasesModel::counted, this, &CasesList::showCounts);
  connect(m_model, &CasesModel::failed, this, [this](const Error& error) {
    m_pages->showError(error.kind);
    Q_EMIT failed(error);
  });
}

void CasesList::makeHead() {
  m_audience = new QPushButton(m_header);
  m_audience->setObjectName(u"casesAudience"_s);
  m_audience->setAccessibleName(tr("Who will be told"));
  m_audience->setToolTip(plainToolTip(tr("Find out who would be told something, and by which way")));
  m_new = new QPushButton(m_header);
  m_new->setObjectName(u"newCase"_s);
  m_new->setAccessibleName(tr("New case"));
  m_new->setToolTip(plainToolTip(tr("Open a case (N)")));
  for (QPushButton* button : {m_audience, m_new}) {
    setCompact(button);
    m_header->addAction(button);
  }
  connect(m_audience, &QPushButton::clicked, this, &CasesList::audienceRequested);
  connect(m_new, &QPushButton::clicked, this, &CasesList::newRequested);
  tintIcons();
}

void CasesList::tintIcons() {
  const QColor ink = Theme::of(this).text1;
  m_audience->setIcon(icon(Icon::Megaphone, ink));
  m_new->setIcon(icon(Icon::Plus, ink));
}

void CasesList::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::PaletteChange && m_new)
    tintIcons();
}

void CasesList::makeList() {
  m_list = makeRowList(u"cases"_s, tr("Cases"), this);
  m_list->setModel(m_model);
  m_list->setItemDelegate(new CaseRow(m_list));
  connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &CasesList::showSelection);
  connect(m_list->verticalScrollBar(), &QScrollBar::valueChanged, this, &CasesList::showVisible);
  connect(m_list->verticalScrollBar(), &QScrollBar::rangeChanged, this, &CasesList::showVisible);
  connect(m_list, &QListView::activated, this, &CasesList::entered);
}

void CasesList::makePages() {
  makeList();
  const ListPages::Text text = {
      {Icon::Briefcase, tr("No case is open yet. A case keeps what was said, sent and done about one thing together."),
       tr("New Case…")},
      {Icon::Filter, tr("No case matches these filters."), tr("Show Everything")},
      tr("Cases are not open to you. An administrator can grant it."),
      tr("The cases could not be read. Nothing was changed.")};
  m_pages = new ListPages(m_list, CaseRow::kHeight, text, this);
  connect(m_pages, &ListPages::emptyActionRequested, this, &CasesList::newRequested);
  connect(m_pages, &ListPages::everythingRequested, m_filters, &CaseFilters::clear);
  connect(m_pages, &ListPages::retryRequested, this, &CasesList::applyFilter);
}

void CasesList::refresh() {
  if (m_model->rowCount() == 0)
    applyFilter();
  else
    m_model->refresh();
}

void CasesList::setFilter(const workspace::CaseFilter& filter) { m_filters->setFilter(filter); }

const workspace::CaseFilter& CasesList::filter() const { return m_filters->filter(); }

void CasesList::focusFilter() { m_filters->focusText(); }

void CasesList::show(const CaseId& file) {
  m_open = file;
  m_isNewList = false;
  keepPlace();
}

void CasesList::applyFilter() {
  m_isNewList = true;
  m_model->setFilter(m_filters->filter());
}

void CasesList::showAnswer() {
  const auto& counts = m_model->counts();
  const bool filtered = m_filters->isNarrowed() && !(counts && counts->all == 0);
  const int rows = m_model->rowCount();
  m_isNothingShown = rows == 0;
  m_pages->showRows(rows > 0, filtered);
  if (rows == 0) {
    m_open.reset();
    Q_EMIT emptied(filtered);
    return;
  }
  keepPlace();
  showVisible();
}

void CasesList::showCounts() {
  const auto& counts = m_model->counts();
  if (!counts)
    return;
  m_filters->setCounts(*counts);
  m_header->setDetail(tr("%n open", "number of cases", static_cast<int>(counts->open)));
  if (counts->all == 0 && m_isNothingShown)
    m_pages->showRows(false);
  Q_EMIT counted(*counts);
}

void CasesList::setPartners(std::vector<std::pair<QString, QString>> partners) {
  m_filters->setPartners(std::move(partners));
}

void CasesList::setMayOpen(bool mayOpen) {
  m_new->setVisible(mayOpen);
  m_pages->empty()->button()->setVisible(mayOpen);
}

void CasesList::keepPlace() {
  if (m_model->rowCount() == 0)
    return;
  const QModelIndexList chosen = m_list->selectionModel()->selectedIndexes();
  const int known = m_open ? m_model->rowOf(*m_open) : -1;
  const bool isNewList = std::exchange(m_isNewList, false);
  if (m_open && known < 0 && !isNewList) // it lies further down, or elsewhere: what is looked at stays
    return m_list->clearSelection();
  const QModelIndex wanted = m_model->index(std::max(known, 0));
  if (chosen.size() == 1 && chosen.front() == wanted)
    return;
  m_list->setCurrentIndex(wanted);
}

void CasesList::showVisible() {
  const int first = std::max(0, m_list->indexAt(QPoint(8, 1)).row());
  m_model->setVisible(first, first + m_list->viewport()->height() / CaseRow::kHeight + 1);
}

void CasesList::showSelection() {
  const QModelIndexList chosen = m_list->selectionModel()->selectedIndexes();
  const workspace::CaseSummary* row = chosen.size() == 1 ? m_model->row(chosen.front().row()) : nullptr;
  if (!row)
    return;
  m_open = row->file.id;
  Q_EMIT opened(*m_open);
}

void CasesList::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  showVisible();
}

} // namespace muniment::ui
