#include "ui/cases/audience_sheet.h"

#include "core/base/error_catalogue.h"
#include "ui/cases/audience_model.h"
#include "ui/cases/case_words.h"
#include "ui/kit/copy_text.h"
#include "ui/kit/empty_state.h"
#include "ui/kit/form_row.h"
#include "ui/kit/loading_rows.h"
#include "ui/kit/plain_label.h"
#include "ui/kit/table_view.h"

#include <QtCore/QSaveFile>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

enum Page { Loading, Rows, Nobody, NoPermission, Failed };
constexpr int kColumnWidth = 168;

} // namespace

AudienceSheet::AudienceSheet(CaseDesk& desk, const workspace::Audience& wanted, QWidget* parent)
    : QDialog(parent), m_desk(&desk), m_wanted(wanted),
      m_frame(SheetFrame::layOut(*this,
                                 {tr("Who will be told"),
                                  tr("The contacts of partners whom this concerns, one line a person. Nothing is sent "
                                     "from here."),
                                  tr("Copy List"), tr("Save List…")},
                                 SheetFrame::Sides::One)),
      m_model(new AudienceModel(this)) {
  setObjectName(u"audienceSheet"_s);
  addFilters();
  addList();
  connect(m_frame.action, &QPushButton::clicked, this, &AudienceSheet::copy);
  connect(m_frame.second, &QPushButton::clicked, this, &AudienceSheet::save);
  resize(880, 620);
  ask();
}

QComboBox* AudienceSheet::addFilter(QBoxLayout* row, const QString& label, const QString& objectName,
                                    const QString& any) {
  auto* box = new QComboBox;
  box->setObjectName(objectName);
  box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  box->setMinimumContentsLength(12);
  box->addItem(any, QString());
  row->addWidget(new FormRow(label, box), 1);
  connect(box, &QComboBox::activated, this, [this] {
    m_wanted.partner = m_partner->currentData().toString();
    m_wanted.region = m_region->currentData().toString();
    m_wanted.productLine = m_productLine->currentData().toString();
    m_wanted.issue = m_issue->currentData().toString();
    ask();
  });
  return box;
}

void AudienceSheet::addFilters() {
  auto* row = new QHBoxLayout;
  row->setSpacing(12);
  m_frame.enter->addLayout(row);
  m_partner = addFilter(row, tr("Partner"), u"audience.partner"_s, tr("Every partner"));
  m_region = addFilter(row, tr("Region"), u"audience.region"_s, tr("Every region"));
  m_productLine = addFilter(row, tr("Product line"), u"audience.productLine"_s, tr("Every product line"));
  m_issue = addFilter(row, tr("Issue"), u"audience.issue"_s, tr("Every issue"));
}

void AudienceSheet::addList() {
  m_summary = new PlainLabel({}, TextRole::BodyStrong);
  m_summary->setObjectName(u"audience.summary"_s);
  m_summary->setWordWrap(true);
  m_frame.enter->addWidget(m_summary);
  m_pages = new QStackedWidget;
  m_table = new TableView(tr("Who will be told and who will not"), m_pages);
  m_table->setObjectName(u"audience.rows"_s);
  m_table->setModel(m_model);
  for (int column = 0; column < AudienceModel::Way; ++column)
    m_table->setColumnWidth(column, kColumnWidth);
  m_table->horizontalHeader()->setStretchLastSection(true);
  auto* broken = new EmptyState(Icon::Octagon, tr("The contacts could not be read. Nothing was changed."),
                                tr("Try Again"), m_pages);
  connect(broken, &EmptyState::actionTriggered, this, &AudienceSheet::ask);
  const std::initializer_list<QWidget*> pages = {
      new LoadingRows(36, m_pages), m_table,
      new EmptyState(Icon::People, tr("Nobody is a contact for this. Contacts are kept with their partners."), {},
                     m_pages),
      new EmptyState(Icon::Padlock, tr("Contacts are not open to you. An administrator can grant it."), {}, m_pages),
      broken};
  for (QWidget* page : pages)
    m_pages->addWidget(page);
  m_frame.enter->addWidget(m_pages, 1);
}

void AudienceSheet::ask() {
  m_frame.setProblem(tr("Looking…"));
  m_desk->ask(m_wanted).then(
      this, [this, generation = ++m_generation](const Result<workspace::Audience::Answer>& answer) {
        if (generation != m_generation)
          return;
        if (answer)
          return take(*answer);
        m_pages->setCurrentIndex(answer.error().kind == ErrorKind::Refused ? NoPermission : Failed);
        m_frame.setProblem(errorText(answer.error()));
      });
}

void AudienceSheet::fill(QComboBox* box, const QStringList& choices, const QString& chosen) {
  while (box->count() > 1)
    box->removeItem(1);
  for (const QString& choice : choices)
    box->addItem(CaseWords::text(choice), choice);
  if (!chosen.isEmpty() && box->findData(chosen) < 0)
    box->addItem(CaseWords::text(chosen), chosen);
  box->setCurrentIndex(std::max(0, box->findData(chosen)));
}

void AudienceSheet::take(const workspace::Audience::Answer& answer) {
  fill(m_partner, answer.partners, m_wanted.partner);
  fill(m_region, answer.regions, m_wanted.region);
  fill(m_productLine, answer.productLines, m_wanted.productLine);
  fill(m_issue, answer.issues, m_wanted.issue);
  m_model->setAnswer(answer);
  const auto leftOut = static_cast<int>(answer.lines.size()) - static_cast<int>(answer.told);
  const QString told = tr("%n person(s) will be told", nullptr, static_cast<int>(answer.told));
  m_summary->setText(leftOut > 0 ? tr("%1, %n left out", "people who will be told; people left out", leftOut).arg(told)
                                 : told);
  m_pages->setCurrentIndex(answer.lines.empty() ? Nobody : Rows);
  m_frame.setProblem(answer.lines.empty() ? tr("There is no list to take away") : QString());
  m_frame.second->setEnabled(!answer.lines.empty());
}

void AudienceSheet::copy() {
  copyText(m_model->table(u'\t'));
  m_frame.problem->setText(tr("The list was copied."));
  Q_EMIT taken(m_wanted);
}

void AudienceSheet::save() {
  auto* dialog = new QFileDialog(this, tr("Where to save the list"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setAcceptMode(QFileDialog::AcceptSave);
  dialog->setNameFilter(tr("Table (*.csv)"));
  dialog->selectFile(u"audience.csv"_s);
  connect(dialog, &QFileDialog::fileSelected, this, &AudienceSheet::write);
  dialog->open();
}

void AudienceSheet::write(const QString& file) {
  QSaveFile target(file);
  const bool isWritten =
      target.open(QIODevice::WriteOnly) && target.write(m_model->table(u',').toUtf8()) >= 0 && target.commit();
  if (!isWritten)
    return m_frame.showFailure(errorText(makeError(ErrorKind::Failed, "file.failed"_L1)));
  m_frame.problem->setText(tr("The list was saved."));
  Q_EMIT taken(m_wanted);
}

} // namespace muniment::ui
