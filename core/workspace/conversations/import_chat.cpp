#include "core/workspace/conversations/import_chat.h"

#include "core/ledger/records_root.h"
#include "core/records/disposition/source_withdrawer.h"
#include "core/store/matter_repository.h"
#include "core/store/source_repository.h"
#include "core/workspace/kept_objects.h"
#include "core/workspace/services.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;
using store::ConversationRepository;
using store::MessageRepository;
using store::SourceRepository;

QString textOf(const std::string& utf8) { return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size())); }

Result<store::StoredConversation> known(CommandContext& context, const ConversationId& id) {
  MUNIMENT_TRY_LET(found, ConversationRepository(context.connection()).byId(id, context.scope()));
  if (!found)
    return failure(ErrorKind::NotFound, "conversation.unknown"_L1);
  return std::move(*found);
}

Result<ConversationSource> known(CommandContext& context, std::int64_t conversation, const SourceId& id) {
  MUNIMENT_TRY_LET(sources, SourceRepository(context.connection()).ofConversation(conversation, context.scope()));
  const auto found = std::ranges::find(sources, id, &ConversationSource::id);
  if (found == sources.end())
    return failure(ErrorKind::NotFound, "source.unknown"_L1);
  return std::move(*found);
}

/// Whoever withdrew a source while it was still being read does not want the rest of it.
Result<ConversationSource> stillRead(CommandContext& context, std::int64_t conversation, const SourceId& id) {
  MUNIMENT_TRY_LET(source, known(context, conversation, id));
  if (records::isWithdrawn(source))
    return failure(ErrorKind::Refused, "source.withdrawn"_L1);
  return source;
}

Result<StateChange> stateOf(const ConversationSource& source) {
  MUNIMENT_TRY_LET(digest, commitment(source.salt, contentOf(source)));
  return StateChange{aggregateOf(source.id), digest};
}

/// The reading is what the ledger commits to of a source, so the purpose stands there.
Json withPurpose(const Json& reading, const QString& purpose) {
  if (purpose.isEmpty())
    return reading;
  Json::Object stated = reading.object() ? *reading.object() : Json::Object();
  stated.insert_or_assign(u"purpose"_s, purpose);
  return stated;
}

Json answerOf(const ConversationSource& source, std::int64_t conversation, std::int64_t position, std::int64_t done) {
  return Json::Object{{u"complete"_s, source.state == ConversationSource::State::Complete},
                      {u"conversation"_s, source.conversation.toString()},
                      {u"conversation_number"_s, conversation},
                      {u"done"_s, done},
                      {u"first_number"_s, source.firstNumber},
                      {u"next_position"_s, position},
                      {u"number"_s, source.number},
                      {u"source"_s, source.id.toString()}};
}

} // namespace

BeginSource::BeginSource(const capture::SourceFile& file, std::size_t chat, const ImportWish& wish)
    : m_wish(wish), m_summary(file.chats()[chat]) {
  m_source.name = file.name();
  m_source.size = file.size();
  m_source.digest = file.digest();
  m_source.reading = withPurpose(file.reading(chat), wish.purpose);
  m_source.owner = wish.owner;
  m_source.zone = wish.zone;
  m_source.messages = m_summary.messages;
}

Json BeginSource::describe() const {
  return Json::Object{{u"chat"_s, textOf(m_summary.id)},
                      {u"into"_s, m_wish.into ? Json(m_wish.into->toString()) : Json()},
                      {u"matter"_s, m_wish.matter ? Json(m_wish.matter->toString()) : Json()},
                      {u"name"_s, m_source.name},
                      {u"sha256"_s, m_source.digest.toHex()}};
}

Result<Json> BeginSource::resume(CommandContext& context, const ConversationSource& source) const {
  MUNIMENT_TRY_LET(stored, known(context, source.conversation));
  MessageRepository messages(context.connection());
  MUNIMENT_TRY_LET(done, messages.sightingCount(stored.number, source.number, context.scope()));
  MUNIMENT_TRY_LET(position, messages.nextPosition(stored.number, context.scope()));
  return answerOf(source, stored.number, position, done);
}

Result<store::StoredConversation> BeginSource::conversation(CommandContext& context, EntryDraft& draft) const {
  if (m_wish.into)
    return known(context, *m_wish.into);
  if (m_wish.matter && !context.scope().sees(m_wish.matter))
    return failure(ErrorKind::NotFound, "matter.unknown"_L1);
  Conversation made;
  made.id = ConversationId::make(context.now());
  made.title = textOf(m_summary.title);
  made.kind = static_cast<ConversationKind>(m_summary.kind);
  made.matter = m_wish.matter;
  made.createdAt = context.now();
  made.salt = makeSalt();
  MUNIMENT_TRY_LET(number, ConversationRepository(context.connection()).add(made));
  MUNIMENT_TRY_LET(digest, commitment(made.salt, contentOf(made)));
  draft.state.push_back({aggregateOf(made.id), digest});
  return store::StoredConversation{number, std::move(made)};
}

