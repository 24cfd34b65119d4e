#include "ui/audit/stamps_sheet.h"

#include "core/base/error_catalogue.h"
#include "ui/audit/heads_model.h"
#include "ui/audit/holder_box.h"
#include "ui/kit/day_text.h"
#include "ui/kit/form_row.h"
#include "ui/kit/plain_label.h"
#include "ui/kit/table_view.h"
#include "ui/kit/visible_text.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr qint64 kMostCertificates = 256 * 1024;

PlainLabel* wrapped(TextRole role, Ink ink) {
  auto* label = new PlainLabel({}, role, ink);
  label->setWordWrap(true);
  return label;
}

} // namespace

StampsSheet::StampsSheet(StampsDesk& desk, QWidget* parent)
    : QDialog(parent), m_desk(&desk),
      m_frame(SheetFrame::layOut(
          *this,
          {tr("Heads and time-stamps"),
           tr("A time-stamp proves to others that the ledger stood like this at that time. Only a digest leaves."),
           tr("Time-Stamp Now"),
           {},
           true},
          SheetFrame::Sides::Two)),
      m_model(new HeadsModel(desk, this)) {
  setObjectName(u"stampsSheet"_s);
  addHeads();
  addAuthority();
  resize(1120, 640);
  check();
  connect(m_frame.action, &QPushButton::clicked, this, &StampsSheet::stamp);
  connect(m_model, &HeadsModel::failed, this, [this](const Error& error) { m_frame.showFailure(errorText(error)); });
  m_model->refresh();
  m_desk->ask(workspace::ChosenAuthority()).then(this, [this](const Result<std::optional<TimeAuthority>>& authority) {
    if (authority)
      showAuthority(*authority);
    else
      m_frame.showFailure(errorText(authority.error()));
  });
}

void StampsSheet::addHeads() {
  auto* table = new TableView(tr("Signed heads of the ledger"));
  table->setObjectName(u"stampsSheet.heads"_s);
  table->setModel(m_model);
  table->setMinimumHeight(240);
  QHeaderView* head = table->horizontalHeader();
  head->setStretchLastSection(false);
  head->resizeSection(HeadsModel::Entries, 88);
  head->resizeSection(HeadsModel::Signed, 168);
  head->setSectionResizeMode(HeadsModel::Stamp, QHeaderView::Stretch);
  m_frame.enter->addWidget(table, 1);
}

void StampsSheet::addAuthority() {
  m_frame.follows->addWidget(new PlainLabel(tr("Time-stamp authority"), TextRole::SmallStrong, Ink::Secondary));
  m_chosen = wrapped(TextRole::Body, Ink::Primary);
  m_frame.follows->addWidget(m_chosen);
  m_address = new QLineEdit;
  m_address->setObjectName(u"stampsSheet.address"_s);
  m_address->setPlaceholderText(u"https://tsa.example/tsr"_s);
  auto* row = new FormRow(tr("Address"), m_address);
  row->setHint(tr("Empty: nobody from now on."));
  m_frame.follows->addWidget(row);
  auto* choose = new QPushButton(tr("Choose Certificates…"));
  choose->setObjectName(u"stampsSheet.certificates"_s);
  choose->setAutoDefault(false);
  m_trusted = wrapped(TextRole::Small, Ink::Secondary);
  m_trusted->setText(tr("The certificates, in PEM form, that the signature of the authority must lead to."));
  m_save = new QPushButton(tr("Save Authority"));
  m_save->setObjectName(u"stampsSheet.save"_s);
  m_save->setAutoDefault(false);
  m_frame.follows->addWidget(choose, 0, Qt::AlignLeading);
  m_frame.follows->addWidget(m_trusted);
  m_frame.follows->addWidget(m_save, 0, Qt::AlignLeading);
  auto* note = wrapped(TextRole::Small, Ink::Secondary);
  note->setText(
      tr("From then on the ledger is time-stamped each day, and within a minute after a declaration, a release, "
         "a destruction or an export."));
  m_frame.follows->addWidget(note);
  m_frame.follows->addSpacing(8);
  auto* holder = new HolderBox(*m_desk, this);
  m_frame.follows->addWidget(holder);
  m_frame.follows->addStretch(1);
  connect(holder, &HolderBox::said, this, [this](const QString& sentence) { m_frame.problem->setText(sentence); });
  connect(holder, &HolderBox::given, m_model, &HeadsModel::refresh);
  connect(choose, &QPushButton::clicked, this, &StampsSheet::chooseCertificates);
  connect(m_address, &QLineEdit::textChanged, this, &StampsSheet::check);
  connect(m_save, &QPushButton::clicked, this, &StampsSheet::save);
}

void StampsSheet::showAuthority(const std::optional<TimeAuthority>& authority) {
  m_hasAuthority = authority.has_value();
  m_chosen->setText(authority
                        ? tr("%1, since %2").arg(visibleText(authority->address), dayText(dayOf(authority->chosenAt)))
                        : tr("None is chosen yet. On this computer alone nothing is due for certain without one."));
  m_certificates = authority ? authority->certificates : QByteArray();
  m_address->setText(authority ? authority->address : QString());
  check();
}

void StampsSheet::chooseCertificates() {
  auto* dialog = new QFileDialog(this, tr("Certificates of the authority"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setFileMode(QFileDialog::ExistingFile);
  connect(dialog, &QFileDialog::fileSelected, this, &StampsSheet::readCertificates);
  dialog->open();
}

void StampsSheet::readCertificates(const QString& path) {
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly))
    return m_frame.showFailure(errorText(makeError(ErrorKind::Usage, "authority.certificates_wrong"_L1)));
  m_certificates = file.read(kMostCertificates);
  m_trusted->setText(visibleText(QFileInfo(path).fileName()));
  check();
}

void StampsSheet::check() {
  m_save->setEnabled(m_address->text().trimmed().isEmpty() ? m_hasAuthority : !m_certificates.isEmpty());
  m_frame.setProblem(m_hasAuthority ? QString() : tr("Choose an authority first"));
}

void StampsSheet::save() {
  m_desk->run(workspace::ChooseAuthority{m_address->text().trimmed(), m_certificates}, this)
      .then(this, [this](const Result<workspace::Receipt>& receipt) {
        if (!receipt)
          return m_frame.problem->setText(errorText(receipt.error()));
        m_desk->ask(workspace::ChosenAuthority())
            .then(this, [this](const Result<std::optional<TimeAuthority>>& authority) {
              if (!authority)
                return m_frame.showFailure(errorText(authority.error()));
              showAuthority(*authority);
              if (m_hasAuthority)
                m_frame.problem->setText(tr("The authority is saved."));
            });
      });
}

void StampsSheet::stamp() {
  m_frame.setProblem(tr("Waiting for the authority"));
  m_desk->stampNow().then(this, [this](const Result<Instant>& stamped) {
    check();
    if (!stamped)
      return m_frame.showFailure(errorText(stamped.error()));
    m_frame.problem->setText(tr("Time-stamped at %1.").arg(exactMoment(*stamped)));
    m_model->refresh();
  });
}

} // namespace muniment::ui
