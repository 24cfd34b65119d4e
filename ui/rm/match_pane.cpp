#include "ui/rm/match_pane.h"

#include "ui/kit/filter_pill.h"
#include "ui/kit/list_pages.h"
#include "ui/kit/plain_label.h"
#include "ui/kit/style.h"
#include "ui/kit/table_view.h"
#include "ui/kit/toast.h"
#include "ui/kit/visible_text.h"
#include "ui/rm/match_model.h"
#include "ui/rm/match_sheet.h"

#include <QtWidgets/QHeaderView>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr int kRowHeight = 36;
constexpr int kThere = 260;
constexpr int kWhat = 130;
constexpr int kSystem = 190;
constexpr int kState = 130;

} // namespace

MatchPane::MatchPane(RmDesk& desk, QWidget* parent)
    : QWidget(parent), m_desk(&desk), m_model(new MatchModel(desk, this)) {
  setObjectName(u"matchPane"_s);
  setAccessibleName(tr("File plans"));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(makeHead());
  const ListPages::Text text = {
      {Icon::Folder, tr("No file plan was read yet. It is read once a records system is connected and switched on.")},
      {Icon::Tick, tr("Everything in the file plans there is matched.")},
      tr("Records are not open to you. An administrator can grant it."),
      tr("The file plans could not be read. Nothing was changed.")};
  m_pages = new ListPages(makeTable(), kRowHeight, text, this);
  column->addWidget(m_pages, 1);
  connect(m_pages, &ListPages::retryRequested, this, &MatchPane::refresh);
  connect(m_model, &MatchModel::answered, this, &MatchPane::take);
  connect(m_model, &MatchModel::failed, this, [this](const Error& error) {
    m_pages->showError(error.kind);
    Q_EMIT failed(error);
  });
}

QWidget* MatchPane::makeHead() {
  auto* head = new QWidget(this);
  auto* column = new QVBoxLayout(head);
  column->setContentsMargins(24, 12, 24, 12);
  column->setSpacing(8);
  auto* row = new QHBoxLayout;
  row->setSpacing(8);
  m_all = new FilterPill(tr("All"), FilterPill::Kind::Toggle, head);
  m_all->setObjectName(u"match.all"_s);
  m_open = new FilterPill(tr("Not matched"), FilterPill::Kind::Toggle, head);
  m_open->setObjectName(u"match.open"_s);
  for (FilterPill* pill : {m_all, m_open}) {
    pill->setCheckable(true);
    pill->setAutoExclusive(true);
    row->addWidget(pill);
  }
  m_all->setChecked(true);
  row->addStretch(1);
  m_match = new QPushButton(tr("Match…"), head);
  m_match->setObjectName(u"match.match"_s);
  m_match->setAutoDefault(false);
  setCompact(m_match);
  row->addWidget(m_match);
  column->addLayout(row);
  auto* sentence = new PlainLabel(tr("Nothing of a file plan there is taken over by itself. A record goes where its "
                                     "class, or the nearest class above it, is matched to."),
                                  TextRole::Small, Ink::Secondary, head);
  sentence->setWordWrap(true);
  column->addWidget(sentence);
  connect(m_all, &QAbstractButton::clicked, this, [this] { m_model->setOnlyOpen(false); });
  connect(m_open, &QAbstractButton::clicked, this, [this] { m_model->setOnlyOpen(true); });
  connect(m_match, &QPushButton::clicked, this, &MatchPane::openMatch);
  return head;
}

QWidget* MatchPane::makeTable() {
  m_table = new TableView(tr("File plans"), this);
  m_table->setObjectName(u"match.rows"_s);
  m_table->setModel(m_model);
  using Column = MatchModel::Column;
  m_table->horizontalHeader()->setSectionResizeMode(Column::Here, QHeaderView::Stretch);
  for (const auto& [section, width] : {std::pair(Column::There, kThere), std::pair(Column::What, kWhat),
                                       std::pair(Column::System, kSystem), std::pair(Column::State, kState)})
    m_table->setColumnWidth(section, width);
  connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &MatchPane::showChosen);
  connect(m_table, &QAbstractItemView::activated, this, &MatchPane::openMatch);
  return m_table;
}

void MatchPane::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  refresh();
}

void MatchPane::refresh() {
  m_desk->ask(workspace::WhoAmI()).then(this, [this](const Result<access::Session>& session) {
    m_mayMatch = session && session->may(Permission::ManagePlan);
    showChosen();
  });
  m_model->refresh();
}

void MatchPane::take() {
  const bool isEmpty = m_model->rowCount() == 0;
  m_pages->showRows(!isEmpty, m_open->isChecked());
  int row = 0;
  for (int each = 0; each < m_model->rowCount(); ++each)
    if (m_model->line(each).id == m_chosen)
      row = each;
  if (!isEmpty && !m_table->currentIndex().isValid())
    m_table->setCurrentIndex(m_model->index(row, 0));
  showChosen();
}

void MatchPane::showChosen() {
  const QModelIndex current = m_table->currentIndex();
  if (current.isValid())
    m_chosen = m_model->line(current.row()).id;
  m_match->setEnabled(current.isValid() && m_mayMatch);
}

void MatchPane::openMatch() {
  const QModelIndex current = m_table->currentIndex();
  if (!current.isValid() || !m_mayMatch)
    return;
  const Counterpart counterpart = m_model->line(current.row());
  const QString system = m_model->index(current.row(), MatchModel::System).data().toString();
  const QString context = counterpart.kind == Counterpart::Kind::Class
                              ? tr("A class of the file plan in %1. Records of the class here go to it.").arg(system)
                              : tr("A record series in %1. A change of it there is shown as a difference.").arg(system);
  auto* sheet =
      new MatchSheet({counterpart.label, context, counterpart.subject}, m_model->choices(counterpart.kind), this);
  sheet->setAttribute(Qt::WA_DeleteOnClose);
  connect(sheet, &QDialog::accepted, this, [this, sheet, counterpart] { match(counterpart, sheet->chosen(), true); });
  sheet->open();
}

void MatchPane::match(const Counterpart& counterpart, const QString& subject, bool withUndo) {
  m_desk->run(workspace::MatchCounterpart{counterpart.id, subject})
      .then(this, [this, counterpart, subject, withUndo](const Result<workspace::Receipt>& receipt) {
        if (!receipt)
          return Q_EMIT failed(receipt.error());
        const QString there = visibleText(counterpart.label);
        auto* toast = new Toast(this, Icon::Link,
                                subject.isEmpty() ? tr("%1 is matched with nothing.").arg(there)
                                                  : tr("%1 is matched.").arg(there),
                                withUndo ? tr("Undo") : QString());
        connect(toast, &Toast::undone, this, [this, counterpart] { match(counterpart, counterpart.subject, false); });
        m_model->refresh();
        Q_EMIT changed();
      });
}

} // namespace muniment::ui
