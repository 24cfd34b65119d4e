#include "ui/shell/workspace_notices.h"

namespace muniment::ui {

NoticeDesk::Answer<workspace::MyNotices::Answer> WorkspaceNotices::ask(workspace::MyNotices query) {
  return m_workspace->ask(query);
}

NoticeDesk::Answer<std::map<QString, QString>> WorkspaceNotices::ask(workspace::ActorNames query) {
  return m_workspace->ask(query);
}

NoticeDesk::Answer<workspace::Receipt> WorkspaceNotices::run(workspace::KeepNotices command) {
  return m_workspace->run(std::move(command));
}

} // namespace muniment::ui
