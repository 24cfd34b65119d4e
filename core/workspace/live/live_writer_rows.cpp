#include "core/access/scope_maker.h"
#include "core/model/peer_gate.h"
#include "core/search/facet_terms.h"
#include "core/store/live_fact_repository.h"
#include "core/store/live_repository.h"
#include "core/store/message_repository.h"
#include "core/store/source_repository.h"
#include "core/store/task_repository.h"
#include "core/tasks/tasks.h"
#include "core/workspace/delivery/enqueue.h"
#include "core/workspace/live/live_writer.h"
#include "core/workspace/live/media_arrived.h"
#include "core/workspace/records/entry_state.h"

#include <set>

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

constexpr std::int64_t kMediaLasts = 7LL * 86'400'000; ///< milliseconds that the messenger keeps a file
constexpr std::int64_t kTimeToLook = 2LL * 86'400'000; ///< milliseconds

template <class V>
Result<void> addLeaf(EntryDraft& draft, QString aggregate, const V& value) {
  MUNIMENT_TRY_LET(digest, commitment(value.salt, contentOf(value)));
  draft.leaves.push_back({std::move(aggregate), digest});
  return {};
}

template <class V>
Result<void> addState(EntryDraft& draft, QString aggregate, const V& value) {
  MUNIMENT_TRY_LET(state, stateOf(std::move(aggregate), value));
  draft.state.push_back(std::move(state));
  return {};
}

Result<void> addMessage(EntryDraft& draft, const Message& message) {
  QByteArray content(message.salt.view().data(), message.salt.view().size());
  if (!appendContent(content, message))
    return failure(ErrorKind::Failed, "json.not_canonical"_L1);
  draft.leaves.push_back({aggregateOf(message.id), sha256(content)});
  if (message.attachment)
    return addLeaf(draft, aggregateOfAttachment(message.id), *message.attachment);
  return {};
}

QByteArray wordsOf(const Message& message, const Speaker* speaker) {
  QByteArray words;
  search::appendMessageIndex(words, message, speaker ? search::speakerTerms(*speaker) : QByteArray());
  return words;
}

} // namespace

Result<void> LiveWriter::writeMessages(LiveRoom& room, std::vector<Added*>& added, EntryDraft& draft) {
  std::vector<store::NewMessage> messages;
  std::vector<Sighting> sightings;
  std::vector<SourceSegment> segments;
  std::vector<LiveLink> links;
  std::optional<Instant> inbound;
  for (Added* each : added) {
    const LiveItem& item = each->item;
    const SourceSegment segment{room.source.number, room.source.size, item.size, item.digest, item.kept, makeSalt()};
    sightings.push_back({each->message.id, room.source.number, room.nextOrdinal++, segment.first, segment.size,
                         item.digest, each->message.time, each->message.flags, std::nullopt});
    room.source.size += item.size;
    ++room.source.messages;
    MUNIMENT_TRY(addMessage(draft, each->message));
    MUNIMENT_TRY(addLeaf(draft, aggregateOfSegment(room.stored.conversation.id, segment), segment));
    MUNIMENT_TRY(addLeaf(draft, aggregateOfLink(each->message.id), each->link));
    segments.push_back(segment);
    links.push_back(each->link);
    if (!item.isOutbound && item.isTimed)
      inbound = inbound ? std::max(*inbound, item.at) : item.at;
    messages.push_back({each->message, wordsOf(each->message, room.speaker(each->message.speaker))});
  }
  store::Connection& connection = m_context->connection();
  MUNIMENT_TRY_LET(rows, store::packMessages(connection.dialect(), room.stored.number, messages, sightings));
  MUNIMENT_TRY(store::MessageRepository(connection).append(rows));
  MUNIMENT_TRY(store::SourceRepository(connection).addSegments(room.stored.number, segments));
  MUNIMENT_TRY(store::LiveMessageRepository(connection).add(links));
  MUNIMENT_TRY(store::LiveRepository(connection).add(room.stored.number, room.newChats));
  return inbound ? store::LiveRepository(connection).noteInbound(room.stored.number, *inbound) : Result<void>();
}

