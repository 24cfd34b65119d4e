#include "ui/audit/holder_box.h"

#include "core/base/error_catalogue.h"
#include "ui/kit/day_text.h"
#include "ui/kit/flow_layout.h"
#include "ui/kit/plain_label.h"
#include "ui/kit/visible_text.h"

#include <QtCore/QLocale>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

QPushButton* button(const QString& text, const char* name) {
  auto* made = new QPushButton(text);
  made->setObjectName(QLatin1StringView(name));
  made->setAutoDefault(false);
  return made;
}

} // namespace

HolderBox::HolderBox(StampsDesk& desk, QWidget* parent)
    : QWidget(parent), m_desk(&desk), m_chosen(new PlainLabel({}, TextRole::Body, Ink::Primary)),
      m_last(new PlainLabel({}, TextRole::Small, Ink::Secondary)),
      m_give(button(tr("Give Head Now"), "holderBox.give")), m_none(button(tr("Nobody"), "holderBox.none")) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(6);
  auto* choose = button(tr("Choose Folder…"), "holderBox.choose");
  m_none->setAccessibleName(tr("Nobody gets heads from now on"));
  auto* row = new QWidget;
  auto* acts = new FlowLayout(6, row);
  for (QPushButton* act : {choose, m_give, m_none})
    acts->addWidget(act);
  column->addWidget(new PlainLabel(tr("Second holder of heads"), TextRole::SmallStrong, Ink::Secondary));
  for (PlainLabel* label : {m_chosen, m_last}) {
    label->setWordWrap(true);
    column->addWidget(label);
  }
  column->addWidget(row);
  connect(choose, &QPushButton::clicked, this, &HolderBox::chooseFolder);
  connect(m_give, &QPushButton::clicked, this, &HolderBox::give);
  connect(m_none, &QPushButton::clicked, this, [this] { save({}); });
  showHolder({});
  refresh();
}

void HolderBox::refresh() {
  m_desk->ask(workspace::ChosenHolder()).then(this, [this](const Result<workspace::ChosenHolder::Answer>& answer) {
    if (answer)
      showHolder(*answer);
    else
      Q_EMIT said(errorText(answer.error()));
  });
}

void HolderBox::showHolder(const workspace::ChosenHolder::Answer& answer) {
  m_chosen->setText(answer.holder ? visibleText(answer.holder->folder) : tr("None is chosen yet."));
  const QString last = answer.last ? tr("Last given at %1, up to entry %2.")
                                         .arg(exactMoment(answer.last->at), QLocale().toString(answer.last->size))
                                   : tr("No head was given yet.");
  m_last->setText(answer.holder ? last
                                : tr("A folder on another disk or a share, best of somebody who cannot change this "
                                     "workspace. A head is put there each day, and each verification compares them."));
  m_last->setTone(answer.isLate ? Tone::Failed : Tone::Neutral);
  m_give->setEnabled(answer.holder.has_value());
  m_none->setEnabled(answer.holder.has_value());
}

void HolderBox::chooseFolder() {
  auto* dialog = new QFileDialog(this, tr("Folder of the second holder"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setFileMode(QFileDialog::Directory);
  dialog->setOption(QFileDialog::ShowDirsOnly);
  connect(dialog, &QFileDialog::fileSelected, this, &HolderBox::save);
  dialog->open();
}

void HolderBox::save(const QString& folder) {
  m_desk->run(workspace::ChooseHolder{folder}, window()).then(this, [this](const Result<workspace::Receipt>& receipt) {
    Q_EMIT said(receipt ? tr("The holder is saved.") : errorText(receipt.error()));
    refresh();
  });
}

void HolderBox::give() {
  m_give->setEnabled(false);
  m_desk->giveNow().then(this, [this](const Result<std::int64_t>& size) {
    Q_EMIT said(size ? tr("The head was given.") : errorText(size.error()));
    if (size)
      Q_EMIT given();
    refresh();
  });
}

} // namespace muniment::ui
