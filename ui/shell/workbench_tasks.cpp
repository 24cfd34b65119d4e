#include "core/workspace/tasks/task_queries.h"
#include "ui/audit/audit_screen.h"
#include "ui/conversations/conversations_screen.h"
#include "ui/disposition/disposition_screen.h"
#include "ui/holds/holds_screen.h"
#include "ui/kit/navigation_bar.h"
#include "ui/overview/overview_screen.h"
#include "ui/participants/who_is_who_sheet.h"
#include "ui/people/people_sheet.h"
#include "ui/shell/desks.h"
#include "ui/shell/workbench.h"
#include "ui/tasks/tasks_screen.h"

namespace muniment::ui {

using namespace Qt::StringLiterals;

void Workbench::connectHolds() {
  connect(m_holds, &HoldsScreen::failed, this, &Workbench::report);
  connect(m_holds, &HoldsScreen::searchRequested, this, &Workbench::search);
  connect(m_holds, &HoldsScreen::conversationsRequested, this, [this] { show(u"conversations"_s); });
  connect(m_holds, &HoldsScreen::recordsRequested, this, [this] { show(u"records"_s); });
  connect(m_holds, &HoldsScreen::recordRequested, this, &Workbench::showRecord);
  connect(m_holds, &HoldsScreen::tasksRequested, this, [this] { show(u"tasks"_s); });
  connect(m_holds, &HoldsScreen::entriesRequested, this, [this](const QString& subject, const QString& name) {
    m_audit->showSubject(subject, name);
    show(u"audit"_s);
  });
}

void Workbench::connectTasks() {
  connect(m_overview, &OverviewScreen::tasksRequested, this, [this] { show(u"tasks"_s); });
  connect(m_overview, &OverviewScreen::casesRequested, this, [this] { show(u"cases"_s); });
  connect(m_overview, &OverviewScreen::rulesRequested, this, [this] { show(u"rules"_s); });
  connect(m_overview, &OverviewScreen::campaignRequested, this,
          [this](const CampaignId& campaign) { openSubject(aggregateOf(campaign)); });
  connect(m_overview, &OverviewScreen::campaignsRequested, this, [this] { show(u"campaigns"_s); });
  connect(m_tasks, &TasksScreen::failed, this, &Workbench::report);
  connect(m_tasks, &TasksScreen::decided, this, &Workbench::countTasks);
  connect(m_tasks, &TasksScreen::holdRequested, this, [this](const HoldId& hold) {
    show(u"holds"_s);
    m_holds->showHold(hold);
  });
  connect(m_tasks, &TasksScreen::recordRequested, this, &Workbench::showRecord);
  connect(m_tasks, &TasksScreen::snapshotRequested, this, [this](const SnapshotId& snapshot) {
    show(u"disposition"_s);
    m_disposition->showSnapshot(snapshot);
  });
}

void Workbench::countTasks() {
  m_workspace->ask(workspace::TaskCount()).then(this, [this](const Result<workspace::TaskCount::Answer>& count) {
    if (!count)
      return; // whoever has no tasks has no count
    const bool isLate = count->overdue > 0;
    m_navigation->setCount(u"tasks"_s, static_cast<int>(isLate ? count->overdue : count->open),
                           isLate ? Tone::Failed : Tone::Neutral, Icon::Clock);
  });
}

void Workbench::showPeople() {
  auto* sheet = new PeopleSheet(m_desks->people, m_workspace->now(), this);
  sheet->setAttribute(Qt::WA_DeleteOnClose);
  sheet->open();
}

void Workbench::showParticipants(const QString& filter) {
  auto* sheet = new WhoIsWhoSheet(m_desks->participants, filter, this);
  sheet->setAttribute(Qt::WA_DeleteOnClose);
  connect(sheet, &WhoIsWhoSheet::changed, m_conversations, &ConversationsScreen::refreshPeople);
  sheet->open();
}

} // namespace muniment::ui
