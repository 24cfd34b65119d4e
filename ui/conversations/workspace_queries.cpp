#include "ui/conversations/workspace_queries.h"

namespace muniment::ui {

using namespace workspace;

ConversationQueries::Answer<ConversationsPage> WorkspaceQueries::ask(ConversationsPage query) {
  return m_workspace->ask(std::move(query));
}

ConversationQueries::Answer<ConversationById> WorkspaceQueries::ask(ConversationById query) {
  return m_workspace->ask(query);
}

ConversationQueries::Answer<TranscriptPage> WorkspaceQueries::ask(TranscriptPage query) {
  return m_workspace->ask(query);
}

ConversationQueries::Answer<TranscriptAsOf> WorkspaceQueries::ask(TranscriptAsOf query) {
  return m_workspace->ask(std::move(query));
}

ConversationQueries::Answer<MessageDetails> WorkspaceQueries::ask(MessageDetails query) {
  return m_workspace->ask(query);
}

QFuture<Result<std::int64_t>> WorkspaceQueries::ask(TranscriptDay query) { return m_workspace->ask(query); }

QFuture<Result<std::vector<TranscriptDensity::Slice>>> WorkspaceQueries::ask(TranscriptDensity query) {
  return m_workspace->ask(query);
}

ConversationQueries::Answer<HitsInConversation> WorkspaceQueries::ask(HitsInConversation query) {
  return m_workspace->ask(std::move(query));
}

ConversationQueries::Answer<ConversationChoices> WorkspaceQueries::ask(ConversationChoices query) {
  return m_workspace->ask(query);
}

ConversationQueries::Answer<ConflictsInConversation> WorkspaceQueries::ask(ConflictsInConversation query) {
  return m_workspace->ask(query);
}

ConversationQueries::Answer<ConversationMarks> WorkspaceQueries::ask(ConversationMarks query) {
  return m_workspace->ask(query);
}

QFuture<Result<std::vector<store::Membership>>> WorkspaceQueries::ask(RecordsOfMessages query) {
  return m_workspace->ask(std::move(query));
}

QFuture<Result<ReceivedFile>> WorkspaceQueries::ask(PreviewAttachment query) { return m_workspace->ask(query); }

QFuture<Result<ReceivedFile>> WorkspaceQueries::ask(ExportAttachment query) { return m_workspace->ask(query); }

QFuture<Result<EntryProof>> WorkspaceQueries::prove(std::int64_t entry, std::int64_t leaf) {
  return m_workspace->proveEntry(entry, leaf);
}

QFuture<Result<Receipt>> WorkspaceQueries::run(NoteConflict command) { return m_workspace->run(std::move(command)); }

QFuture<Result<Receipt>> WorkspaceQueries::run(WriteDown command) { return m_workspace->run(std::move(command)); }

QFuture<Result<Receipt>> WorkspaceQueries::run(MarkSensitive command) { return m_workspace->run(std::move(command)); }

QFuture<Result<void>> WorkspaceQueries::note(AccessAct act, const QString& subject) {
  return m_workspace->note(act, subject);
}

} // namespace muniment::ui
