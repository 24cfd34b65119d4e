#pragma once

#include "core/workspace/workspace.h"
#include "ui/partners/partners_desk.h"

namespace muniment::ui {

/// The desk of a workspace that outlives this.
class WorkspacePartners final : public PartnersDesk {
 public:
  explicit WorkspacePartners(workspace::Workspace& workspace) : m_workspace(&workspace) {}

  Told<std::vector<TradingPartner>> ask(workspace::Partners query) override;
  Told<workspace::DocumentCounts::Answer> ask(workspace::DocumentCounts query) override;
  Told<workspace::Receipt> run(workspace::SetPartnerRules command) override;

 private:
  workspace::Workspace* m_workspace;
};

} // namespace muniment::ui
