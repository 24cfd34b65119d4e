#include "ui/disposition/sign_dialog.h"

#include "core/base/sealed_box.h"
#include "ui/kit/form_row.h"
#include "ui/kit/icon_label.h"
#include "ui/kit/plain_label.h"
#include "ui/kit/style.h"

#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {

using namespace Qt::StringLiterals;

SignDialog::SignDialog(const Text& text, QWidget* parent)
    : QDialog(parent), m_word(text.word), m_passphrase(new QLineEdit), m_action(new QPushButton(text.action)) {
  setObjectName(u"signDialog"_s);
  setWindowTitle(text.title);
  setAccessibleDescription(text.consequences.join(u'\n'));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(24, 20, 24, 20);
  column->setSpacing(8);
  auto* title = new PlainLabel(text.title, TextRole::DialogTitle);
  auto* context = new PlainLabel(text.context, TextRole::Body, Ink::Secondary);
  for (PlainLabel* label : {title, context}) {
    label->setWordWrap(true);
    column->addWidget(label);
  }
  column->addSpacing(4);
  for (const QString& consequence : text.consequences) {
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(
        new IconLabel(m_word.isEmpty() ? Icon::Info : Icon::Triangle, 16, m_word.isEmpty() ? Tone::Neutral : Tone::Due),
        0, Qt::AlignTop);
    auto* label = new PlainLabel(consequence);
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    row->addWidget(label, 1);
    column->addLayout(row);
  }
  column->addSpacing(8);
  addFields(column);
  column->addSpacing(12);
  addFoot(column);
  setMinimumWidth(480);
  check();
  (m_typed ? m_typed : m_passphrase)->setFocus();
}

void SignDialog::addFields(QVBoxLayout* column) {
  if (!m_word.isEmpty()) {
    m_typed = new QLineEdit;
    m_typed->setObjectName(u"signWord"_s);
    column->addWidget(new FormRow(tr("Type “%1” to go on").arg(m_word), m_typed, FormRow::Need::Required));
    connect(m_typed, &QLineEdit::textChanged, this, &SignDialog::check);
  }
  m_passphrase->setObjectName(u"signPassphrase"_s);
  m_passphrase->setEchoMode(QLineEdit::Password);
  m_passphraseRow = new FormRow(tr("Passphrase of your own key"), m_passphrase, FormRow::Need::Required);
  m_passphraseRow->setHint(tr("Your key signs this act in the ledger, so that everybody can see it was you."));
  column->addWidget(m_passphraseRow);
  connect(m_passphrase, &QLineEdit::textChanged, this, &SignDialog::check);
}

void SignDialog::addFoot(QVBoxLayout* column) {
  auto* foot = new QHBoxLayout;
  m_missing = new PlainLabel({}, TextRole::Small, Ink::Tertiary);
  auto* cancel = new QPushButton(tr("Cancel"));
  cancel->setAutoDefault(false);
  m_action->setObjectName(u"signAction"_s);
  m_action->setDefault(true);
  setButtonKind(m_action, ButtonKind::Primary);
  foot->addWidget(m_missing, 1);
  foot->addWidget(cancel);
  foot->addWidget(m_action);
  column->addLayout(foot);
  connect(m_action, &QPushButton::clicked, this, &SignDialog::signRequested);
  connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
}

Secret SignDialog::takePassphrase() {
  Secret passphrase = passphraseBytes(m_passphrase->text());
  m_passphrase->clear();
  return passphrase;
}

void SignDialog::setRunning(bool running) {
  m_isRunning = running;
  check();
}

void SignDialog::setError(const QString& sentence) {
  m_passphraseRow->setError(sentence);
  m_passphrase->setFocus();
}

void SignDialog::check() {
  const bool word = !m_typed || m_typed->text().trimmed().compare(m_word, Qt::CaseInsensitive) == 0;
  const bool passphrase = !m_passphrase->text().isEmpty();
  m_missing->setText(m_isRunning  ? tr("Signing…")
                     : !word      ? tr("The word is still missing")
                     : passphrase ? QString()
                                  : tr("The passphrase is still missing"));
  m_action->setEnabled(word && passphrase && !m_isRunning);
}

} // namespace muniment::ui
