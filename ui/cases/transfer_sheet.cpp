#include "ui/cases/transfer_sheet.h"

#include "core/base/error_catalogue.h"
#include "ui/cases/case_words.h"
#include "ui/kit/form_row.h"
#include "ui/kit/plain_label.h"

#include <QtCore/QDate>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr int kReasonHeight = 64;
constexpr auto kMissing = "field-missing:"_L1;

Transfer transferOf(const workspace::CaseById::Answer& known, const TransferId& id) {
  const auto found = std::ranges::find(known.transfers, id, &Transfer::id);
  return found == known.transfers.end() ? Transfer() : *found;
}

PlainLabel* sentence(const QString& text, Ink ink) {
  auto* label = new PlainLabel(text, TextRole::Body, ink);
  label->setWordWrap(true);
  return label;
}

} // namespace

TransferSheet::TransferSheet(CaseDesk& desk, const workspace::CaseById::Answer& known, const TransferId& transfer,
                             QWidget* parent)
    : QDialog(parent), m_desk(&desk), m_transfer(transferOf(known, transfer)),
      m_frame(SheetFrame::layOut(*this,
                                 {tr("Document from %1", "a connected system").arg(CaseWords::text(m_transfer.peer)),
                                  CaseWords::text(m_transfer.name), tr("File Document"), tr("Send Back")},
                                 SheetFrame::Sides::One)),
      m_type(new QLineEdit(m_transfer.type)), m_folder(new QComboBox), m_noRecord(new QCheckBox),
      m_reason(new QPlainTextEdit) {
  setObjectName(u"transferSheet"_s);
  addWhatIsWrong();
  addFields();
  addPlace(known.summary.file);
  m_reason->setObjectName(u"transferSheet.reason"_s);
  m_reason->setTabChangesFocus(true);
  m_reason->setFixedHeight(kReasonHeight);
  auto* reason = new FormRow(tr("Reason"), m_reason);
  reason->setHint(tr("Needed to send it back, or to file it although something is doubtful."));
  m_frame.enter->addWidget(reason);
  m_frame.enter->addStretch(1);
  m_frame.second->setObjectName(u"transferSheet.back"_s);
  m_frame.action->setObjectName(u"transferSheet.file"_s);
  connect(m_reason, &QPlainTextEdit::textChanged, this, &TransferSheet::check);
  connect(m_frame.action, &QPushButton::clicked, this, &TransferSheet::save);
  connect(m_frame.second, &QPushButton::clicked, this, &TransferSheet::sendBack);
  resize(560, 600);
  check();
}

void TransferSheet::addWhatIsWrong() {
  for (const QString& problem : m_transfer.problems)
    m_frame.enter->addWidget(sentence(CaseWords::problem(problem), Ink::Primary));
  if (m_transfer.problems.isEmpty() && m_transfer.becomesRecord())
    m_frame.enter->addWidget(
        sentence(tr("It is complete. It becomes a record of the class %1 once it is declared.", "code")
                     .arg(CaseWords::text(m_transfer.recordClass)),
                 Ink::Primary));
  const bool mayComeAnew = std::ranges::any_of(
      m_transfer.problems, [](const QString& problem) { return problem.startsWith("content-"_L1); });
  if (!mayComeAnew)
    return;
  auto* again = new QPushButton(tr("Fetch It Again"));
  again->setAccessibleName(tr("Have the document fetched once more"));
  again->setObjectName(u"transferSheet.again"_s);
  m_frame.enter->addWidget(again, 0, Qt::AlignLeft);
  connect(again, &QPushButton::clicked, this, &TransferSheet::fetchAgain);
}

/// What is missing comes first, then what the system said, each with where it comes from.
void TransferSheet::addFields() {
  const auto add = [this](const QString& name, const QString& text, const QString& hint, FormRow::Need need) {
    auto* edit = new QLineEdit(text);
    edit->setObjectName(u"transferSheet.field."_s + name);
    if (isDayField(name))
      edit->setPlaceholderText(tr("A day, such as 2026-03-20"));
    auto* row = new FormRow(CaseWords::field(name), edit, need);
    row->setHint(hint);
    m_frame.enter->addWidget(row);
    m_fields[name] = edit;
    connect(edit, &QLineEdit::textChanged, this, &TransferSheet::check);
  };
  for (const QString& problem : m_transfer.problems) {
    if (problem.startsWith(kMissing))
      add(problem.sliced(kMissing.size()), {}, {}, FormRow::Need::Required);
  }
  for (const auto& [name, value] : m_transfer.fields) {
    if (!m_fields.contains(name))
      add(name, value.text, CaseWords::source(value.source), FormRow::Need::Optional);
  }
}

