#include "ui/partners/workspace_partners.h"

namespace muniment::ui {

auto WorkspacePartners::ask(workspace::Partners query) -> Told<std::vector<TradingPartner>> {
  return m_workspace->ask(query);
}

auto WorkspacePartners::ask(workspace::DocumentCounts query) -> Told<workspace::DocumentCounts::Answer> {
  return m_workspace->ask(std::move(query));
}

auto WorkspacePartners::run(workspace::SetPartnerRules command) -> Told<workspace::Receipt> {
  return m_workspace->run(std::move(command));
}

} // namespace muniment::ui
