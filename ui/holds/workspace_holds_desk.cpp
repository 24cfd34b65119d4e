#include "ui/holds/workspace_holds_desk.h"

namespace muniment::ui {

using namespace workspace;

HoldsDesk::Answer<HoldsPage> WorkspaceHoldsDesk::ask(HoldsPage query) { return m_workspace->ask(std::move(query)); }

HoldsDesk::Answer<HoldById> WorkspaceHoldsDesk::ask(HoldById query) { return m_workspace->ask(std::move(query)); }

QFuture<Result<store::HoldReach>> WorkspaceHoldsDesk::ask(HoldScope query) {
  return m_workspace->ask(std::move(query));
}

HoldsDesk::Answer<HoldImpact> WorkspaceHoldsDesk::ask(HoldImpact query) { return m_workspace->ask(std::move(query)); }

HoldsDesk::Answer<EntriesPage> WorkspaceHoldsDesk::ask(EntriesPage query) { return m_workspace->ask(std::move(query)); }

QFuture<Result<std::map<QString, QString>>> WorkspaceHoldsDesk::ask(ActorNames query) {
  return m_workspace->ask(std::move(query));
}

QFuture<Result<std::vector<Matter>>> WorkspaceHoldsDesk::ask(Matters query) {
  return m_workspace->ask(std::move(query));
}

QFuture<Result<std::vector<Actor>>> WorkspaceHoldsDesk::ask(People query) { return m_workspace->ask(std::move(query)); }

QFuture<Result<std::vector<Person>>> WorkspaceHoldsDesk::ask(Persons query) {
  return m_workspace->ask(std::move(query));
}

QFuture<Result<access::Session>> WorkspaceHoldsDesk::ask(WhoAmI query) { return m_workspace->ask(std::move(query)); }

QFuture<Result<std::vector<Proposal>>> WorkspaceHoldsDesk::ask(Proposals query) {
  return m_workspace->ask(std::move(query));
}

HoldsDesk::Answer<ConversationsPage> WorkspaceHoldsDesk::ask(ConversationsPage query) {
  return m_workspace->ask(std::move(query));
}

HoldsDesk::Answer<RecordsPage> WorkspaceHoldsDesk::ask(RecordsPage query) { return m_workspace->ask(std::move(query)); }

HoldsDesk::Done WorkspaceHoldsDesk::run(CreateHold command) { return m_workspace->run(std::move(command)); }

HoldsDesk::Done WorkspaceHoldsDesk::run(ApplyHold command) { return m_workspace->run(std::move(command)); }

HoldsDesk::Done WorkspaceHoldsDesk::run(AddHoldTargets command) { return m_workspace->run(std::move(command)); }

HoldsDesk::Done WorkspaceHoldsDesk::run(EditHoldNotice command) { return m_workspace->run(std::move(command)); }

HoldsDesk::Done WorkspaceHoldsDesk::run(SavePerson command) { return m_workspace->run(std::move(command)); }

HoldsDesk::Done WorkspaceHoldsDesk::run(CreateMatter command) { return m_workspace->run(std::move(command)); }

HoldsDesk::Done WorkspaceHoldsDesk::run(SetMatterMembers command) { return m_workspace->run(std::move(command)); }

HoldsDesk::Done WorkspaceHoldsDesk::run(RemindOfTask command) { return m_workspace->run(std::move(command)); }

HoldsDesk::Done WorkspaceHoldsDesk::run(DecideTask command) { return m_workspace->run(std::move(command)); }

HoldsDesk::Done WorkspaceHoldsDesk::run(ReleaseHold command, QWidget* over) {
  return m_key->run(std::move(command), over);
}

HoldsDesk::Done WorkspaceHoldsDesk::run(RemoveHoldTarget command, QWidget* over) {
  return m_key->run(std::move(command), over);
}

} // namespace muniment::ui
