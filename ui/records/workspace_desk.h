#pragma once

#include "core/workspace/workspace.h"
#include "ui/records/record_desk.h"

namespace muniment::ui {

/// The desk of a workspace that outlives it.
class WorkspaceDesk final : public RecordDesk {
 public:
  explicit WorkspaceDesk(workspace::Workspace& workspace) : m_workspace(&workspace) {}

  Told<std::vector<workspace::FilePlan::Place>> ask(workspace::FilePlan query) override;
  Told<std::vector<Schedule>> ask(workspace::Schedules query) override;
  Told<records::Plan> ask(workspace::ExportPlan query) override;
  Told<records::PlanEffect> ask(workspace::ClassChangePreview query) override;
  Answer<workspace::PlannedChanges> ask(workspace::PlannedChanges query) override;
  Answer<workspace::RecordsPage> ask(workspace::RecordsPage query) override;
  Told<std::int64_t> ask(workspace::CountRecords query) override;
  Answer<workspace::RecordByName> ask(workspace::RecordByName query) override;
  Told<std::vector<store::RecordMember>> ask(workspace::RecordMembers query) override;
  Told<std::vector<CapturedItem>> ask(workspace::RecordItems query) override;
  Answer<workspace::ReclassifyPreview> ask(workspace::ReclassifyPreview query) override;
  Answer<workspace::ConversationById> ask(workspace::ConversationById query) override;
  Told<std::map<QString, QString>> ask(workspace::ActorNames query) override;
  Told<access::Session> ask(workspace::WhoAmI query) override;
  Told<std::optional<QString>> ask(workspace::MyPreference query) override;

  Told<workspace::Receipt> run(RecordAct act, workspace::RunOptions options) override;
  Told<std::shared_ptr<const SigningKey>> openKey(Secret passphrase) override;
  [[nodiscard]] Instant now() const override { return m_workspace->now(); }
  [[nodiscard]] QDate today() const override;

 private:
  workspace::Workspace* m_workspace;
};

} // namespace muniment::ui
