#include "ui/shell/workers.h"

#include "core/preview/client/child_page_reader.h"

namespace muniment::ui {

using namespace Qt::StringLiterals;

Workers::Workers(workspace::Workspace& workspace, std::shared_ptr<preview::PreviewHost> previews)
    : m_agent(workspace, u"console:"_s + workspace.login()), m_connections(workspace, m_agent),
      m_rules(workspace, m_agent), m_pages(std::make_unique<preview::ChildPageReader>(std::move(previews))),
      m_papers(workspace, m_agent, *m_pages), m_campaigns(workspace, m_agent) {
  m_agent.start();
  m_connections.start();
  m_rules.start();
  m_papers.start();
  m_campaigns.start();
}

Workers::~Workers() = default;

} // namespace muniment::ui
