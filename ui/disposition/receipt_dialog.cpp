#include "ui/disposition/receipt_dialog.h"

#include "core/base/error_catalogue.h"
#include "core/base/sealed_box.h"
#include "ui/kit/day_text.h"
#include "ui/kit/form_row.h"
#include "ui/kit/plain_label.h"
#include "ui/kit/scrolled_body.h"
#include "ui/kit/style.h"
#include "ui/kit/visible_text.h"

#include <QtWidgets/QDateEdit>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {

using namespace Qt::StringLiterals;

ReceiptDialog::ReceiptDialog(const Handover& transfer, QWidget* parent)
    : QDialog(parent), m_snapshot(transfer.snapshot), m_reference(new QLineEdit), m_confirmedBy(new QLineEdit),
      m_on(new QDateEdit(QDate::currentDate())), m_digest(new QLineEdit), m_passphrase(new QLineEdit),
      m_dayRow(new FormRow(tr("Received on"), m_on, FormRow::Need::Required)),
      m_digestRow(new FormRow(tr("SHA-256 on the receipt"), m_digest, FormRow::Need::Required)),
      m_passphraseRow(new FormRow(tr("Passphrase of your own key"), m_passphrase, FormRow::Need::Required)),
      m_sign(new QPushButton(tr("Enter Receipt"))) {
  setObjectName(u"receiptDialog"_s);
  setWindowTitle(tr("Enter the receipt"));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(24, 20, 24, 20);
  column->setSpacing(8);
  column->addWidget(new PlainLabel(tr("Enter the receipt"), TextRole::DialogTitle));
  QVBoxLayout* body = addScrolledBody(*column);
  body->setSpacing(8);
  auto* context =
      new PlainLabel(tr("%n record(s) were handed over to %1 on %2. Once the receipt is entered they may end "
                        "here; holds are read again then.",
                        nullptr, static_cast<int>(transfer.records))
                         .arg(visibleText(transfer.receiver), dayText(dayOf(transfer.handedOverAt))),
                     TextRole::Body, Ink::Secondary);
  context->setWordWrap(true);
  body->addWidget(context);
  m_reference->setObjectName(u"receiptReference"_s);
  m_confirmedBy->setObjectName(u"receiptBy"_s);
  m_on->setObjectName(u"receiptDay"_s);
  m_digest->setObjectName(u"receiptDigest"_s);
  m_passphrase->setObjectName(u"receiptPassphrase"_s);
  m_on->setCalendarPopup(true);
  m_on->setDisplayFormat(dayFormat());
  m_on->setMinimumDate(dayOf(transfer.handedOverAt));
  m_passphrase->setEchoMode(QLineEdit::Password);
  body->addWidget(new FormRow(tr("Reference of the receiver"), m_reference, FormRow::Need::Required));
  body->addWidget(new FormRow(tr("Confirmed by"), m_confirmedBy, FormRow::Need::Required));
  body->addWidget(m_dayRow);
  m_digestRow->setHint(tr("As the receiver found it. It is compared with that of the package written here."));
  body->addWidget(m_digestRow);
  m_passphraseRow->setHint(tr("Your key signs this act in the ledger, so that everybody can see it was you."));
  body->addWidget(m_passphraseRow);
  auto* foot = new QHBoxLayout;
  auto* cancel = new QPushButton(tr("Cancel"));
  cancel->setAutoDefault(false);
  m_sign->setObjectName(u"receiptSign"_s);
  m_sign->setDefault(true);
  setButtonKind(m_sign, ButtonKind::Primary);
  foot->addStretch(1);
  foot->addWidget(cancel);
  foot->addWidget(m_sign);
  column->addLayout(foot);
  setMinimumSize(500, 500);
  check();
  for (QLineEdit* edit : {m_reference, m_confirmedBy, m_digest, m_passphrase})
    connect(edit, &QLineEdit::textChanged, this, &ReceiptDialog::check);
  connect(m_sign, &QPushButton::clicked, this, &ReceiptDialog::signRequested);
  connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
  m_reference->setFocus();
}

workspace::NoteReceipt ReceiptDialog::receipt() const {
  return {m_snapshot, m_reference->text().trimmed(), m_confirmedBy->text().trimmed(), m_on->date(),
          Sha256::fromHex(m_digest->text().trimmed().toLower()).value_or(Sha256())};
}

Secret ReceiptDialog::takePassphrase() {
  Secret passphrase = passphraseBytes(m_passphrase->text());
  m_passphrase->clear();
  return passphrase;
}

void ReceiptDialog::setRunning(bool running) {
  m_isRunning = running;
  if (running) {
    for (FormRow* row : {m_dayRow, m_digestRow, m_passphraseRow})
      row->setError({});
  }
  check();
}

void ReceiptDialog::showError(const Error& error) {
  FormRow* row = error.id == u"handover.other_package" ? m_digestRow
                 : error.id == u"handover.day_wrong"   ? m_dayRow
                                                       : m_passphraseRow;
  row->setError(errorText(error));
  row->field()->setFocus();
}

void ReceiptDialog::check() {
  const bool complete = std::ranges::none_of(std::array{m_reference, m_confirmedBy, m_passphrase},
                                             [](const QLineEdit* edit) { return edit->text().trimmed().isEmpty(); });
  const bool digest = Sha256::fromHex(m_digest->text().trimmed().toLower()).has_value();
  m_sign->setEnabled(complete && digest && !m_isRunning);
}

} // namespace muniment::ui
