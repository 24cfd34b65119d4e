#include "ui/declare/workspace_declare.h"

namespace muniment::ui {

using namespace workspace;

QFuture<Result<DeclareQueries::Plan>> WorkspaceDeclare::ask(FilePlan query) { return m_workspace->ask(query); }

DeclareQueries::Answer<DeclarationPreview> WorkspaceDeclare::ask(DeclarationPreview query) {
  return m_workspace->ask(std::move(query));
}

DeclareQueries::Answer<KeptMessages> WorkspaceDeclare::ask(KeptMessages query) {
  return m_workspace->ask(std::move(query));
}

DeclareQueries::Answer<ConflictsInConversation> WorkspaceDeclare::ask(ConflictsInConversation query) {
  return m_workspace->ask(query);
}

DeclareQueries::Answer<RecordsPage> WorkspaceDeclare::ask(RecordsPage query) {
  return m_workspace->ask(std::move(query));
}

DeclareQueries::Answer<RecordByName> WorkspaceDeclare::ask(RecordByName query) {
  return m_workspace->ask(std::move(query));
}

QFuture<Result<std::vector<Actor>>> WorkspaceDeclare::ask(People query) { return m_workspace->ask(query); }

QFuture<Result<std::vector<RmSystem>>> WorkspaceDeclare::ask(RmSystems query) { return m_workspace->ask(query); }

QFuture<Result<Receipt>> WorkspaceDeclare::run(DeclareRecord command, QWidget* over) {
  return m_key->run(std::move(command), over);
}

QFuture<Result<Receipt>> WorkspaceDeclare::run(WithdrawDeclaration command) { return m_workspace->run(command); }

QFuture<Result<Receipt>> WorkspaceDeclare::run(SendToRecordsManagement command) {
  return m_workspace->run(std::move(command));
}

} // namespace muniment::ui
