#pragma once

#include "core/workspace/conversations/conversations_page.h"
#include "core/workspace/conversations/search_messages.h"
#include "core/workspace/conversations/transcript.h"

#include <QtCore/QFuture>

namespace muniment::ui {

/// What the screen asks a workspace. Answers come on the window's thread through `QFuture::then`.
class ConversationQueries {
 public:
  ConversationQueries() = default;
  Q_DISABLE_COPY_MOVE(ConversationQueries)
  virtual ~ConversationQueries() = default;

  template <class Q>
  using Answer = QFuture<Result<typename Q::Answer>>;

  virtual Answer<workspace::ConversationsPage> ask(workspace::ConversationsPage query) = 0;
  virtual Answer<workspace::ConversationById> ask(workspace::ConversationById query) = 0;
  virtual Answer<workspace::TranscriptPage> ask(workspace::TranscriptPage query) = 0;
  virtual Answer<workspace::MessageDetails> ask(workspace::MessageDetails query) = 0;
  virtual QFuture<Result<std::int64_t>> ask(workspace::TranscriptDay query) = 0;
  virtual QFuture<Result<std::vector<workspace::TranscriptDensity::Slice>>> ask(workspace::TranscriptDensity query) = 0;
  virtual QFuture<Result<std::vector<std::int64_t>>> ask(workspace::HitsInConversation query) = 0;
};

} // namespace muniment::ui
