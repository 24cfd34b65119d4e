#include "ui/rules/rules_screen.h"
#include "ui/shell/workbench.h"

namespace muniment::ui {

void Workbench::connectRules() {
  connect(m_rulesScreen, &RulesScreen::failed, this, &Workbench::report);
  connect(m_rulesScreen, &RulesScreen::subjectRequested, this, &Workbench::openSubject);
}

} // namespace muniment::ui