Result<void> LiveWriter::bindRoom(LiveRoom& room, EntryDraft& draft) {
  store::ConversationRepository conversations(m_context->connection());
  MUNIMENT_TRY(conversations.addSpeakers(room.stored.number, room.newSpeakers));
  MUNIMENT_TRY(conversations.addNames(room.stored.number, room.newNames));
  for (const Speaker& speaker : room.newSpeakers)
    MUNIMENT_TRY(addLeaf(draft, aggregateOfSpeaker(room.stored.conversation.id, speaker.number), speaker));
  if (room.isNew)
    MUNIMENT_TRY(addState(draft, aggregateOf(room.stored.conversation.id), room.stored.conversation));
  room.source.salt = makeSalt();
  MUNIMENT_TRY(store::SourceRepository(m_context->connection()).save(room.stored.number, room.source));
  MUNIMENT_TRY(addState(draft, aggregateOf(room.source.id), room.source));
  for (const LiveChat& chat : room.newChats)
    MUNIMENT_TRY(addState(draft, aggregateOf(chat.id), chat));
  return {};
}

Result<void> LiveWriter::writeRoom(LiveRoom& room) {
  std::vector<Added*> added;
  for (Added& each : m_added) {
    if (each.room == &room)
      added.push_back(&each);
  }
  EntryDraft draft;
  draft.verb = u"message.captured"_s;
  draft.subject = aggregateOf(room.source.id);
  draft.matter = room.stored.conversation.matter;
  draft.payload = {{u"first"_s, room.nextOrdinal}, {u"messages"_s, std::ssize(added)}};
  MUNIMENT_TRY(writeMessages(room, added, draft));
  MUNIMENT_TRY(bindRoom(room, draft));
  for (const Added* each : added)
    MUNIMENT_TRY(wishMedia(each->item, each->message, draft));
  store::ConversationRepository conversations(m_context->connection());
  MUNIMENT_TRY(room.isNew
                   ? conversations.recount(room.stored.number)
                   : store::LiveMessageRepository(m_context->connection()).grow(room.stored.number, std::ssize(added)));
  m_context->record(std::move(draft));
  return {};
}

Result<void> LiveWriter::wishMedia(const LiveItem& item, const Message& message, EntryDraft& draft) {
  if (item.mediaId.isEmpty() || !message.attachment)
    return {};
  const MediaWish wish{item.address.numberId,
                       item.mediaId,
                       item.wamid,
                       item.announced,
                       message.attachment->mime,
                       message.attachment->name,
                       item.at.plusMilliseconds(kMediaLasts)};
  const NewOperation operation{m_peer,
                               u"media "_s + message.id.toString(),
                               QString(MediaWish::kKind),
                               aggregateOf(message.id),
                               draft.matter,
                               bytesOf(wish)};
  MUNIMENT_TRY(enqueue(*m_context, std::span(&operation, 1), draft));
  return {};
}

