#include "ui/disposition/report_dialog.h"

#include "core/base/error_catalogue.h"
#include "ui/kit/day_text.h"
#include "ui/kit/empty_state.h"
#include "ui/kit/form_row.h"
#include "ui/kit/loading_rows.h"
#include "ui/kit/plain_label.h"
#include "ui/kit/style.h"
#include "ui/kit/table_view.h"
#include "ui/kit/visible_text.h"

#include <QtCore/QSaveFile>
#include <QtGui/QStandardItemModel>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDateEdit>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;
using Report = workspace::DispositionReport;

enum Page { Loading, Rows, Nothing, Failed };
constexpr int kMostShown = 1000;
constexpr int kWidestColumn = 280;

} // namespace

ReportDialog::ReportDialog(DispositionWork& work, QDate today, QWidget* parent)
    : QDialog(parent), m_work(&work), m_kind(new QComboBox), m_until(new QDateEdit(today)),
      m_rows(new QStandardItemModel(this)) {
  setObjectName(u"reportDialog"_s);
  setWindowTitle(tr("Reports"));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(24, 20, 24, 20);
  column->setSpacing(10);
  column->addWidget(new PlainLabel(tr("Reports"), TextRole::DialogTitle));
  auto* choices = new QHBoxLayout;
  choices->setSpacing(12);
  m_kind->setObjectName(u"reportKind"_s);
  for (const Report::Kind kind : workspace::allReports())
    m_kind->addItem(workspace::titleOf(kind), static_cast<int>(kind));
  m_until->setObjectName(u"reportUntil"_s);
  m_until->setCalendarPopup(true);
  m_until->setDisplayFormat(dayFormat());
  m_untilRow = new FormRow(tr("Due until"), m_until);
  choices->addWidget(new FormRow(tr("Report"), m_kind), 2);
  choices->addWidget(m_untilRow, 1);
  column->addLayout(choices);
  column->addWidget(makeTable(), 1);
  column->addLayout(makeFoot());
  resize(880, 560);
  connect(m_kind, &QComboBox::currentIndexChanged, this, &ReportDialog::ask);
  connect(m_until, &QDateEdit::dateChanged, this, &ReportDialog::ask);
  ask();
}

QWidget* ReportDialog::makeTable() {
  m_pages = new QStackedWidget;
  m_table = new TableView(tr("The report"), m_pages);
  m_table->setObjectName(u"reportRows"_s);
  m_table->setModel(m_rows);
  m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
  auto* nothing = new EmptyState(Icon::Tick, tr("There is nothing of this kind."), {}, m_pages);
  auto* broken =
      new EmptyState(Icon::Octagon, tr("The report could not be made. Nothing was changed."), tr("Try Again"), m_pages);
  connect(broken, &EmptyState::actionTriggered, this, &ReportDialog::ask);
  for (QWidget* page : std::initializer_list<QWidget*>{new LoadingRows(36, m_pages), m_table, nothing, broken})
    m_pages->addWidget(page);
  return m_pages;
}

QLayout* ReportDialog::makeFoot() {
  auto* foot = new QHBoxLayout;
  m_status = new PlainLabel({}, TextRole::Small, Ink::Secondary);
  m_csv = new QPushButton(tr("Save as CSV…"));
  m_csv->setObjectName(u"reportCsv"_s);
  m_pdf = new QPushButton(tr("Save as PDF…"));
  m_pdf->setObjectName(u"reportPdf"_s);
  auto* close = new QPushButton(tr("Close"));
  for (QPushButton* button : {m_csv, m_pdf, close})
    button->setAutoDefault(false);
  foot->addWidget(m_status, 1);
  for (QPushButton* button : {m_csv, m_pdf, close})
    foot->addWidget(button);
  connect(m_csv, &QPushButton::clicked, this, &ReportDialog::saveCsv);
  connect(m_pdf, &QPushButton::clicked, this, &ReportDialog::savePdf);
  connect(close, &QPushButton::clicked, this, &QDialog::reject);
  return foot;
}

Report ReportDialog::wish() const {
  Report report;
  report.kind = static_cast<Report::Kind>(m_kind->currentData().toInt());
  if (report.kind == Report::Kind::Due)
    report.dueUntil = m_until->date();
  return report;
}

void ReportDialog::ask() {
  m_untilRow->setVisible(wish().kind == Report::Kind::Due);
  m_pages->setCurrentIndex(Loading);
  m_status->setText({});
  m_csv->setEnabled(false);
  m_pdf->setEnabled(false);
  m_work->ask(wish()).then(this, [this, asked = ++m_asked](const Result<QByteArray>& csv) {
    if (asked != m_asked)
      return;
    if (csv)
      take(*csv);
    else
      showError(csv.error());
  });
}

void ReportDialog::take(const QByteArray& csv) {
  const auto table = workspace::reportTable(csv);
  if (!table)
    return showError(table.error());
  m_report = csv;
  m_rows->clear();
  m_rows->setHorizontalHeaderLabels(table->columns);
  const std::size_t shown = std::min<std::size_t>(table->rows.size(), kMostShown);
  for (std::size_t row = 0; row < shown; ++row) {
    QList<QStandardItem*> cells;
    for (const QString& text : table->rows[row])
      cells.append(new QStandardItem(visibleText(text).simplified()));
    m_rows->appendRow(cells);
  }
  m_table->resizeColumnsToContents();
  for (int column = 0; column < m_rows->columnCount(); ++column)
    m_table->setColumnWidth(column, std::min(m_table->columnWidth(column) + 16, kWidestColumn));
  m_pages->setCurrentIndex(table->rows.empty() ? Nothing : Rows);
  const int lines = static_cast<int>(table->rows.size());
  m_status->setText(
      shown < table->rows.size()
          ? tr("The first %1 of %n line(s) are shown; what is saved has all of them.", nullptr, lines).arg(shown)
          : tr("%n line(s)", nullptr, lines));
  m_csv->setEnabled(true);
  m_pdf->setEnabled(true);
}

void ReportDialog::showError(const Error& error) {
  m_pages->setCurrentIndex(Failed);
  m_status->setText(errorText(error));
}

void ReportDialog::saveCsv() {
  saveAs(u"csv"_s, [this](const QString& file) { writeTo(file, m_report); });
}

void ReportDialog::savePdf() {
  saveAs(u"pdf"_s, [this](const QString& file) {
    m_pdf->setEnabled(false);
    m_work->ask(workspace::ReportToPrint{wish()}).then(this, [this, file](const Result<QByteArray>& pdf) {
      m_pdf->setEnabled(true);
      if (pdf)
        writeTo(file, *pdf);
      else
        m_status->setText(errorText(pdf.error()));
    });
  });
}

void ReportDialog::saveAs(const QString& suffix, std::function<void(const QString&)> write) {
  auto* dialog = new QFileDialog(this, tr("Save the report"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setAcceptMode(QFileDialog::AcceptSave);
  dialog->setDefaultSuffix(suffix);
  dialog->selectFile(workspace::nameOf(wish().kind) + u'.' + suffix);
  connect(dialog, &QFileDialog::fileSelected, this, std::move(write));
  dialog->open();
}

void ReportDialog::writeTo(const QString& file, const QByteArray& bytes) {
  QSaveFile out(file);
  if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size() || !out.commit())
    m_status->setText(errorText(makeError(ErrorKind::Failed, "file.failed"_L1, {}, out.errorString())));
  else
    m_status->setText(tr("Saved as %1").arg(visibleText(QFileInfo(file).fileName())));
}

} // namespace muniment::ui
