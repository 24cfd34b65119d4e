#include "ui/records/planned_sheet.h"

#include "core/base/error_catalogue.h"
#include "ui/kit/day_text.h"
#include "ui/kit/empty_state.h"
#include "ui/kit/form_row.h"
#include "ui/kit/plain_label.h"
#include "ui/kit/table_view.h"
#include "ui/kit/visible_text.h"

#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr QSize kSize{820, 560};
constexpr int kLongestReason = 400;

/// In what words a change ended; empty where there is nothing to add.
QString endOf(const PlannedModel::Line& line) {
  const PlannedChange& change = line.change;
  switch (change.state) {
  case PlannedChange::State::Withdrawn:
    return PlannedSheet::tr("Withdrawn by %1 on %2: %3", "a person, a day, a reason")
        .arg(visibleText(line.endedBy), dayText(dayOf(change.endedAt.value_or(Instant()))), visibleText(change.why));
  case PlannedChange::State::Stopped:
    return errorText({ErrorKind::Refused, change.why, change.about, {}, false});
  case PlannedChange::State::Waiting:
  case PlannedChange::State::InEffect:
    break;
  }
  return {};
}

} // namespace

PlannedSheet::PlannedSheet(RecordDesk& desk, QWidget* parent)
    : QDialog(parent), m_desk(&desk),
      m_frame(SheetFrame::layOut(*this,
                                 {tr("Planned changes"),
                                  tr("Changes of the file plan that two persons agreed to. Each takes effect on its "
                                     "day and can be withdrawn until then."),
                                  tr("Withdraw Change"), QString(), true},
                                 SheetFrame::Sides::One)),
      m_changes(new PlannedModel(desk, this)), m_lists(new QStackedWidget),
      m_table(new TableView(tr("Planned changes"))), m_end(new PlainLabel({}, TextRole::Small, Ink::Secondary)),
      m_reason(new QLineEdit), m_reasonRow(new FormRow(tr("Reason"), m_reason, FormRow::Need::Required)) {
  setObjectName(u"plannedSheet"_s);
  m_table->setObjectName(u"planned.list"_s);
  m_table->setModel(m_changes);
  QHeaderView* head = m_table->horizontalHeader();
  head->setStretchLastSection(false);
  head->resizeSection(PlannedModel::From, 120);
  head->setSectionResizeMode(PlannedModel::What, QHeaderView::Stretch);
  head->resizeSection(PlannedModel::By, 150);
  head->resizeSection(PlannedModel::Standing, 170);
  m_lists->addWidget(m_table);
  m_lists->addWidget(new EmptyState(Icon::Clock, tr("No change of the plan waits for its day.")));
  m_lists->setMinimumHeight(220);
  m_reason->setObjectName(u"planned.reason"_s);
  m_reason->setMaxLength(kLongestReason);
  m_end->setWordWrap(true);
  m_frame.enter->addWidget(m_lists, 1);
  m_frame.enter->addWidget(m_end);
  m_frame.enter->addWidget(m_reasonRow);
  connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &PlannedSheet::showChange);
  connect(m_reason, &QLineEdit::textChanged, this, &PlannedSheet::check);
  connect(m_frame.action, &QPushButton::clicked, this, &PlannedSheet::withdraw);
  connect(m_changes, &PlannedModel::answered, this, &PlannedSheet::showList);
  connect(m_changes, &PlannedModel::failed, this,
          [this](const Error& error) { m_frame.showFailure(errorText(error)); });
  resize(parent ? kSize.boundedTo(parent->window()->size() - QSize(48, 48)) : kSize);
  showChange();
  m_changes->refresh();
  m_table->setFocus();
}

const PlannedModel::Line* PlannedSheet::current() const {
  const QModelIndex index = m_table->currentIndex();
  return index.isValid() && index.row() < m_changes->rowCount() ? &m_changes->line(index.row()) : nullptr;
}

void PlannedSheet::showList() {
  m_lists->setCurrentIndex(m_changes->rowCount() == 0 ? 1 : 0);
  if (!current() && m_changes->rowCount() > 0)
    m_table->setCurrentIndex(m_changes->index(0, 0));
  showChange();
}

void PlannedSheet::showChange() {
  const PlannedModel::Line* line = current();
  const QString end = line ? endOf(*line) : QString();
  m_end->setText(end);
  m_end->setVisible(!end.isEmpty());
  m_reasonRow->setVisible(line && line->change.state == PlannedChange::State::Waiting);
  check();
}

void PlannedSheet::check() {
  const PlannedModel::Line* line = current();
  const bool waits = line && line->change.state == PlannedChange::State::Waiting;
  const bool isReason = m_reason->text().trimmed().size() >= workspace::WithdrawPlannedChange::kShortestReason;
  m_frame.setProblem(QString());
  if (waits && !isReason)
    m_frame.setProblem(tr("The reason is still missing"));
  m_frame.action->setEnabled(waits && isReason && !m_isBusy);
}

void PlannedSheet::withdraw() {
  const PlannedModel::Line* line = current();
  if (!line || m_isBusy)
    return;
  m_isBusy = true;
  check();
  m_desk->run(workspace::WithdrawPlannedChange{line->change.id, m_reason->text().trimmed()}, {})
      .then(this, [this](const Result<workspace::Receipt>& receipt) {
        m_isBusy = false;
        if (!receipt) {
          check();
          return m_frame.showFailure(errorText(receipt.error()));
        }
        m_reason->clear();
        m_changes->refresh();
      });
}

} // namespace muniment::ui