Result<void> LiveWriter::writeRewrites() {
  std::map<ConversationId, std::vector<const Message*>> byConversation;
  for (const auto& [id, message] : m_changed)
    byConversation[message.conversation].push_back(&message);
  store::ConversationRepository conversations(m_context->connection());
  const Scope& system = access::ScopeMaker::system();
  for (const auto& [conversation, messages] : byConversation) {
    MUNIMENT_TRY_LET(stored, conversations.byId(conversation, system));
    if (!stored)
      return failure(ErrorKind::VerificationFailed, "store.damaged"_L1);
    MUNIMENT_TRY_LET(speakers, conversations.speakers(stored->number, system));
    const auto speakerOf = [&](const Message& message) {
      const auto found = std::ranges::find(speakers, message.speaker, &Speaker::number);
      return found == speakers.end() ? nullptr : &*found;
    };
    EntryDraft draft;
    draft.verb = u"message.changed"_s;
    draft.subject = aggregateOf(conversation);
    draft.matter = stored->conversation.matter;
    draft.payload = {{u"messages"_s, std::ssize(messages)}};
    std::vector<store::LiveMessageRepository::Rewrite> rewrites;
    for (const Message* message : messages) {
      const Message& before = m_before.at(message->id);
      rewrites.push_back({*message, wordsOf(before, speakerOf(before)), wordsOf(*message, speakerOf(*message))});
      MUNIMENT_TRY(addMessage(draft, *message));
      for (const auto& [item, meant] : m_late) {
        if (meant == message->id && message->attachment == item.attachment)
          MUNIMENT_TRY(wishMedia(item, *message, draft));
      }
    }
    MUNIMENT_TRY(store::LiveMessageRepository(m_context->connection()).rewrite(rewrites));
    m_context->record(std::move(draft));
  }
  return {};
}

Result<void> LiveWriter::writeFacts() {
  if (m_arrivals.empty() && m_facts.empty())
    return {};
  std::map<QString, MessageId> messages;
  for (const auto& [key, link] : m_known)
    messages.emplace(key.numberId + u'\n' + key.wamid, link.message);
  for (const auto& [key, at] : m_addedAt)
    messages.emplace(key.numberId + u'\n' + key.wamid, m_added[at].message.id);
  MUNIMENT_TRY(store::LiveFactRepository(m_context->connection()).add(m_facts, messages));
  MUNIMENT_TRY(store::LiveRepository(m_context->connection()).add(m_arrivals));
  EntryDraft draft;
  draft.verb = u"live.received"_s;
  draft.subject = aggregateOfPeer(m_peer);
  draft.matter = m_matter;
  for (const LiveArrival& arrival : m_arrivals)
    MUNIMENT_TRY(addLeaf(draft, aggregateOfArrival(arrival.id), arrival));
  for (const LiveFact& fact : m_facts)
    MUNIMENT_TRY(addLeaf(draft, aggregateOf(fact.id), fact));
  MUNIMENT_TRY(alarm(draft));
  draft.payload = {{u"events"_s, std::ssize(m_facts)},
                   {u"gaps"_s, m_outcome.gaps},
                   {u"peer"_s, m_peer},
                   {u"webhooks"_s, std::ssize(m_arrivals)}};
  m_context->record(std::move(draft));
  return {};
}

Result<void> LiveWriter::alarm(EntryDraft& draft) {
  store::TaskRepository repository(m_context->connection());
  std::set<QString> asked;
  std::vector<model::Task> opened = std::move(m_questions);
  for (const LiveFact& fact : m_facts) {
    if (fact.kind != LiveFact::Kind::Gap)
      continue;
    ++m_outcome.gaps;
    const QString subject = u"live-gap:"_s + m_peer + u'/' + fact.word.left(64);
    if (!asked.insert(subject).second)
      continue;
    MUNIMENT_TRY_LET(before, repository.bySubject(subject, access::ScopeMaker::system()));
    if (std::ranges::any_of(before, [](const model::Task& task) { return task.state == model::Task::State::Open; }))
      continue;
    model::Task task;
    task.id = TaskId::make(m_context->now());
    task.kind = model::Task::Kind::Review;
    task.subject = subject;
    task.title = m_peer + u" · "_s + (fact.text.isEmpty() ? fact.word : fact.text).left(200);
    task.matter = m_matter;
    task.role = Role::RecordsManager;
    task.askedBy = u"agent"_s;
    task.askedAt = m_context->now();
    task.dueAt = m_context->now().plusMilliseconds(kTimeToLook);
    task.salt = makeSalt();
    opened.push_back(std::move(task));
  }
  MUNIMENT_TRY_LET(states, tasks::open(m_context->connection(), opened));
  draft.state.insert(draft.state.end(), states.begin(), states.end());
  return {};
}

} // namespace muniment::workspace
