#include "ui/records/workspace_desk.h"

#include "core/workspace/keys/my_signer.h"

#include <QtCore/QTimeZone>

namespace muniment::ui {

RecordDesk::Told<std::vector<workspace::FilePlan::Place>> WorkspaceDesk::ask(workspace::FilePlan query) {
  return m_workspace->ask(std::move(query));
}

RecordDesk::Told<std::vector<Schedule>> WorkspaceDesk::ask(workspace::Schedules query) {
  return m_workspace->ask(std::move(query));
}

RecordDesk::Told<records::Plan> WorkspaceDesk::ask(workspace::ExportPlan query) {
  return m_workspace->ask(std::move(query));
}

RecordDesk::Told<records::PlanEffect> WorkspaceDesk::ask(workspace::ClassChangePreview query) {
  return m_workspace->ask(std::move(query));
}

RecordDesk::Answer<workspace::PlannedChanges> WorkspaceDesk::ask(workspace::PlannedChanges query) {
  return m_workspace->ask(std::move(query));
}

RecordDesk::Answer<workspace::RecordsPage> WorkspaceDesk::ask(workspace::RecordsPage query) {
  return m_workspace->ask(std::move(query));
}

RecordDesk::Told<std::int64_t> WorkspaceDesk::ask(workspace::CountRecords query) {
  return m_workspace->ask(std::move(query));
}

RecordDesk::Answer<workspace::RecordByName> WorkspaceDesk::ask(workspace::RecordByName query) {
  return m_workspace->ask(std::move(query));
}

RecordDesk::Told<std::vector<store::RecordMember>> WorkspaceDesk::ask(workspace::RecordMembers query) {
  return m_workspace->ask(std::move(query));
}

RecordDesk::Told<std::vector<CapturedItem>> WorkspaceDesk::ask(workspace::RecordItems query) {
  return m_workspace->ask(std::move(query));
}

RecordDesk::Answer<workspace::ReclassifyPreview> WorkspaceDesk::ask(workspace::ReclassifyPreview query) {
  return m_workspace->ask(std::move(query));
}

RecordDesk::Answer<workspace::ConversationById> WorkspaceDesk::ask(workspace::ConversationById query) {
  return m_workspace->ask(std::move(query));
}

RecordDesk::Told<std::map<QString, QString>> WorkspaceDesk::ask(workspace::ActorNames query) {
  return m_workspace->ask(std::move(query));
}

RecordDesk::Told<access::Session> WorkspaceDesk::ask(workspace::WhoAmI query) {
  return m_workspace->ask(std::move(query));
}

RecordDesk::Told<std::optional<QString>> WorkspaceDesk::ask(workspace::MyPreference query) {
  return m_workspace->ask(std::move(query));
}

RecordDesk::Told<workspace::Receipt> WorkspaceDesk::run(RecordAct act, workspace::RunOptions options) {
  return std::visit([&](auto& command) { return m_workspace->run(std::move(command), std::move(options)); }, act);
}

RecordDesk::Told<std::shared_ptr<const SigningKey>> WorkspaceDesk::openKey(Secret passphrase) {
  return m_workspace->ask(workspace::MySigner{std::make_shared<const Secret>(std::move(passphrase))});
}

QDate WorkspaceDesk::today() const {
  const QTimeZone zone(m_workspace->info().timeZone.toUtf8());
  return QDateTime::fromMSecsSinceEpoch(now().milliseconds(), zone.isValid() ? zone : QTimeZone::utc()).date();
}

} // namespace muniment::ui
