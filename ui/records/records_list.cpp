#include "ui/records/records_list.h"

#include "ui/kit/export_offer.h"
#include "ui/kit/list_pages.h"
#include "ui/kit/plain_label.h"
#include "ui/kit/plain_tool_tip.h"
#include "ui/kit/screen_header.h"
#include "ui/kit/style.h"
#include "ui/records/record_filters.h"
#include "ui/records/record_row.h"

#include <QtCore/QLocale>
#include <QtGui/QShortcut>
#include <QtWidgets/QListView>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr int kRowHeight = 60;

} // namespace

RecordsList::RecordsList(RecordDesk& desk, QWidget* parent)
    : QWidget(parent), m_model(new RecordsModel(desk, this)),
      m_header(new ScreenHeader(tr("All records"), ScreenHeader::Size::Pane, this)), m_filters(new RecordFilters(this)),
      m_saveView(new QPushButton(tr("Save View…"), this)), m_place(tr("All records")) {
  setObjectName(u"recordsList"_s);
  setBackgroundRole(QPalette::Base);
  setAutoFillBackground(true);
  setMinimumWidth(300);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  m_saveView->setObjectName(u"saveView"_s);
  setButtonKind(m_saveView, ButtonKind::Link);
  setCompact(m_saveView);
  m_saveView->hide();
  m_header->addAction(m_saveView);
  column->addWidget(m_header);
  column->addWidget(m_filters);
  makePages();
  column->addWidget(m_pages, 1);
  column->addWidget(makeSelectionBar());
  connect(m_saveView, &QPushButton::clicked, this, &RecordsList::saveViewRequested);
  connect(m_filters, &RecordFilters::changed, this, &RecordsList::applyFilter);
  connect(m_model, &RecordsModel::asked, m_pages, &ListPages::showWaiting);
  connect(m_model, &RecordsModel::answered, this, &RecordsList::showAnswer);
  connect(m_model, &RecordsModel::failed, this, [this](const Error& error) {
    m_pages->showError(error.kind);
    Q_EMIT failed(error);
  });
}

void RecordsList::makePages() {
  m_list = makeRowList(u"records"_s, tr("Records"), this);
  m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
  m_list->setDragEnabled(true);
  m_list->setDragDropMode(QAbstractItemView::DragOnly);
  m_list->setModel(m_model);
  m_list->setItemDelegate(new RecordRow(m_list));
  connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &RecordsList::showSelection);
  connect(m_list->verticalScrollBar(), &QScrollBar::valueChanged, this, &RecordsList::showVisible);
  connect(m_list->verticalScrollBar(), &QScrollBar::rangeChanged, this, &RecordsList::showVisible);
  const ListPages::Text text = {
      {Icon::Archive, tr("Nothing is declared here yet. Choose messages in a conversation and declare them."),
       tr("Go to Conversations")},
      {Icon::Filter, tr("No record matches these filters."), tr("Show Everything")},
      tr("Records are not open to you. An administrator can grant it."),
      tr("The records could not be read. Nothing was changed.")};
  m_pages = new ListPages(m_list, kRowHeight, text, this);
  connect(m_pages, &ListPages::emptyActionRequested, this, &RecordsList::declareRequested);
  connect(m_pages, &ListPages::everythingRequested, m_filters, &RecordFilters::clear);
  connect(m_pages, &ListPages::retryRequested, this, &RecordsList::applyFilter);
}

