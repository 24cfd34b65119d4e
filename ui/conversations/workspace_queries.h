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
  Answer<workspace::TranscriptAsOf> ask(workspace::TranscriptAsOf query) override;
  Answer<workspace::MessageDetails> ask(workspace::MessageDetails query) override;
  QFuture<Result<std::int64_t>> ask(workspace::TranscriptDay query) override;
  QFuture<Result<std::vector<workspace::TranscriptDensity::Slice>>> ask(workspace::TranscriptDensity query) override;
  Answer<workspace::HitsInConversation> ask(workspace::HitsInConversation query) override;
  Answer<workspace::ConversationChoices> ask(workspace::ConversationChoices query) override;
  Answer<workspace::ConflictsInConversation> ask(workspace::ConflictsInConversation query) override;
  Answer<workspace::ConversationMarks> ask(workspace::ConversationMarks query) override;
  QFuture<Result<std::vector<store::Membership>>> ask(workspace::RecordsOfMessages query) override;
  QFuture<Result<workspace::ReceivedFile>> ask(workspace::PreviewAttachment query) override;
  QFuture<Result<workspace::ReceivedFile>> ask(workspace::ExportAttachment query) override;
  QFuture<Result<workspace::EntryProof>> prove(std::int64_t entry, std::int64_t leaf) override;
  QFuture<Result<workspace::Receipt>> run(workspace::NoteConflict command) override;
  QFuture<Result<workspace::Receipt>> run(workspace::WriteDown command) override;
  QFuture<Result<workspace::Receipt>> run(workspace::MarkSensitive command) override;
  QFuture<Result<void>> note(AccessAct act, const QString& subject) override;

 private:
  workspace::Workspace* m_workspace;
};

} // namespace muniment::ui
