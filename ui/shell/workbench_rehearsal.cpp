#include "core/workspace/rehearsal/move_time.h"
#include "ui/kit/day_text.h"
#include "ui/kit/status_strip.h"
#include "ui/shell/move_time_dialog.h"
#include "ui/shell/workbench.h"

namespace muniment::ui {

using namespace Qt::StringLiterals;

void Workbench::askTime() {
  auto* dialog = new MoveTimeDialog(dayOf(m_workspace->now()), this);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  connect(dialog, &QDialog::accepted, this, [this, dialog] {
    m_workspace->run(workspace::MoveTime{dialog->day()}).then(this, [this](const Result<workspace::Receipt>& receipt) {
      if (!receipt)
        report(receipt.error());
    });
  });
  dialog->open();
}

void Workbench::showTime() {
  if (!m_workspace->info().isRehearsal())
    return;
  if (const QDate day = dayOf(m_workspace->now()); std::exchange(m_day, day) != day)
    m_strip->setItem(u"rehearsal"_s, Icon::Clock, dayText(day));
}

} // namespace muniment::ui
