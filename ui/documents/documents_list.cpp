#include "ui/documents/documents_list.h"

#include "ui/documents/document_filters.h"
#include "ui/documents/document_row.h"
#include "ui/kit/list_pages.h"
#include "ui/kit/screen_header.h"

#include <QtWidgets/QListView>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

} // namespace

DocumentsList::DocumentsList(DocumentDesk& desk, QWidget* parent)
    : QWidget(parent), m_model(new DocumentsModel(desk, this)),
      m_header(new ScreenHeader(tr("Documents"), ScreenHeader::Size::Pane, this)),
      m_filters(new DocumentFilters(this)) {
  setObjectName(u"documentsList"_s);
  setBackgroundRole(QPalette::Base);
  setAutoFillBackground(true);
  setMinimumWidth(280);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(m_header);
  column->addWidget(m_filters);
  makePages();
  column->addWidget(m_pages, 1);
  connect(m_filters, &DocumentFilters::changed, this, &DocumentsList::applyFilter);
  connect(m_model, &DocumentsModel::asked, m_pages, &ListPages::showWaiting);
  connect(m_model, &DocumentsModel::answered, this, &DocumentsList::showAnswer);
  connect(m_model, &DocumentsModel::counted, this, &DocumentsList::showCounts);
  connect(m_model, &DocumentsModel::failed, this, [this](const Error& error) {
    m_pages->showError(error.kind);
    Q_EMIT failed(error);
  });
}

void DocumentsList::makeList() {
  m_list = makeRowList(u"documents"_s, tr("Documents"), this);
  m_list->setModel(m_model);
  m_list->setItemDelegate(new DocumentRow(m_list));
  connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &DocumentsList::showSelection);
  connect(m_list->verticalScrollBar(), &QScrollBar::valueChanged, this, &DocumentsList::showVisible);
  connect(m_list->verticalScrollBar(), &QScrollBar::rangeChanged, this, &DocumentsList::showVisible);
  connect(m_list, &QListView::activated, this, &DocumentsList::entered);
}

void DocumentsList::makePages() {
  makeList();
  const ListPages::Text text = {
      {Icon::Document, tr("No partner document is captured yet. Drop a file of a trading partner here, or choose one."),
       tr("Capture Files…")},
      {Icon::Filter, tr("No document matches these filters."), tr("Show Everything")},
      tr("Documents are not open to you. An administrator can grant it."),
      tr("The documents could not be read. Nothing was changed.")};
  m_pages = new ListPages(m_list, DocumentRow::kHeight, text, this);
  connect(m_pages, &ListPages::emptyActionRequested, this, &DocumentsList::captureRequested);
  connect(m_pages, &ListPages::everythingRequested, m_filters, &DocumentFilters::clear);
  connect(m_pages, &ListPages::retryRequested, this, &DocumentsList::applyFilter);
}

void DocumentsList::refresh() {
  if (m_model->rowCount() == 0)
    applyFilter();
  else
    m_model->refresh();
}

void DocumentsList::setFilter(const DocumentListFilter& filter) { m_filters->setFilter(filter); }

const DocumentListFilter& DocumentsList::filter() const { return m_filters->filter(); }

void DocumentsList::focusFilter() { m_filters->focusText(); }

void DocumentsList::show(const DocumentId& document) {
  m_open = document;
  m_isNewList = false;
  keepPlace();
}

void DocumentsList::applyFilter() {
  m_isNewList = true;
  m_model->setFilter(m_filters->filter());
}

void DocumentsList::showAnswer() {
  const bool filtered = m_filters->filter().isActive();
  const int rows = m_model->rowCount();
  m_pages->showRows(rows > 0, filtered);
  if (rows == 0) {
    m_open.reset();
    Q_EMIT emptied(filtered);
    return;
  }
  keepPlace();
  showVisible();
}

void DocumentsList::showCounts() {
  const auto& counts = m_model->counts();
  if (!counts)
    return;
  m_filters->setCounts(*counts);
  m_header->setDetail(counts->withFindings > 0
                          ? tr("%1, %n with findings", "number of documents", static_cast<int>(counts->withFindings))
                                .arg(QLocale().toString(static_cast<qlonglong>(counts->total)))
                          : QLocale().toString(static_cast<qlonglong>(counts->total)));
}

void DocumentsList::keepPlace() {
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

void DocumentsList::showVisible() {
  const int first = std::max(0, m_list->indexAt(QPoint(8, 1)).row());
  m_model->setVisible(first, first + m_list->viewport()->height() / DocumentRow::kHeight + 1);
}

void DocumentsList::showSelection() {
  const QModelIndexList chosen = m_list->selectionModel()->selectedIndexes();
  const workspace::DocumentSummary* row = chosen.size() == 1 ? m_model->row(chosen.front().row()) : nullptr;
  if (!row)
    return;
  m_open = row->id;
  Q_EMIT opened(*m_open);
}

void DocumentsList::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  showVisible();
}

} // namespace muniment::ui
