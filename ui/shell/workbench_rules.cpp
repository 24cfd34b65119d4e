#include "ui/audit/audit_screen.h"
#include "ui/campaigns/campaigns_screen.h"
#include "ui/rules/rules_screen.h"
#include "ui/shell/workbench.h"

namespace muniment::ui {

using namespace Qt::StringLiterals;

void Workbench::connectRules() {
  connect(m_rulesScreen, &RulesScreen::failed, this, &Workbench::report);
  connect(m_rulesScreen, &RulesScreen::subjectRequested, this, &Workbench::openSubject);
  connect(m_campaignsScreen, &CampaignsScreen::failed, this, &Workbench::report);
  connect(m_campaignsScreen, &CampaignsScreen::entriesRequested, this,
          [this](const QString& subject, const QString& name) {
            m_audit->showSubject(subject, name);
            show(u"audit"_s);
          });
}

} // namespace muniment::ui
