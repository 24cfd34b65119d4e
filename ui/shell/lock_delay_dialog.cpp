#include "ui/shell/lock_delay_dialog.h"

#include "ui/kit/form_row.h"
#include "ui/kit/plain_label.h"
#include "ui/kit/style.h"
#include "ui/shell/window_memory.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {

using namespace Qt::StringLiterals;

LockDelayDialog::LockDelayDialog(int minutes, QWidget* parent) : QDialog(parent), m_delay(new QComboBox) {
  setObjectName(u"lockDelayDialog"_s);
  setWindowTitle(tr("Lock the window"));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(24, 20, 24, 20);
  column->setSpacing(8);
  column->addWidget(new PlainLabel(tr("Lock the window"), TextRole::DialogTitle));
  for (const int choice : {1, 2, 5, 10, 15, 30, WindowMemory::kLongestLockDelay}) {
    m_delay->addItem(tr("After %n minute(s)", nullptr, choice), choice);
    if (choice <= minutes)
      m_delay->setCurrentIndex(m_delay->count() - 1);
  }
  auto* row = new FormRow(tr("When nobody types or points"), m_delay);
  row->setHint(tr("Nothing stays on the screen, and the keys leave the memory."));
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

int LockDelayDialog::minutes() const { return m_delay->currentData().toInt(); }

} // namespace muniment::ui
