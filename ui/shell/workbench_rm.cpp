#include "ui/connections/connections_screen.h"
#include "ui/holds/holds_screen.h"
#include "ui/records/records_screen.h"
#include "ui/rm/differences_pane.h"
#include "ui/rm/hold_elsewhere.h"
#include "ui/rm/match_pane.h"
#include "ui/rm/record_elsewhere.h"
#include "ui/rm/rm_flow.h"
#include "ui/shell/desks.h"
#include "ui/shell/workbench.h"
#include "ui/tasks/tasks_screen.h"

namespace muniment::ui {

using namespace Qt::StringLiterals;

void Workbench::connectRm() {
  auto* flow = new RmFlow(m_desks->rm, this);
  auto* record = new RecordElsewhereSection(m_desks->rm, m_records);
  auto* hold = new HoldElsewhereSection(m_desks->rm, m_holds);
  auto* differences = new DifferencesPane(m_desks->rm, m_connectionsScreen);
  auto* plans = new MatchPane(m_desks->rm, m_connectionsScreen);
  m_records->addSection(record);
  m_holds->addSection(hold);
  m_connectionsScreen->addPage(tr("Differences"), differences);
  m_connectionsScreen->addPage(tr("File Plans"), plans);
  connect(m_records, &RecordsScreen::told, record, &RecordElsewhereSection::open);
  connect(m_records, &RecordsScreen::sendRequested, flow, &RmFlow::sendAnywhere);
  connect(record, &RecordElsewhereSection::sendRequested, flow,
          [flow](const RecordId& id, const QString& peer, const QString& system) { flow->send({id}, peer, system); });
  connect(record, &RecordElsewhereSection::settleRequested, flow, &RmFlow::settle);
  connect(m_holds, &HoldsScreen::told, hold, &HoldElsewhereSection::open);
  connect(hold, &HoldElsewhereSection::differencesRequested, this, [this, differences] {
    show(u"connections"_s);
    m_connectionsScreen->showPage(differences);
  });
  // The cards are asked about from time to time, and so are the differences while somebody looks at them.
  connect(m_connectionsScreen, &ConnectionsScreen::answered, differences, [differences] {
    if (differences->isVisible())
      differences->refresh();
  });
  connect(differences, &DifferencesPane::settleRequested, flow, &RmFlow::settle);
  connect(differences, &DifferencesPane::recordRequested, this, &Workbench::showRecord);
  connect(m_tasks, &TasksScreen::differenceRequested, flow, &RmFlow::settle);
  connect(m_tasks, &TasksScreen::executionRequested, this, &Workbench::carryOut);
  connect(flow, &RmFlow::executionRequested, this, &Workbench::carryOut);
  connect(flow, &RmFlow::tasksRequested, this, [this] { show(u"tasks"_s); });
  connect(flow, &RmFlow::changed, this, [this, record, differences] {
    record->refresh();
    differences->refresh();
    m_tasks->refresh();
    countTasks();
  });
  connect(flow, &RmFlow::failed, this, &Workbench::report);
  connect(record, &RecordElsewhereSection::failed, this, &Workbench::report);
  connect(hold, &HoldElsewhereSection::failed, this, &Workbench::report);
  connect(differences, &DifferencesPane::failed, this, &Workbench::report);
  connect(plans, &MatchPane::failed, this, &Workbench::report);
}

} // namespace muniment::ui