QWidget* RecordsList::makeSelectionBar() {
  m_bar = new QWidget(this);
  m_bar->setObjectName(u"recordsSelection"_s);
  m_bar->setBackgroundRole(QPalette::AlternateBase);
  m_bar->setAutoFillBackground(true);
  auto* row = new QHBoxLayout(m_bar);
  row->setContentsMargins(16, 8, 16, 8);
  row->setSpacing(8);
  m_selected = new PlainLabel({}, TextRole::BodyStrong, Ink::Primary, m_bar);
  auto* edit = new QPushButton(tr("Edit…"), m_bar);
  edit->setObjectName(u"editSelected"_s);
  auto* move = new QPushButton(tr("Move…"), m_bar);
  move->setObjectName(u"moveSelected"_s);
  auto* out = new QPushButton(tr("Export…"), m_bar);
  out->setObjectName(u"exportSelected"_s);
  offerWithExports(out);
  auto* send = new QPushButton(tr("Send…"), m_bar);
  send->setObjectName(u"sendSelected"_s);
  send->setToolTip(plainToolTip(tr("Send to a records system beside this workspace")));
  for (QPushButton* button : {edit, move, out, send})
    setCompact(button);
  row->addWidget(m_selected, 1);
  row->addWidget(edit);
  row->addWidget(move);
  row->addWidget(out);
  row->addWidget(send);
  connect(edit, &QPushButton::clicked, this, &RecordsList::editRequested);
  connect(move, &QPushButton::clicked, this, &RecordsList::moveRequested);
  connect(out, &QPushButton::clicked, this, &RecordsList::exportRequested);
  connect(send, &QPushButton::clicked, this, &RecordsList::sendRequested);
  auto* key = new QShortcut(QKeySequence(Qt::Key_E), m_list, nullptr, nullptr, Qt::WidgetShortcut);
  connect(key, &QShortcut::activated, this, &RecordsList::exportRequested);
  m_bar->hide();
  return m_bar;
}

void RecordsList::refresh() {
  if (m_model->rowCount() == 0)
    applyFilter();
  else
    m_model->refresh();
}

void RecordsList::setPlace(const std::optional<ClassId>& place, const QString& name) {
  m_place = name;
  RecordListFilter filter = m_filters->filter();
  filter.within = place;
  m_filters->setFilter(filter);
  applyFilter();
}

void RecordsList::setFilter(const RecordListFilter& filter, const QString& name) {
  m_place = name;
  m_filters->setFilter(filter);
  applyFilter();
}

const RecordListFilter& RecordsList::filter() const { return m_filters->filter(); }

void RecordsList::setPeople(const std::map<QString, QString>& people) { m_filters->setPeople(people); }

void RecordsList::show(const RecordId& record) {
  m_open = record;
  m_isNewList = false;
  keepPlace();
}

void RecordsList::applyFilter() {
  m_isNewList = true;
  m_header->setTitle(m_place);
  m_saveView->setVisible(m_filters->filter().isActive());
  m_model->setFilter(m_filters->filter());
}

void RecordsList::showAnswer() {
  const bool filtered = m_filters->filter().isActive();
  const int rows = m_model->rowCount();
  const std::optional<std::int64_t> total = m_model->total();
  m_header->setDetail(total ? QLocale().toString(static_cast<qlonglong>(*total)) : QString());
  m_pages->showRows(rows > 0, filtered);
  if (rows == 0) {
    m_open.reset();
    Q_EMIT emptied(filtered);
    return;
  }
  keepPlace();
  showVisible();
}

void RecordsList::keepPlace() {
  const QModelIndexList chosen = m_list->selectionModel()->selectedIndexes();
  if (chosen.size() > 1 || m_model->rowCount() == 0)
    return;
  const int known = m_open ? m_model->rowOf(*m_open) : -1;
  const bool isNewList = std::exchange(m_isNewList, false);
  if (m_open && known < 0 && !isNewList) // it lies further down, or elsewhere: what is looked at stays
    return m_list->clearSelection();
  const QModelIndex wanted = m_model->index(std::max(known, 0));
  if (chosen.size() == 1 && chosen.front() == wanted)
    return;
  m_list->setCurrentIndex(wanted);
}

void RecordsList::showVisible() {
  const int first = std::max(0, m_list->indexAt(QPoint(8, 1)).row());
  m_model->setVisible(first, first + m_list->viewport()->height() / kRowHeight + 1);
}

void RecordsList::showSelection() {
  const QModelIndexList chosen = m_list->selectionModel()->selectedIndexes();
  m_bar->setVisible(chosen.size() > 1);
  m_selected->setText(tr("%n selected", nullptr, static_cast<int>(chosen.size())));
  if (chosen.size() != 1)
    return;
  const ListedRecord* row = m_model->row(chosen.front().row());
  if (!row)
    return;
  m_open = row->summary.record.id;
  Q_EMIT opened(*m_open);
}

std::vector<Record> RecordsList::selected() const {
  std::vector<Record> records;
  for (const QModelIndex& index : m_list->selectionModel()->selectedIndexes()) {
    if (const ListedRecord* row = m_model->row(index.row()))
      records.push_back(row->summary.record);
  }
  return records;
}

void RecordsList::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  showVisible();
}

} // namespace muniment::ui
