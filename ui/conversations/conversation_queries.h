#pragma once

#include "core/workspace/conversations/attachment_bytes.h"
#include "core/workspace/conversations/conversations_page.h"
#include "core/workspace/conversations/note_conflict.h"
#include "core/workspace/conversations/search_messages.h"
#include "core/workspace/conversations/sensitive.h"
#include "core/workspace/conversations/transcript.h"
#include "core/workspace/conversations/write_down.h"
#include "core/workspace/evidence/transcript_as_of.h"
#include "core/workspace/ledger/entry_proof.h"
#include "core/workspace/records/conversation_marks.h"
#include "core/workspace/records/record_queries.h"

#include <QtCore/QFuture>

namespace muniment::ui {

/// What the screen asks of a workspace and has it do. Answers come on the window's thread through `QFuture::then`.
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
  virtual Answer<workspace::TranscriptAsOf> ask(workspace::TranscriptAsOf query) = 0;
  virtual Answer<workspace::MessageDetails> ask(workspace::MessageDetails query) = 0;
  virtual QFuture<Result<std::int64_t>> ask(workspace::TranscriptDay query) = 0;
  virtual QFuture<Result<std::vector<workspace::TranscriptDensity::Slice>>> ask(workspace::TranscriptDensity query) = 0;
  virtual Answer<workspace::HitsInConversation> ask(workspace::HitsInConversation query) = 0;
  virtual Answer<workspace::ConversationChoices> ask(workspace::ConversationChoices query) = 0;
  virtual Answer<workspace::ConflictsInConversation> ask(workspace::ConflictsInConversation query) = 0;
  virtual Answer<workspace::ConversationMarks> ask(workspace::ConversationMarks query) = 0;
  virtual QFuture<Result<std::vector<store::Membership>>> ask(workspace::RecordsOfMessages query) = 0;
  virtual QFuture<Result<workspace::ReceivedFile>> ask(workspace::PreviewAttachment query) = 0;
  virtual QFuture<Result<workspace::ReceivedFile>> ask(workspace::ExportAttachment query) = 0;
  virtual QFuture<Result<workspace::EntryProof>> prove(std::int64_t entry, std::int64_t leaf) = 0;
  virtual QFuture<Result<workspace::Receipt>> run(workspace::NoteConflict command) = 0;
  virtual QFuture<Result<workspace::Receipt>> run(workspace::WriteDown command) = 0;
  virtual QFuture<Result<workspace::Receipt>> run(workspace::MarkSensitive command) = 0;
  /// Into the access journal; what it speaks of may be done only once this holds success.
  virtual QFuture<Result<void>> note(AccessAct act, const QString& subject) = 0;
};

} // namespace muniment::ui
