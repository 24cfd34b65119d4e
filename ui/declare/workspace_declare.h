#pragma once

#include "ui/declare/declare_queries.h"
#include "ui/signing/personal_key.h"

namespace muniment::ui {

/// Declares in a workspace, with a key, that both outlive this.
class WorkspaceDeclare final : public DeclareQueries {
 public:
  WorkspaceDeclare(workspace::Workspace& workspace, PersonalKey& key) : m_workspace(&workspace), m_key(&key) {}

  QFuture<Result<Plan>> ask(workspace::FilePlan query) override;
  Answer<workspace::DeclarationPreview> ask(workspace::DeclarationPreview query) override;
  Answer<workspace::KeptMessages> ask(workspace::KeptMessages query) override;
  Answer<workspace::ConflictsInConversation> ask(workspace::ConflictsInConversation query) override;
  Answer<workspace::RecordsPage> ask(workspace::RecordsPage query) override;
  Answer<workspace::RecordByName> ask(workspace::RecordByName query) override;
  QFuture<Result<std::vector<Actor>>> ask(workspace::People query) override;
  QFuture<Result<std::vector<workspace::RmSystem>>> ask(workspace::RmSystems query) override;
  QFuture<Result<workspace::Receipt>> run(workspace::DeclareRecord command, QWidget* over) override;
  QFuture<Result<workspace::Receipt>> run(workspace::WithdrawDeclaration command) override;
  QFuture<Result<workspace::Receipt>> run(workspace::SendToRecordsManagement command) override;

 private:
  workspace::Workspace* m_workspace;
  PersonalKey* m_key;
};

} // namespace muniment::ui
