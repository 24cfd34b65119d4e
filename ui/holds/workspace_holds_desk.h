#pragma once

#include "core/workspace/workspace.h"
#include "ui/holds/holds_desk.h"
#include "ui/signing/personal_key.h"

namespace muniment::ui {

/// The desk of a workspace that outlives this, as its key does.
class WorkspaceHoldsDesk final : public HoldsDesk {
 public:
  WorkspaceHoldsDesk(workspace::Workspace& workspace, PersonalKey& key) : m_workspace(&workspace), m_key(&key) {}

  [[nodiscard]] Instant now() const override { return m_workspace->now(); }
  [[nodiscard]] bool isOfOnePerson() const override { return m_workspace->info().singlePerson; }

  Answer<workspace::HoldsPage> ask(workspace::HoldsPage query) override;
  Answer<workspace::HoldById> ask(workspace::HoldById query) override;
  QFuture<Result<store::HoldReach>> ask(workspace::HoldScope query) override;
  Answer<workspace::HoldImpact> ask(workspace::HoldImpact query) override;
  Answer<workspace::EntriesPage> ask(workspace::EntriesPage query) override;
  QFuture<Result<std::map<QString, QString>>> ask(workspace::ActorNames query) override;
  QFuture<Result<std::vector<Matter>>> ask(workspace::Matters query) override;
  QFuture<Result<std::vector<Actor>>> ask(workspace::People query) override;
  QFuture<Result<std::vector<Person>>> ask(workspace::Persons query) override;
  QFuture<Result<access::Session>> ask(workspace::WhoAmI query) override;
  QFuture<Result<std::vector<Proposal>>> ask(workspace::Proposals query) override;
  Answer<workspace::ConversationsPage> ask(workspace::ConversationsPage query) override;
  Answer<workspace::RecordsPage> ask(workspace::RecordsPage query) override;

  Done run(workspace::CreateHold command) override;
  Done run(workspace::ApplyHold command) override;
  Done run(workspace::AddHoldTargets command) override;
  Done run(workspace::EditHoldNotice command) override;
  Done run(workspace::SavePerson command) override;
  Done run(workspace::CreateMatter command) override;
  Done run(workspace::SetMatterMembers command) override;
  Done run(workspace::RemindOfTask command) override;
  Done run(workspace::DecideTask command) override;
  Done run(workspace::ReleaseHold command, QWidget* over) override;
  Done run(workspace::RemoveHoldTarget command, QWidget* over) override;

 private:
  workspace::Workspace* m_workspace;
  PersonalKey* m_key;
};

} // namespace muniment::ui