void TransferSheet::addPlace(const Case& file) {
  m_type->setObjectName(u"transferSheet.type"_s);
  m_frame.enter->addWidget(new FormRow(tr("Kind of document"), m_type));
  connect(m_type, &QLineEdit::textChanged, this, &TransferSheet::check);
  m_folder->setObjectName(u"transferSheet.folder"_s);
  m_folder->addItem(tr("As the template says"), QString());
  for (const QString& folder : file.folders)
    m_folder->addItem(CaseWords::text(folder), folder);
  m_folder->setCurrentIndex(std::max(0, m_folder->findData(m_transfer.folder)));
  m_frame.enter->addWidget(new FormRow(tr("Folder"), m_folder));
  m_noRecord->setText(tr("It does not become a record"));
  m_noRecord->setObjectName(u"transferSheet.noRecord"_s);
  m_noRecord->setVisible(m_transfer.becomesRecord());
  m_frame.enter->addWidget(m_noRecord);
  connect(m_noRecord, &QCheckBox::toggled, this, &TransferSheet::check);
}

/// Doubts that no entry here can settle.
bool TransferSheet::needsReason() const {
  return std::ranges::any_of(m_transfer.problems, [this](const QString& problem) {
    if (problem == transferproblem::kNoType)
      return m_type->text().trimmed() == m_transfer.type;
    return !problem.startsWith(kMissing);
  });
}

bool TransferSheet::needsDeclaring() const {
  return m_transfer.becomesRecord() && m_transfer.record.isEmpty() && !m_noRecord->isChecked();
}

void TransferSheet::check() {
  m_frame.action->setText(needsDeclaring() ? tr("Declare and File…") : tr("File Document"));
  const bool hasReason = !m_reason->toPlainText().trimmed().isEmpty();
  m_frame.second->setEnabled(hasReason);
  for (const auto& [name, edit] : m_fields) {
    const QString text = edit->text().trimmed();
    if (isDayField(name) && !text.isEmpty() && !QDate::fromString(text, Qt::ISODate).isValid())
      return m_frame.setProblem(tr("%1 is no day; write it like 2026-03-20", "field").arg(CaseWords::field(name)));
    if (m_transfer.problems.contains(kMissing + name) && text.isEmpty() && !hasReason)
      return m_frame.setProblem(tr("%1 is still missing", "field").arg(CaseWords::field(name)));
  }
  if (!m_transfer.item)
    return m_frame.setProblem(tr("Its content has not arrived"));
  if (needsReason() && !hasReason)
    return m_frame.setProblem(tr("Say why it is filed although something is doubtful"));
  m_frame.setProblem({});
}

void TransferSheet::save() {
  workspace::CorrectTransfer command{m_transfer.id};
  for (const auto& [name, edit] : m_fields) {
    const auto known = m_transfer.fields.find(name);
    const QString was = known == m_transfer.fields.end() ? QString() : known->second.text;
    if (edit->text().trimmed() == was)
      continue;
    command.fields[name] = edit->text().trimmed();
    m_transfer.fields[name].text = edit->text().trimmed();
  }
  if (m_type->text().trimmed() != m_transfer.type)
    command.type = m_type->text().trimmed();
  if (const QString folder = m_folder->currentData().toString(); !folder.isEmpty() && folder != m_transfer.folder)
    command.folder = folder;
  if (m_noRecord->isChecked())
    command.recordClass = QString();
  m_frame.setProblem(tr("Saving…"));
  m_desk->run(std::move(command)).then(this, [this](const Result<workspace::Receipt>& receipt) {
    if (!receipt)
      return m_frame.showFailure(errorText(receipt.error()));
    if (receipt->outcome.text(u"state") != nameOf(Transfer::State::Filed))
      return needsDeclaring() ? declare() : approve();
    Q_EMIT done(tr("The document is filed"));
    accept();
  });
}

/// What still is doubtful is filed for the reason that was given.
void TransferSheet::approve() {
  finish(m_desk->run(workspace::ApproveTransfer{m_transfer.id, {}, m_reason->toPlainText().trimmed()}),
         tr("The document is filed"));
}

/// Its record is made in the dialog that makes all records; what is entered here goes along.
void TransferSheet::declare() {
  Q_EMIT declareRequested(m_transfer, m_reason->toPlainText().trimmed());
  accept();
}

void TransferSheet::sendBack() {
  finish(m_desk->run(workspace::ReturnTransfer{m_transfer.id, m_reason->toPlainText().trimmed()}),
         tr("The document goes back to %1", "a connected system").arg(CaseWords::text(m_transfer.peer)));
}

void TransferSheet::fetchAgain() {
  finish(m_desk->run(workspace::FetchTransferAgain{m_transfer.id}), tr("The document is fetched again"));
}

void TransferSheet::finish(CaseDesk::Done told, const QString& what) {
  m_frame.setProblem(tr("Saving…"));
  told.then(this, [this, what](const Result<workspace::Receipt>& receipt) {
    if (!receipt)
      return m_frame.showFailure(errorText(receipt.error()));
    Q_EMIT done(what);
    accept();
  });
}

} // namespace muniment::ui
