#pragma once

#include "core/workspace/workspace.h"
#include "ui/redaction/redaction_desk.h"
#include "ui/signing/personal_key.h"

namespace muniment::ui {

/// The desk of a workspace that outlives this, as its key does.
class WorkspaceRedaction final : public RedactionDesk {
 public:
  WorkspaceRedaction(workspace::Workspace& workspace, PersonalKey& key) : m_workspace(&workspace), m_key(&key) {}

  QFuture<Result<std::vector<Redaction>>> ask(workspace::RedactionsOfMessages query) override;
  QFuture<Result<std::vector<workspace::RedactionHistory::Step>>> ask(workspace::RedactionHistory query) override;
  QFuture<Result<workspace::KeptMessages::Answer>> ask(workspace::KeptMessages query) override;
  QFuture<Result<access::Session>> ask(workspace::WhoAmI query) override;
  Done run(workspace::ProposeRedactions command) override;
  Done run(workspace::WithdrawRedactions command) override;
  Done run(workspace::SignOffRedactions command, QWidget* over) override;

 private:
  workspace::Workspace* m_workspace;
  PersonalKey* m_key;
};

} // namespace muniment::ui
