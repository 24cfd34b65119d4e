#include "ui/rm/differences_pane.h"

#include "ui/kit/filter_pill.h"
#include "ui/kit/list_pages.h"
#include "ui/kit/plain_label.h"
#include "ui/kit/style.h"
#include "ui/kit/table_view.h"
#include "ui/kit/visible_text.h"
#include "ui/rm/differences_model.h"
#include "ui/rm/rm_words.h"

#include <QtWidgets/QHeaderView>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr int kRowHeight = 36;
constexpr int kAbout = 150;
constexpr int kSystem = 180;
constexpr int kFound = 170;
constexpr int kState = 210;

std::optional<RecordId> recordOf(const DifferencesModel::Line& line) {
  const auto id = RecordId::parse(line.conflict.subject.section(u':', 1));
  return id && line.conflict.subject == aggregateOf(*id) ? id : std::nullopt;
}

} // namespace

DifferencesPane::DifferencesPane(RmDesk& desk, QWidget* parent)
    : QWidget(parent), m_desk(&desk), m_model(new DifferencesModel(desk, this)) {
  setObjectName(u"differencesPane"_s);
  setAccessibleName(tr("Differences"));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(makeHead());
  const ListPages::Text text = {{Icon::Tick, tr("This workspace and the records systems beside it agree.")},
                                {},
                                tr("Records are not open to you. An administrator can grant it."),
                                tr("The differences could not be read. Nothing was changed.")};
  m_pages = new ListPages(makeTable(), kRowHeight, text, this);
  column->addWidget(m_pages, 1);
  connect(m_pages, &ListPages::retryRequested, this, &DifferencesPane::refresh);
  connect(m_model, &DifferencesModel::answered, this, &DifferencesPane::take);
  connect(m_model, &DifferencesModel::failed, this, [this](const Error& error) {
    m_pages->showError(error.kind);
    Q_EMIT failed(error);
  });
}

QWidget* DifferencesPane::makeHead() {
  auto* head = new QWidget(this);
  auto* column = new QVBoxLayout(head);
  column->setContentsMargins(24, 12, 24, 12);
  column->setSpacing(8);
  auto* row = new QHBoxLayout;
  row->setSpacing(8);
  m_open = new FilterPill(tr("Open ones"), FilterPill::Kind::Toggle, head);
  m_open->setObjectName(u"differences.open"_s);
  m_all = new FilterPill(tr("All"), FilterPill::Kind::Toggle, head);
  m_all->setObjectName(u"differences.all"_s);
  for (FilterPill* pill : {m_open, m_all}) {
    pill->setCheckable(true);
    pill->setAutoExclusive(true);
    row->addWidget(pill);
  }
  m_open->setChecked(true);
  row->addStretch(1);
  m_record = new QPushButton(tr("Open Record"), head);
  m_record->setObjectName(u"differences.record"_s);
  m_settle = new QPushButton(tr("Settle…"), head);
  m_settle->setObjectName(u"differences.settle"_s);
  for (QPushButton* button : {m_record, m_settle}) {
    button->setAutoDefault(false);
    setCompact(button);
    row->addWidget(button);
  }
  column->addLayout(row);
  m_sentence = new PlainLabel({}, TextRole::Small, Ink::Secondary, head);
  m_sentence->setWordWrap(true);
  column->addWidget(m_sentence);
  connect(m_open, &QAbstractButton::clicked, this, [this] { m_model->setOpenOnly(true); });
  connect(m_all, &QAbstractButton::clicked, this, [this] { m_model->setOpenOnly(false); });
  connect(m_settle, &QPushButton::clicked, this, [this] {
    if (m_table->currentIndex().isValid())
      Q_EMIT settleRequested(m_model->line(m_table->currentIndex().row()).conflict.id);
  });
  connect(m_record, &QPushButton::clicked, this, [this] {
    const QModelIndex current = m_table->currentIndex();
    if (const auto record = current.isValid() ? recordOf(m_model->line(current.row())) : std::nullopt)
      Q_EMIT recordRequested(*record);
  });
  return head;
}

QWidget* DifferencesPane::makeTable() {
  m_table = new TableView(tr("Differences"), this);
  m_table->setObjectName(u"differences.rows"_s);
  m_table->setModel(m_model);
  using Column = DifferencesModel::Column;
  m_table->horizontalHeader()->setSectionResizeMode(Column::What, QHeaderView::Stretch);
  for (const auto& [section, width] : {std::pair(Column::About, kAbout), std::pair(Column::System, kSystem),
                                       std::pair(Column::Found, kFound), std::pair(Column::Settled, kState)})
    m_table->setColumnWidth(section, width);
  connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &DifferencesPane::showChosen);
  connect(m_table, &QAbstractItemView::activated, this, [this](const QModelIndex& index) {
    const DifferencesModel::Line& line = m_model->line(index.row());
    if (line.conflict.isOpen() && m_maySettle)
      Q_EMIT settleRequested(line.conflict.id);
  });
  return m_table;
}

void DifferencesPane::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  refresh();
}

void DifferencesPane::refresh() {
  m_desk->ask(workspace::WhoAmI()).then(this, [this](const Result<access::Session>& session) {
    m_maySettle = session && session->may(Permission::ManageHolds);
    showChosen();
  });
  m_model->refresh();
}

void DifferencesPane::take() {
  const bool isEmpty = m_model->rowCount() == 0;
  m_pages->showRows(!isEmpty);
  if (!isEmpty && !m_table->currentIndex().isValid())
    m_table->setCurrentIndex(m_model->index(0, 0));
  showChosen();
}

void DifferencesPane::showChosen() {
  const QModelIndex current = m_table->currentIndex();
  const DifferencesModel::Line* line = current.isValid() ? &m_model->line(current.row()) : nullptr;
  m_settle->setEnabled(line && line->conflict.isOpen() && m_maySettle);
  m_record->setEnabled(line && recordOf(*line));
  m_sentence->setText(
      !line ? tr("Nothing is overwritten: where both sides changed something, a person says what counts.")
      : line->conflict.isOpen()
          ? RmWords::happened(line->conflict.kind, line->system)
          : tr("Settled: %1. Reason: %2", "how, why")
                .arg(RmWords::resolution(line->conflict.resolution, line->system), visibleText(line->conflict.reason)));
}

} // namespace muniment::ui
