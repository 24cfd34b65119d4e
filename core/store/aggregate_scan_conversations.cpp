#include "core/store/aggregate_scan_conversations.h"

#include "core/store/aggregate_offer.h"
#include "core/store/conflict_repository.h"
#include "core/store/conversation_repository.h"
#include "core/store/message_repository.h"
#include "core/store/source_repository.h"
#include "core/store/transcription_repository.h"

namespace muniment::store {
namespace {

using namespace Qt::StringLiterals;

constexpr int kPage = 1000;

Result<void> mayGoOn(const SharedProgress& progress) {
  if (progress && progress->isCancelled())
    return failure(ErrorKind::Cancelled, "base.cancelled"_L1);
  return {};
}

Result<void> scanParts(Connection& connection, const StoredConversation& stored, const Scope& scope,
                       AggregateSink& sink) {
  const ConversationId& id = stored.conversation.id;
  MUNIMENT_TRY_LET(speakers, ConversationRepository(connection).speakers(stored.number, scope));
  for (const Speaker& speaker : speakers)
    MUNIMENT_TRY(offer(sink, aggregateOfSpeaker(id, speaker.number), speaker));
  MUNIMENT_TRY_LET(sources, SourceRepository(connection).ofConversation(stored.number, scope));
  for (const ConversationSource& source : sources)
    MUNIMENT_TRY(offer(sink, aggregateOf(source.id), source));
  MUNIMENT_TRY_LET(segments, SourceRepository(connection).segments(stored.number, scope));
  for (const SourceSegment& segment : segments)
    MUNIMENT_TRY(offer(sink, aggregateOfSegment(id, segment), segment));
  return {};
}

Result<void> offerMessage(AggregateSink& sink, const Message& message, QByteArray& content) {
  content.clear();
  content.append(message.salt.view());
  // What cannot be written canonically was never committed to in this form.
  MUNIMENT_TRY(sink.take(aggregateOf(message.id), appendContent(content, message) ? sha256(content) : Sha256()));
  if (!message.attachment)
    return {};
  return offer(sink, aggregateOfAttachment(message.id), *message.attachment);
}

Result<void> scanMessages(Connection& connection, const Scope& scope, AggregateSink& sink,
                          const SharedProgress& progress) {
  MessageRepository messages(connection);
  QByteArray content;
  MessageId last;
  for (;;) {
    MUNIMENT_TRY(mayGoOn(progress));
    MUNIMENT_TRY_LET(page, messages.scan(last, kPage, scope));
    for (const Message& message : page)
      MUNIMENT_TRY(offerMessage(sink, message, content));
    if (page.size() < static_cast<std::size_t>(kPage))
      return {};
    last = page.back().id;
  }
}

Result<void> scanNotes(Connection& connection, const Scope& scope, AggregateSink& sink) {
  ConflictRepository conflicts(connection);
  std::optional<ConflictNoteId> last;
  for (;;) {
    MUNIMENT_TRY_LET(page, conflicts.scan(last, kPage, scope));
    for (const ConflictNote& note : page)
      MUNIMENT_TRY(offer(sink, aggregateOf(note.id), note));
    if (page.size() < static_cast<std::size_t>(kPage))
      return {};
    last = page.back().id;
  }
}

Result<void> scanTranscriptions(Connection& connection, const Scope& scope, AggregateSink& sink) {
  TranscriptionRepository transcriptions(connection);
  std::optional<TranscriptionId> last;
  for (;;) {
    MUNIMENT_TRY_LET(page, transcriptions.scan(last, kPage, scope));
    for (const Transcription& transcription : page)
      MUNIMENT_TRY(offer(sink, aggregateOf(transcription.id), transcription));
    if (page.size() < static_cast<std::size_t>(kPage))
      return {};
    last = page.back().id;
  }
}

/// Rows whose owner is gone: each is surplus.
Result<void> scanOrphans(Connection& connection, AggregateSink& sink) {
  MUNIMENT_TRY_LET(rows, connection.select("SELECT a.message FROM attachment a LEFT JOIN message m ON m.id = a.message "
                                           "WHERE m.id IS NULL LIMIT 1000"));
  while (rows.next())
    MUNIMENT_TRY(sink.take(aggregateOfAttachment(MessageId::fromNumber(rows.integer(0))), Sha256()));
  return rows.finish();
}

} // namespace

Result<void> scanConversations(Connection& connection, const Scope& scope, AggregateSink& sink,
                               const SharedProgress& progress) {
  ConversationRepository conversations(connection);
  for (std::int64_t last = 0;;) {
    MUNIMENT_TRY_LET(page, conversations.scan(last, kPage, scope));
    for (const StoredConversation& stored : page) {
      MUNIMENT_TRY(mayGoOn(progress));
      MUNIMENT_TRY(offer(sink, aggregateOf(stored.conversation.id), stored.conversation));
      MUNIMENT_TRY(scanParts(connection, stored, scope, sink));
    }
    if (page.size() < static_cast<std::size_t>(kPage))
      break;
    last = page.back().number;
  }
  MUNIMENT_TRY(scanMessages(connection, scope, sink, progress));
  MUNIMENT_TRY(scanNotes(connection, scope, sink));
  MUNIMENT_TRY(scanTranscriptions(connection, scope, sink));
  return scanOrphans(connection, sink);
}

} // namespace muniment::store
