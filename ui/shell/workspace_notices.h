#pragma once

#include "core/workspace/workspace.h"
#include "ui/shell/notice_desk.h"

namespace muniment::ui {

/// The desk of a workspace that outlives this.
class WorkspaceNotices final : public NoticeDesk {
 public:
  explicit WorkspaceNotices(workspace::Workspace& workspace) : m_workspace(&workspace) {}

  Answer<workspace::MyNotices::Answer> ask(workspace::MyNotices query) override;
  Answer<std::map<QString, QString>> ask(workspace::ActorNames query) override;
  Answer<workspace::Receipt> run(workspace::KeepNotices command) override;

 private:
  workspace::Workspace* m_workspace;
};

} // namespace muniment::ui