Result<Json> BeginSource::apply(CommandContext& context) {
  SourceRepository sources(context.connection());
  MUNIMENT_TRY_LET(before, sources.byDigest(m_source.digest, context.scope()));
  for (const ConversationSource& source : before) {
    if (source.reading.text(u"chat") == textOf(m_summary.id))
      return resume(context, source);
  }
  EntryDraft draft;
  MUNIMENT_TRY_LET(stored, conversation(context, draft));
  MUNIMENT_TRY_LET(others, sources.ofConversation(stored.number, context.scope()));
  MessageRepository messages(context.connection());
  MUNIMENT_TRY_LET(number, messages.reserve(m_summary.messages));
  MUNIMENT_TRY_LET(position, messages.nextPosition(stored.number, context.scope()));
  m_source.id = SourceId::make(context.now());
  m_source.conversation = stored.conversation.id;
  m_source.number = static_cast<std::int32_t>(others.size()) + 1;
  m_source.capturedBy = context.session().actorText();
  m_source.capturedAt = context.now();
  m_source.state = ConversationSource::State::Reading;
  m_source.firstNumber = number;
  m_source.salt = makeSalt();
  MUNIMENT_TRY(sources.save(stored.number, m_source));
  MUNIMENT_TRY(ConversationRepository(context.connection()).recount(stored.number));
  MUNIMENT_TRY_LET(state, stateOf(m_source));
  draft.state.push_back(state);
  draft.verb = u"source.opened"_s;
  draft.subject = aggregateOf(m_source.id);
  draft.matter = stored.conversation.matter;
  draft.payload = {{u"conversation"_s, stored.conversation.id.toString()}, {u"messages"_s, m_summary.messages}};
  context.record(std::move(draft));
  return answerOf(m_source, stored.number, position, 0);
}

Json CaptureBatch::describe() const {
  return Json::Object{
      {u"count"_s, m_batch->count}, {u"first"_s, m_batch->firstOrdinal}, {u"source"_s, m_source.toString()}};
}

Result<Json> CaptureBatch::apply(CommandContext& context) {
  QByteArrayList objects = m_batch->files;
  for (const SourceSegment& segment : m_batch->segments)
    objects.append(segment.address);
  MUNIMENT_TRY(mustBeKept(context, objects));
  MUNIMENT_TRY_LET(stored, known(context, m_conversation));
  MUNIMENT_TRY(stillRead(context, stored.number, m_source));
  ConversationRepository conversations(context.connection());
  MUNIMENT_TRY(conversations.addSpeakers(stored.number, m_batch->speakers));
  MUNIMENT_TRY(conversations.addNames(stored.number, m_batch->names));
  MessageRepository messages(context.connection());
  MUNIMENT_TRY(messages.append(m_batch->rows));
  for (const auto& [flags, ids] : m_batch->marks)
    MUNIMENT_TRY(messages.mark(ids, MessageFlags::fromInt(static_cast<MessageFlags::Int>(flags)), true));
  MUNIMENT_TRY(SourceRepository(context.connection()).addSegments(stored.number, m_batch->segments));
  EntryDraft draft;
  draft.verb = u"message.captured"_s;
  draft.subject = aggregateOf(m_source);
  draft.matter = stored.conversation.matter;
  draft.payload = {{u"first"_s, m_batch->firstOrdinal}, {u"messages"_s, m_batch->count}};
  draft.leaves = m_batch->leaves; // the work may run again, so the batch stays as it is
  context.record(std::move(draft));
  return Json();
}

Json CompleteSource::describe() const {
  return Json::Object{{u"messages"_s, m_messages}, {u"source"_s, m_source.toString()}};
}

Result<Json> CompleteSource::apply(CommandContext& context) {
  MUNIMENT_TRY_LET(stored, known(context, m_conversation));
  MUNIMENT_TRY_LET(source, stillRead(context, stored.number, m_source));
  MessageRepository messages(context.connection());
  MUNIMENT_TRY(messages.mark(m_findings.missing, MessageFlag::OnlyInOneSource, false));
  MUNIMENT_TRY(messages.move(m_findings.places));
  MUNIMENT_TRY_LET(root, ledger::recordsRoot(context.connection(), stored.number, source.number, context.scope()));
  source.state = ConversationSource::State::Complete;
  source.messages = m_messages;
  source.recordsRoot = root;
  MUNIMENT_TRY(SourceRepository(context.connection()).save(stored.number, source));
  MUNIMENT_TRY(ConversationRepository(context.connection()).recount(stored.number));
  EntryDraft draft;
  MUNIMENT_TRY_LET(state, stateOf(source));
  draft.state.push_back(state);
  draft.verb = u"source.completed"_s;
  draft.subject = aggregateOf(m_source);
  draft.matter = stored.conversation.matter;
  draft.payload = {{u"messages"_s, m_messages}, {u"missing"_s, static_cast<std::int64_t>(m_findings.missing.size())}};
  context.record(std::move(draft));
  return Json::Object{{u"root"_s, root.toHex()}};
}

} // namespace muniment::workspace
