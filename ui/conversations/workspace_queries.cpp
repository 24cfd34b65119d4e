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

ConversationQueries::Answer<MessageDetails> WorkspaceQueries::ask(MessageDetails query) {
  return m_workspace->ask(query);
}

QFuture<Result<std::int64_t>> WorkspaceQueries::ask(TranscriptDay query) { return m_workspace->ask(query); }

QFuture<Result<std::vector<TranscriptDensity::Slice>>> WorkspaceQueries::ask(TranscriptDensity query) {
  return m_workspace->ask(query);
}

QFuture<Result<std::vector<std::int64_t>>> WorkspaceQueries::ask(HitsInConversation query) {
  return m_workspace->ask(std::move(query));
}

} // namespace muniment::ui
