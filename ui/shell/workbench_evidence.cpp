#include "ui/conversations/conversations_screen.h"
#include "ui/evidence/export_flow.h"
#include "ui/holds/holds_screen.h"
#include "ui/imports/imports_flow.h"
#include "ui/records/records_screen.h"
#include "ui/search/search_screen.h"
#include "ui/shell/desks.h"
#include "ui/shell/workbench.h"
#include "ui/tasks/tasks_screen.h"

#include <QtWidgets/QFileDialog>

namespace muniment::ui {

using namespace Qt::StringLiterals;

void Workbench::connectEvidence() {
  ExportFlow::Jobs jobs;
  jobs.start = [this](const QString& id, const QString& what) { return startJob(id, what); };
  jobs.end = [this](const QString& id, const QString& sentence) { endJob(id, sentence); };
  m_exporting = new ExportFlow(m_desks->evidence, std::move(jobs), this);
  m_conversations->setRedactionDesk(m_desks->redaction);
  ExportFlow* flow = m_exporting;
  connect(m_conversations, &ConversationsScreen::exportRequested, flow,
          [flow](const workspace::ProductionSelection& selection, const QString& name) {
            flow->begin({selection, name});
          });
  connect(
      m_search, &SearchScreen::exportRequested, flow,
      [flow](const std::vector<MessageId>& messages, const QString& query) {
        workspace::ProductionSelection selection;
        selection.messages = messages;
        flow->begin(
            {selection,
             tr("%n message(s) found by “%1”", nullptr, static_cast<int>(messages.size())).arg(query.simplified())});
      });
  connect(m_records, &RecordsScreen::exportRequested, flow, [flow](const std::vector<RecordId>& records) {
    workspace::ProductionSelection selection;
    selection.records = records;
    flow->begin({selection, tr("%n record(s)", nullptr, static_cast<int>(records.size()))});
  });
  connect(m_holds, &HoldsScreen::exportRequested, flow, [flow](const HoldId& hold, const QString& name) {
    workspace::ProductionSelection selection;
    selection.holds = {hold};
    flow->begin({selection, name});
  });
  connect(flow, &ExportFlow::messageRequested, this, [this](MessageId message) {
    show(u"conversations"_s);
    m_conversations->showMessage(message);
  });
  connect(flow, &ExportFlow::failed, this, &Workbench::report);
  ImportsFlow::Jobs work;
  work.start = [this](const QString& id, const QString& what) { return startJob(id, what); };
  work.end = [this](const QString& id, const QString& sentence) { endJob(id, sentence); };
  m_importing = new ImportsFlow(*m_workspace, m_desks->imports, std::move(work), this);
  connect(m_conversations, &ConversationsScreen::importsRequested, m_importing,
          [this] { m_importing->open(m_conversations->conversation()); });
  connect(m_tasks, &TasksScreen::sweepRequested, m_importing, &ImportsFlow::sweep);
  connect(m_importing, &ImportsFlow::withdrawn, m_conversations, &ConversationsScreen::refresh);
  connect(m_importing, &ImportsFlow::tasksRequested, this, [this] { show(u"tasks"_s); });
  connect(m_importing, &ImportsFlow::failed, this, &Workbench::report);
}

void Workbench::showProductions() { m_exporting->showProductions(); }

void Workbench::showPast() {
  show(u"conversations"_s);
  m_conversations->showPast();
}

void Workbench::checkPackage() {
  auto* dialog = new QFileDialog(this, tr("Folder of the package"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setFileMode(QFileDialog::Directory);
  dialog->setOption(QFileDialog::ShowDirsOnly);
  connect(dialog, &QFileDialog::fileSelected, m_exporting, &ExportFlow::check);
  dialog->open();
}

} // namespace muniment::ui
