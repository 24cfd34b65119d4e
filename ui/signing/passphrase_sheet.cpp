#include "ui/signing/passphrase_sheet.h"

#include "ui/kit/form_row.h"
#include "ui/kit/plain_label.h"
#include "ui/kit/style.h"

#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {

using namespace Qt::StringLiterals;

PassphraseSheet::PassphraseSheet(const QString& hint, QWidget* parent)
    : QDialog(parent), m_passphrase(new QLineEdit),
      m_row(new FormRow(tr("Passphrase of your key"), m_passphrase, FormRow::Need::Required)),
      m_sign(new QPushButton(tr("Sign"))) {
  setObjectName(u"passphraseSheet"_s);
  setWindowTitle(tr("Sign with your key"));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(24, 20, 24, 20);
  column->setSpacing(8);
  column->addWidget(new PlainLabel(tr("Sign with your key"), TextRole::DialogTitle));
  auto* why = new PlainLabel(tr("The ledger keeps your signature with this act. Your key stays open at this desk until "
                                "it locks."),
                             TextRole::Body, Ink::Secondary);
  why->setWordWrap(true);
  column->addWidget(why);
  column->addSpacing(8);
  m_passphrase->setObjectName(u"passphraseSheet.passphrase"_s);
  m_passphrase->setEchoMode(QLineEdit::Password);
  m_row->setHint(hint);
  column->addWidget(m_row);
  column->addStretch(1);
  auto* foot = new QHBoxLayout;
  auto* cancel = new QPushButton(tr("Cancel"));
  cancel->setAutoDefault(false);
  m_sign->setObjectName(u"passphraseSheet.sign"_s);
  setButtonKind(m_sign, ButtonKind::Primary);
  foot->addStretch(1);
  foot->addWidget(cancel);
  foot->addWidget(m_sign);
  column->addLayout(foot);
  setMinimumSize(440, 260); // a sentence about what is wrong may take two lines
  connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
  connect(m_sign, &QPushButton::clicked, this, [this] { Q_EMIT entered(m_passphrase->text()); });
  connect(m_passphrase, &QLineEdit::textChanged, this, [this](const QString& text) {
    m_row->setError({});
    m_sign->setEnabled(!text.isEmpty());
  });
  m_sign->setEnabled(false);
  m_sign->setDefault(true); // only within its dialog does it stay the default
  m_passphrase->setFocus();
}

void PassphraseSheet::setBusy(bool busy) {
  m_passphrase->setEnabled(!busy);
  m_sign->setEnabled(!busy);
}

void PassphraseSheet::showProblem(const QString& sentence) {
  setBusy(false);
  m_row->setError(sentence);
  m_passphrase->setFocus();
  m_passphrase->selectAll();
}

} // namespace muniment::ui
