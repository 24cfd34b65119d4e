#include "ui/disposition/reason_dialog.h"

#include "ui/kit/form_row.h"
#include "ui/kit/plain_label.h"
#include "ui/kit/style.h"

#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype kShortestReason = 3;

} // namespace

ReasonDialog::ReasonDialog(const Text& text, QWidget* parent)
    : QDialog(parent), m_reason(new QLineEdit), m_action(new QPushButton(text.action)) {
  setObjectName(u"reasonDialog"_s);
  setWindowTitle(text.title);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(24, 20, 24, 20);
  column->setSpacing(8);
  column->addWidget(new PlainLabel(text.title, TextRole::DialogTitle));
  auto* consequence = new PlainLabel(text.consequence, TextRole::Body, Ink::Secondary);
  consequence->setWordWrap(true);
  column->addWidget(consequence);
  column->addSpacing(8);
  m_reason->setObjectName(u"reasonText"_s);
  column->addWidget(new FormRow(tr("Reason"), m_reason, FormRow::Need::Required));
  column->addSpacing(12);
  auto* foot = new QHBoxLayout;
  auto* cancel = new QPushButton(tr("Cancel"));
  cancel->setAutoDefault(false);
  m_action->setDefault(true);
  setButtonKind(m_action, ButtonKind::Primary);
  foot->addStretch(1);
  foot->addWidget(cancel);
  foot->addWidget(m_action);
  column->addLayout(foot);
  setMinimumWidth(460);
  m_action->setEnabled(false);
  connect(m_reason, &QLineEdit::textChanged, this,
          [this] { m_action->setEnabled(reason().size() >= kShortestReason); });
  connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
  connect(m_action, &QPushButton::clicked, this, &QDialog::accept);
  m_reason->setFocus();
}

QString ReasonDialog::reason() const { return m_reason->text().trimmed(); }

} // namespace muniment::ui
