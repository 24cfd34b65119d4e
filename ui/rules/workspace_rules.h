#pragma once

#include "core/workspace/workspace.h"
#include "ui/rules/rules_desk.h"
#include "ui/signing/personal_key.h"

namespace muniment::ui {

/// The desk of a workspace and of a person's key that outlive this.
class WorkspaceRules final : public RulesDesk {
 public:
  WorkspaceRules(workspace::Workspace& workspace, PersonalKey& key) : m_workspace(&workspace), m_key(&key) {}

  [[nodiscard]] Instant now() const override { return m_workspace->now(); }
  [[nodiscard]] std::vector<RuleDefinition> readyMadeRules() const override;

  Answer<workspace::Rules> ask(workspace::Rules query) override;
  Answer<workspace::RuleById> ask(workspace::RuleById query) override;
  Answer<workspace::RuleHits> ask(workspace::RuleHits query) override;
  Answer<workspace::TryRule> ask(workspace::TryRule query) override;
  QFuture<Result<std::map<QString, QString>>> ask(workspace::ActorNames query) override;
  QFuture<Result<access::Session>> ask(workspace::WhoAmI query) override;
  QFuture<Result<std::vector<ValueChoice>>> choices(const QString& kind) override;

  Done run(workspace::SaveRule command) override;
  Done run(workspace::SwitchRule command) override;
  Done run(workspace::RemoveRule command) override;
  Done run(workspace::StopOutbound command) override;
  Done run(workspace::ApproveRule command, QWidget* over) override;

 private:
  workspace::Workspace* m_workspace;
  PersonalKey* m_key;
};

} // namespace muniment::ui
