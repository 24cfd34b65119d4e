#pragma once

#include "tests/ui/conversations/generated_rows.h"
#include "tests/ui/review/fake_review.h"
#include "ui/conversations/conversation_queries.h"

namespace muniment::tests {

/// Answers at once from generated messages, and keeps what it was asked to keep.
class FakeQueries final : public ui::ConversationQueries {
 public:
  static constexpr std::int64_t kCount = 20'000;
  static constexpr std::int64_t kVoice = 19'990; ///< of the message with a voice note, where `voice` is one
  static constexpr std::int64_t kConflict = 102; ///< the first message that GeneratedRows lets differ

  FakeQueries();
  QByteArray voice; ///< the bytes of every file, where it is not empty
  int previews = 0; ///< files that were asked for to be looked at or heard

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

  FakeReview review;
  ConversationSummary row;
  store::ConversationFilter lastFilter;
  bool isEmpty = false;
  bool isSensitive = false;
  bool isLive = false; ///< the first source grows
  std::int64_t total = kCount;
  std::optional<Error> pageError;
  std::vector<Json> noted;   ///< what the notes describe
  std::vector<Json> written; ///< what was written down of files
  std::vector<Json> marked;  ///< as sensitive
  QStringList journal;
  std::vector<Instant> moments;                      ///< of the past that were asked for
  std::map<std::int64_t, store::Membership> records; ///< by position
  workspace::ConversationMarks::Answer marks;
};

} // namespace muniment::tests
