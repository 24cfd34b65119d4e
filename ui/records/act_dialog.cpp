#include "ui/records/act_dialog.h"

#include "core/base/error_catalogue.h"
#include "ui/kit/banner.h"
#include "ui/kit/form_row.h"
#include "ui/kit/plain_label.h"
#include "ui/kit/scrolled_body.h"
#include "ui/kit/sentence_row.h"
#include "ui/kit/style.h"

#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kWidth = 480;

} // namespace

ActDialog::ActDialog(const Text& text, QWidget* parent)
    : QDialog(parent), m_notice(new Banner(Tone::Failed, Icon::Octagon, {}, {}, this)),
      m_missing(new PlainLabel({}, TextRole::Small, Ink::Tertiary, this)),
      m_action(new QPushButton(text.action, this)) {
  setWindowTitle(text.title);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(24, 20, 24, 20);
  column->setSpacing(10);
  auto* title = new PlainLabel(text.title, TextRole::DialogTitle, Ink::Primary, this);
  auto* context = new PlainLabel(text.context, TextRole::Body, Ink::Secondary, this);
  for (PlainLabel* label : {title, context}) {
    label->setWordWrap(true);
    column->addWidget(label);
  }
  context->setVisible(!text.context.isEmpty());
  m_notice->hide();
  column->addWidget(m_notice);
  m_body = addScrolledBody(*column);
  m_body->setSpacing(10);
  auto* foot = new QHBoxLayout;
  foot->setContentsMargins(0, 8, 0, 0);
  auto* cancel = new QPushButton(tr("Cancel"), this);
  cancel->setAutoDefault(false);
  m_action->setObjectName(u"act"_s);
  m_action->setDefault(true);
  setButtonKind(m_action, ButtonKind::Primary);
  m_missing->setWordWrap(true);
  foot->addWidget(m_missing, 1);
  foot->addWidget(cancel);
  foot->addWidget(m_action);
  column->addLayout(foot);
  setMinimumWidth(kWidth);
  connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
  connect(m_action, &QPushButton::clicked, this, &ActDialog::acted);
}

void ActDialog::showProblem(const Error& error) {
  m_notice->setContent(Tone::Failed, Icon::Octagon, tr("Nothing was changed"), errorText(error));
  m_notice->show();
  setBusy(false);
}

void ActDialog::showNotice(const QString& title, const QString& sentence) {
  m_notice->setContent(Tone::Due, Icon::Clock, title, sentence);
  m_notice->show();
  setBusy(false);
}

void ActDialog::setBusy(bool busy) {
  m_isBusy = busy;
  m_action->setEnabled(!busy && m_missing->text().isEmpty());
}

void ActDialog::setMissing(const QString& sentence) {
  m_missing->setText(sentence);
  m_action->setEnabled(!m_isBusy && sentence.isEmpty());
}

void ActDialog::setActionText(const QString& text) { m_action->setText(text); }

QWidget* ActDialog::addPassphrase() {
  m_passphrase = new QLineEdit(this);
  m_passphrase->setObjectName(u"ownPassphrase"_s);
  m_passphrase->setEchoMode(QLineEdit::Password);
  auto* row = new FormRow(tr("Passphrase of your key"), m_passphrase, FormRow::Need::Required, this);
  row->setHint(tr("The act is signed in your name."));
  m_body->addWidget(row);
  return row;
}

QString ActDialog::passphrase() const { return m_passphrase ? m_passphrase->text() : QString(); }

void ActDialog::addConsequence(const QString& sentence) { addSentence(m_body, Icon::Triangle, sentence, Tone::Due); }

} // namespace muniment::ui
