#include "ui/kit/typed_confirmation.h"

#include "ui/kit/form_row.h"
#include "ui/kit/plain_label.h"
#include "ui/kit/sentence_row.h"
#include "ui/kit/style.h"

#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {

TypedConfirmation::TypedConfirmation(const Text& text, QWidget* parent)
    : QDialog(parent), m_word(text.word), m_field(new QLineEdit), m_action(new QPushButton(text.action)) {
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
  column->addSpacing(8);
  for (const QString& consequence : text.consequences)
    addSentence(column, Icon::Triangle, consequence, Tone::Due);
  column->addSpacing(8);
  m_field->setObjectName(QStringLiteral("typedConfirmation.word"));
  column->addWidget(new FormRow(tr("Type “%1” to go on").arg(text.word), m_field, FormRow::Need::Required));
  column->addSpacing(12);
  auto* foot = new QHBoxLayout;
  auto* missing = new PlainLabel(tr("The word is still missing"), TextRole::Small, Ink::Tertiary);
  missing->setWordWrap(true);
  m_missing = missing;
  auto* cancel = new QPushButton(tr("Cancel"));
  setButtonKind(m_action, ButtonKind::Primary);
  m_action->setDefault(true);
  cancel->setAutoDefault(false);
  m_action->setObjectName(QStringLiteral("typedConfirmation.action"));
  foot->addWidget(missing, 1);
  foot->addWidget(cancel);
  foot->addWidget(m_action);
  column->addLayout(foot);
  setMinimumWidth(460);
  connect(m_field, &QLineEdit::textChanged, this, &TypedConfirmation::check);
  connect(m_action, &QPushButton::clicked, this, &QDialog::accept);
  connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
  check();
  m_field->setFocus();
}

void TypedConfirmation::check() {
  const bool right = m_field->text().trimmed().compare(m_word.trimmed(), Qt::CaseInsensitive) == 0;
  m_action->setEnabled(right);
  m_missing->setVisible(!right);
}

} // namespace muniment::ui
