#include "ui/shell/choice_dialog.h"

#include "ui/kit/form_row.h"
#include "ui/kit/plain_label.h"
#include "ui/kit/style.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace muniment::ui {

ChoiceDialog::ChoiceDialog(const QString& title, const QString& label, const QString& hint, QWidget* parent)
    : QDialog(parent), m_choices(new QComboBox) {
  setWindowTitle(title);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(24, 20, 24, 20);
  column->setSpacing(8);
  column->addWidget(new PlainLabel(title, TextRole::DialogTitle));
  auto* row = new FormRow(label, m_choices);
  row->setHint(hint);
  column->addWidget(row);
  column->addSpacing(12);
  auto* foot = new QHBoxLayout;
  auto* cancel = new QPushButton(tr("Cancel"));
  cancel->setAutoDefault(false);
  auto* keep = new QPushButton(tr("Keep"));
  keep->setDefault(true);
  setButtonKind(keep, ButtonKind::Primary);
  foot->addStretch(1);
  foot->addWidget(cancel);
  foot->addWidget(keep);
  column->addLayout(foot);
  setMinimumWidth(400);
  connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
  connect(keep, &QPushButton::clicked, this, &QDialog::accept);
}

void ChoiceDialog::add(const QString& name, const QVariant& value) { m_choices->addItem(name, value); }

void ChoiceDialog::choose(const QVariant& value) {
  m_choices->setCurrentIndex(std::max(0, m_choices->findData(value)));
}

QVariant ChoiceDialog::chosen() const { return m_choices->currentData(); }

} // namespace muniment::ui
