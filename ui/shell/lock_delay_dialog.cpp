#include "ui/shell/lock_delay_dialog.h"

#include "ui/shell/window_memory.h"

namespace muniment::ui {

using namespace Qt::StringLiterals;

LockDelayDialog::LockDelayDialog(int minutes, QWidget* parent)
    : ChoiceDialog(tr("Lock the window"), tr("When nobody types or points"),
                   tr("Nothing stays on the screen, and the keys leave the memory."), parent) {
  setObjectName(u"lockDelayDialog"_s);
  for (const int choice : {1, 2, 5, 10, 15, 30, WindowMemory::kLongestLockDelay}) {
    add(tr("After %n minute(s)", nullptr, choice), choice);
    if (choice <= minutes)
      choose(choice);
  }
}

} // namespace muniment::ui
