#pragma once

#include "core/workspace/workspace.h"
#include "ui/conversations/conversation_queries.h"

namespace muniment::ui {

/// The queries of the screen, answered by a workspace that outlives this.
class WorkspaceQueries final : public ConversationQueries {
 public:
  explicit WorkspaceQueries(workspace::Workspace& workspace) : m_workspace(&workspace) {}

  Answer<workspace::ConversationsPage> ask(workspace::ConversationsPage query) override;
  Answer<workspace::ConversationById> ask(workspace::ConversationById query) override;
  Answer<workspace::TranscriptPage> ask(workspace::TranscriptPage query) override;
  Answer<workspace::MessageDetails> ask(workspace::MessageDetails query) override;
  QFuture<Result<std::int64_t>> ask(workspace::TranscriptDay query) override;
  QFuture<Result<std::vector<workspace::TranscriptDensity::Slice>>> ask(workspace::TranscriptDensity query) override;
  QFuture<Result<std::vector<std::int64_t>>> ask(workspace::HitsInConversation query) override;

 private:
  workspace::Workspace* m_workspace;
};

} // namespace muniment::ui
