#include "ui/audit/egress_dialog.h"

#include "core/base/error_catalogue.h"
#include "ui/kit/day_text.h"
#include "ui/kit/empty_state.h"
#include "ui/kit/form_row.h"
#include "ui/kit/loading_rows.h"
#include "ui/kit/plain_label.h"
#include "ui/kit/table_view.h"
#include "ui/kit/visible_text.h"

#include <QtCore/QFileInfo>
#include <QtCore/QSaveFile>
#include <QtGui/QStandardItemModel>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;
using Report = workspace::EgressReport;

enum Page { Loading, Rows, Nothing, Failed };
enum Column { When, To, What, Over, By, Rule, State, Columns };
constexpr std::int64_t kDay = 86'400'000; ///< milliseconds
constexpr std::size_t kMostShown = 1000;

QString wordFor(const Delivery& delivery) {
  if (delivery.kind == "push.notify"_L1)
    return EgressDialog::tr("Notification");
  if (delivery.kind.startsWith("message."_L1))
    return EgressDialog::tr("Message");
  return EgressDialog::tr("Report to a system");
}

QString stateOf(const Delivery& delivery) {
  switch (delivery.state) {
  case Delivery::State::Done:
    return EgressDialog::tr("Delivered");
  case Delivery::State::Dropped:
    return EgressDialog::tr("Given up");
  case Delivery::State::Dead:
    return EgressDialog::tr("Failed");
  case Delivery::State::Queued:
  case Delivery::State::InFlight:
  case Delivery::State::Parked:
    break;
  }
  return EgressDialog::tr("On its way");
}

} // namespace

EgressDialog::EgressDialog(EgressDesk& desk, QWidget* parent)
    : QDialog(parent), m_desk(&desk), m_when(new QComboBox), m_person(new QLineEdit),
      m_rows(new QStandardItemModel(this)) {
  setObjectName(u"egressDialog"_s);
  setWindowTitle(tr("What Left"));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(24, 20, 24, 20);
  column->setSpacing(10);
  column->addWidget(new PlainLabel(tr("What Left"), TextRole::DialogTitle));
  m_when->setObjectName(u"egressWhen"_s);
  m_when->addItem(tr("Last 7 days"), 7);
  m_when->addItem(tr("Last 30 days"), 30);
  m_when->addItem(tr("Any time"), 0);
  m_person->setObjectName(u"egressPerson"_s);
  m_person->setClearButtonEnabled(true);
  auto* choices = new QHBoxLayout;
  choices->setSpacing(12);
  choices->addWidget(new FormRow(tr("When"), m_when), 1);
  choices->addWidget(new FormRow(tr("Person or number"), m_person), 2);
  column->addLayout(choices);
  column->addWidget(makeTable(), 1);
  column->addLayout(makeFoot());
  resize(960, 560);
  connect(m_when, &QComboBox::currentIndexChanged, this, &EgressDialog::ask);
  connect(m_person, &QLineEdit::textChanged, this, &EgressDialog::ask);
  ask();
}

QWidget* EgressDialog::makeTable() {
  m_pages = new QStackedWidget;
  m_table = new TableView(tr("What left"), m_pages);
  m_table->setObjectName(u"egressRows"_s);
  m_rows->setColumnCount(Columns);
  m_table->setModel(m_rows);
  m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
  auto* nothing = new EmptyState(Icon::Tick, tr("Nothing left in this time."), {}, m_pages);
  auto* broken =
      new EmptyState(Icon::Octagon, tr("The report could not be made. Nothing was changed."), tr("Try Again"), m_pages);
  connect(broken, &EmptyState::actionTriggered, this, &EgressDialog::ask);
  for (QWidget* page : std::initializer_list<QWidget*>{new LoadingRows(36, m_pages), m_table, nothing, broken})
    m_pages->addWidget(page);
  return m_pages;
}

QLayout* EgressDialog::makeFoot() {
  auto* foot = new QHBoxLayout;
  m_status = new PlainLabel({}, TextRole::Small, Ink::Secondary);
  m_status->setObjectName(u"egressStatus"_s);
  m_csv = new QPushButton(tr("Save as CSV…"));
  m_csv->setObjectName(u"egressCsv"_s);
  auto* close = new QPushButton(tr("Close"));
  foot->addWidget(m_status, 1);
  for (QPushButton* button : {m_csv, close}) {
    button->setAutoDefault(false);
    foot->addWidget(button);
  }
  connect(m_csv, &QPushButton::clicked, this, &EgressDialog::save);
  connect(close, &QPushButton::clicked, this, &QDialog::reject);
  return foot;
}

Report EgressDialog::wish() const {
  Report report;
  report.person = m_person->text().trimmed();
  if (const int days = m_when->currentData().toInt(); days > 0)
    report.from = m_desk->now().plusMilliseconds(-days * kDay);
  return report;
}

void EgressDialog::ask() {
  m_pages->setCurrentIndex(Loading);
  m_status->setText({});
  m_csv->setEnabled(false);
  m_desk->ask(wish()).then(this, [this, asked = ++m_asked](const Result<Report::Answer>& answer) {
    if (asked != m_asked)
      return;
    if (answer)
      return take(*answer);
    m_pages->setCurrentIndex(Failed);
    m_status->setText(errorText(answer.error()));
  });
}

void EgressDialog::take(const Report::Answer& answer) {
  m_report = csvOf(answer);
  m_rows->clear();
  m_rows->setHorizontalHeaderLabels({tr("When"), tr("To"), tr("What"), tr("Over"), tr("By"), tr("Rule"), tr("State")});
  const std::size_t shown = std::min(answer.lines.size(), kMostShown);
  for (std::size_t row = 0; row < shown; ++row) {
    const Report::Line& line = answer.lines[row];
    QList<QStandardItem*> cells;
    for (const QString& text : {momentText(line.delivery.at), line.to, wordFor(line.delivery), line.delivery.peer,
                                line.by, line.rule, stateOf(line.delivery)})
      cells.append(new QStandardItem(visibleText(text).simplified()));
    m_rows->appendRow(cells);
  }
  const QList<int> widths{144, 184, 112, 96, 96, 136};
  for (int column = 0; column < widths.size(); ++column)
    m_table->setColumnWidth(column, widths[column]);
  m_table->horizontalHeader()->setStretchLastSection(true);
  m_pages->setCurrentIndex(answer.lines.empty() ? Nothing : Rows);
  const int lines = static_cast<int>(answer.lines.size());
  m_status->setText(
      shown < answer.lines.size()
          ? tr("The first %1 of %n line(s) are shown; what is saved has all of them.", nullptr, lines).arg(shown)
          : tr("%n line(s)", nullptr, lines));
  m_csv->setEnabled(true);
}

void EgressDialog::save() {
  auto* dialog = new QFileDialog(this, tr("Save the report"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setAcceptMode(QFileDialog::AcceptSave);
  dialog->setDefaultSuffix(u"csv"_s);
  dialog->selectFile(u"egress.csv"_s);
  connect(dialog, &QFileDialog::fileSelected, this, &EgressDialog::writeTo);
  dialog->open();
}

void EgressDialog::writeTo(const QString& file) {
  QSaveFile out(file);
  if (!out.open(QIODevice::WriteOnly) || out.write(m_report) != m_report.size() || !out.commit())
    m_status->setText(errorText(makeError(ErrorKind::Failed, "file.failed"_L1, {}, out.errorString())));
  else
    m_status->setText(tr("Saved as %1").arg(visibleText(QFileInfo(file).fileName())));
}

} // namespace muniment::ui
