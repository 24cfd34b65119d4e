#include "ui/reviewing/term_report_sheet.h"

#include "core/base/error_catalogue.h"
#include "ui/kit/form_row.h"
#include "ui/kit/plain_label.h"
#include "ui/kit/table_view.h"
#include "ui/kit/visible_text.h"
#include "ui/reviewing/term_report_model.h"

#include <QtCore/QSaveFile>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr QSize kSize{760, 680};
constexpr int kTermsHeight = 112;
constexpr int kNumberWidth = 120;

} // namespace

TermReportSheet::TermReportSheet(ReviewSetDesk& desk, std::vector<ReviewSet> sets,
                                 const std::optional<ReviewSetId>& within, QWidget* parent)
    : QDialog(parent), m_desk(&desk),
      m_frame(SheetFrame::layOut(
          *this,
          {tr("Search terms"), tr("How much each term finds, so that both sides can agree on the terms of a search."),
           tr("Make Report"), tr("Save Table…")},
          SheetFrame::Sides::One)),
      m_model(new TermReportModel(this)), m_save(m_frame.second) {
  setObjectName(u"termReportSheet"_s);
  addTerms(sets, within);
  addTable();
  m_save->setEnabled(false);
  connect(m_frame.action, &QPushButton::clicked, this, &TermReportSheet::make);
  connect(m_save, &QPushButton::clicked, this, &TermReportSheet::choosePlace);
  resize(parent ? kSize.boundedTo(parent->window()->size() - QSize(48, 48)) : kSize);
  check();
}

void TermReportSheet::addTerms(const std::vector<ReviewSet>& sets, const std::optional<ReviewSetId>& within) {
  m_terms = new QPlainTextEdit;
  m_terms->setObjectName(u"termReportSheet.terms"_s);
  m_terms->setTabChangesFocus(true);
  m_terms->setPlaceholderText(u"delay OR late\n\"wire transfer\"\ninvoic* from:ana"_s);
  auto* terms = new FormRow(tr("Terms, one on each line"), m_terms, FormRow::Need::Required);
  terms->setHint(tr("Each line is a search with everything that a search may have."));
  m_terms->setFixedHeight(kTermsHeight);
  m_frame.enter->addWidget(terms);
  m_within = new QComboBox;
  m_within->setObjectName(u"termReportSheet.within"_s);
  m_within->addItem(tr("Everything that you may see"), QString());
  for (const ReviewSet& set : sets) {
    m_within->addItem(visibleText(set.name), set.id.toString());
    if (set.id == within)
      m_within->setCurrentIndex(m_within->count() - 1);
  }
  m_frame.enter->addWidget(new FormRow(tr("Searched in"), m_within));
  connect(m_terms, &QPlainTextEdit::textChanged, this, &TermReportSheet::check);
}

void TermReportSheet::addTable() {
  m_table = new TableView(tr("What the terms find"), this);
  m_table->setObjectName(u"termReportSheet.table"_s);
  m_table->setModel(m_model);
  m_table->horizontalHeader()->setSectionResizeMode(TermReportModel::Term, QHeaderView::Stretch);
  for (int column = TermReportModel::Messages; column < TermReportModel::ColumnCount; ++column)
    m_table->setColumnWidth(column, kNumberWidth);
  m_table->horizontalHeader()->setStretchLastSection(false);
  m_table->setMinimumHeight(160);
  m_frame.enter->addWidget(m_table, 1);
  auto* note = new PlainLabel(tr("The family of a message is what was said in the same conversation on the same day: "
                                 "it is handed over together."),
                              TextRole::Small, Ink::Secondary);
  note->setWordWrap(true);
  m_frame.enter->addWidget(note);
}

QStringList TermReportSheet::terms() const {
  QStringList terms;
  for (const QString& line : m_terms->toPlainText().split(u'\n')) {
    if (!line.trimmed().isEmpty())
      terms.append(line.trimmed());
  }
  return terms;
}

void TermReportSheet::check() {
  m_frame.setProblem(terms().isEmpty() ? tr("Enter one term on each line.") : QString());
}

void TermReportSheet::make() {
  m_frame.action->setEnabled(false);
  m_frame.problem->setText(tr("Searching…"));
  workspace::TermReport report{terms(), ReviewSetId::parse(m_within->currentData().toString())};
  m_desk->ask(std::move(report)).then(this, [this](const Result<workspace::TermReport::Answer>& answer) {
    check();
    if (!answer)
      return m_frame.showFailure(errorText(answer.error()));
    m_model->setReport(*answer);
    m_save->setEnabled(true);
  });
}

void TermReportSheet::choosePlace() {
  auto* dialog = new QFileDialog(this, tr("Where to save the table"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setAcceptMode(QFileDialog::AcceptSave);
  dialog->setNameFilter(tr("Table (*.csv)"));
  dialog->selectFile(u"search-terms.csv"_s);
  connect(dialog, &QFileDialog::fileSelected, this, &TermReportSheet::write);
  dialog->open();
}

void TermReportSheet::write(const QString& file) {
  QSaveFile target(file);
  const bool isWritten =
      target.open(QIODevice::WriteOnly) && target.write(workspace::csvOf(m_model->report())) >= 0 && target.commit();
  if (!isWritten)
    return m_frame.showFailure(errorText(makeError(ErrorKind::Failed, "file.failed"_L1)));
  m_frame.problem->setText(tr("The table was saved."));
}

} // namespace muniment::ui
