#pragma once

#include "core/workspace/agent/agent.h"
#include "core/workspace/agent/campaign_work.h"
#include "core/workspace/agent/connection_host.h"
#include "core/workspace/agent/paper_work.h"
#include "core/workspace/agent/rule_work.h"

namespace muniment::preview {
class PreviewHost;
}

namespace muniment::ui {

/// What the console does by itself while no other agent works for the workspace.
class Workers final {
 public:
  /// The workspace must outlive them.
  Workers(workspace::Workspace& workspace, std::shared_ptr<preview::PreviewHost> previews);
  ~Workers();
  Q_DISABLE_COPY_MOVE(Workers)

 private:
  workspace::Agent m_agent; ///< ends last: the others work under it
  workspace::ConnectionHost m_connections;
  workspace::RuleWork m_rules;
  std::unique_ptr<PageReader> m_pages;
  workspace::PaperWork m_papers;
  workspace::CampaignWork m_campaigns;
};

} // namespace muniment::ui
