#include "ui/redaction/workspace_redaction.h"

namespace muniment::ui {

using namespace workspace;

QFuture<Result<std::vector<Redaction>>> WorkspaceRedaction::ask(RedactionsOfMessages query) {
  return m_workspace->ask(std::move(query));
}

QFuture<Result<std::vector<RedactionHistory::Step>>> WorkspaceRedaction::ask(RedactionHistory query) {
  return m_workspace->ask(query);
}

QFuture<Result<KeptMessages::Answer>> WorkspaceRedaction::ask(KeptMessages query) {
  return m_workspace->ask(std::move(query));
}

QFuture<Result<access::Session>> WorkspaceRedaction::ask(WhoAmI query) { return m_workspace->ask(query); }

RedactionDesk::Done WorkspaceRedaction::run(ProposeRedactions command) { return m_workspace->run(std::move(command)); }

RedactionDesk::Done WorkspaceRedaction::run(WithdrawRedactions command) { return m_workspace->run(std::move(command)); }

RedactionDesk::Done WorkspaceRedaction::run(SignOffRedactions command, QWidget* over) {
  return m_key->run(std::move(command), over);
}

} // namespace muniment::ui
