#include "core/workspace/live/live_writer.h"

#include "core/access/scope_maker.h"
#include "core/capture/message_number.h"
#include "core/store/live_fact_repository.h"
#include "core/store/live_repository.h"
#include "core/store/message_repository.h"

#include <set>

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

/// Facts that say how a message stands; the others are about people and connections.
bool isOfMessage(LiveFact::Kind kind) { return kind <= LiveFact::Kind::Status; }

Message messageOf(const LiveItem& item) {
  Message message;
  message.time = {item.at.milliseconds(), item.isTimed, true, TimePrecision::Second};
  message.kind = item.kind;
  message.flags = item.flags;
  message.flags.setFlag(MessageFlag::HasLink, item.text.contains(u"http://") || item.text.contains(u"https://"));
  // NUL is no text in either database; its bytes stay in the original.
  message.text = QString(item.text).replace(QChar(u'\0'), QChar(0xfffd));
  message.system = item.system;
  message.attachment = item.attachment;
  message.salt = makeSalt();
  return message;
}

} // namespace

Result<LiveWriter::Outcome> LiveWriter::write() {
  MUNIMENT_TRY(sortOut());
  MUNIMENT_TRY(noteMeetings());
  MUNIMENT_TRY(resolveQuotes());
  MUNIMENT_TRY(keepFacts());
  MUNIMENT_TRY(changeKnown());
  for (const auto& room : m_rooms.rooms()) {
    MUNIMENT_TRY(place(*room));
    MUNIMENT_TRY(writeRoom(*room));
  }
  MUNIMENT_TRY(writeRewrites());
  MUNIMENT_TRY(writeFacts());
  m_outcome.messages = std::ssize(m_added);
  m_outcome.facts = std::ssize(m_facts);
  m_outcome.changed = std::ssize(m_changed);
  return m_outcome;
}

Result<void> LiveWriter::sortOut() {
  std::map<QString, QStringList> wanted;
  for (const LiveItem& item : m_items) {
    wanted[item.address.numberId].append(item.wamid);
    if (!item.quoted.isEmpty())
      wanted[item.address.numberId].append(item.quoted);
  }
  for (const LiveFact& fact : m_facts) {
    if (isOfMessage(fact.kind))
      wanted[fact.numberId].append(fact.target);
  }
  store::LiveMessageRepository repository(m_context->connection());
  for (auto& [numberId, wamids] : wanted) {
    wamids.removeDuplicates();
    MUNIMENT_TRY_LET(links, repository.links(m_peer, numberId, wamids));
    for (LiveLink& link : links) {
      Key key{numberId, link.wamid};
      m_known.emplace(std::move(key), std::move(link));
    }
  }
  const auto many = std::ssize(m_items);
  if (many == 0)
    return {};
  MUNIMENT_TRY_LET(counter, store::MessageRepository(m_context->connection()).reserve(many));
  m_added.reserve(m_items.size()); // the others point into it
  for (std::size_t i = 0; i < m_items.size(); ++i)
    MUNIMENT_TRY(make(std::move(m_items[i]), counter + static_cast<std::int64_t>(i)));
  return {};
}

Result<void> LiveWriter::make(LiveItem item, std::int64_t counter) {
  const Key key{item.address.numberId, item.wamid};
  if (const auto known = m_known.find(key); known != m_known.end()) {
    ++m_outcome.repeated;
    if (!item.mediaId.isEmpty())
      m_late.emplace_back(std::move(item), known->second.message);
    return {};
  }
  if (const auto same = m_addedAt.find(key); same != m_addedAt.end()) {
    ++m_outcome.repeated;
    Added& first = m_added[same->second];
    if (!item.mediaId.isEmpty() && first.item.mediaId.isEmpty()) {
      first.message.kind = item.kind;
      first.message.attachment = item.attachment;
      first.item.mediaId = item.mediaId;
      first.item.announced = item.announced;
      first.link.announced = item.announced;
    }
    return {};
  }
  MUNIMENT_TRY_LET(room, m_rooms.roomFor(item));
  Added added{room, std::move(item), {}, {}};
  added.message = messageOf(added.item);
  added.message.id = capture::messageNumber(added.message.time, counter);
  added.message.conversation = room->stored.conversation.id;
  added.message.speaker = room->speakerOf(added.item);
  added.link = {added.message.id,      m_peer,
                key.numberId,          key.wamid,
                added.item.isOutbound, added.item.isPast,
                added.item.arrival,    added.item.author,
                added.item.announced,  makeSalt()};
  m_addedAt.emplace(key, m_added.size());
  m_added.push_back(std::move(added));
  return {};
}

Result<void> LiveWriter::resolveQuotes() {
  std::vector<MessageId> ids;
  for (const Added& added : m_added) {
    if (const auto known = m_known.find({added.item.address.numberId, added.item.quoted}); known != m_known.end())
      ids.push_back(known->second.message);
  }
  std::map<MessageId, Message> quoted;
  MUNIMENT_TRY_LET(messages,
                   store::MessageRepository(m_context->connection()).byIds(ids, access::ScopeMaker::system()));
  for (Message& message : messages)
    quoted.emplace(message.id, std::move(message));
  for (Added& added : m_added) {
    if (added.item.quoted.isEmpty())
      continue;
    const Key key{added.item.address.numberId, added.item.quoted};
    const Message* found = nullptr;
    if (const auto known = m_known.find(key); known != m_known.end() && quoted.contains(known->second.message))
      found = &quoted.at(known->second.message);
    else if (const auto here = m_addedAt.find(key); here != m_addedAt.end())
      found = &m_added[here->second].message;
    added.message.quote = Quote();
    if (!found || found->conversation != added.message.conversation)
      continue; // an answer to something that is not here, or not to be seen from here
    const Speaker* speaker = added.room->speaker(found->speaker);
    added.message.quote = Quote{found->id, speaker ? speaker->label : QString(), found->text};
  }
  return {};
}

Result<void> LiveWriter::keepFacts() {
  store::LiveFactRepository repository(m_context->connection());
  MUNIMENT_TRY_LET(fresh, repository.onlyNew(std::move(m_facts)));
  m_facts = std::move(fresh);
  std::map<QString, QStringList> wanted;
  for (const auto& [key, at] : m_addedAt)
    wanted[key.numberId].append(key.wamid);
  for (const LiveFact& fact : m_facts) {
    if (isOfMessage(fact.kind) && m_known.contains({fact.numberId, fact.target}))
      wanted[fact.numberId].append(fact.target);
  }
  for (auto& [numberId, targets] : wanted) {
    targets.removeDuplicates();
    MUNIMENT_TRY_LET(told, repository.about(m_peer, numberId, targets));
    std::vector<std::pair<QString, MessageId>> waiting;
    for (LiveFact& fact : told) {
      const Key key{numberId, fact.target};
      if (const auto here = m_addedAt.find(key); here != m_addedAt.end() && m_about[key].empty())
        waiting.emplace_back(fact.target, m_added[here->second].message.id);
      m_about[key].push_back(std::move(fact));
    }
    MUNIMENT_TRY(repository.attach(m_peer, numberId, waiting));
  }
  for (const LiveFact& fact : m_facts) {
    if (isOfMessage(fact.kind))
      m_about[{fact.numberId, fact.target}].push_back(fact);
  }
  for (Added& added : m_added) {
    const Key key{added.item.address.numberId, added.item.wamid};
    const auto about = m_about.find(key);
    if (about == m_about.end())
      continue;
    keepFirstWords(key, added.message, about->second);
    (void)applyState(foldFacts(about->second), added.message);
  }
  return {};
}

void LiveWriter::keepFirstWords(const Key& key, const Message& message, std::vector<LiveFact>& about) {
  const auto is = [&](LiveFact::Kind kind) {
    return std::ranges::any_of(about, [&](const LiveFact& fact) { return fact.kind == kind; });
  };
  if (!is(LiveFact::Kind::Edit) || is(LiveFact::Kind::Said))
    return;
  LiveFact said;
  said.id = LiveFactId::make(m_context->now());
  said.peer = m_peer;
  said.numberId = key.numberId;
  said.kind = LiveFact::Kind::Said;
  said.target = key.wamid;
  said.at = Instant::fromMilliseconds(message.time.milliseconds);
  said.text = message.text;
  said.arrival = about.front().arrival;
  said.salt = makeSalt();
  about.push_back(said);
  m_facts.push_back(std::move(said));
}

Result<void> LiveWriter::changeKnown() {
  std::map<MessageId, Key> keys;
  std::vector<MessageId> ids;
  for (const auto& [key, about] : m_about) {
    if (const auto known = m_known.find(key); known != m_known.end())
      keys.emplace(known->second.message, key);
  }
  for (const auto& [item, message] : m_late)
    keys.emplace(message, Key{item.address.numberId, item.wamid});
  for (const auto& [id, key] : keys)
    ids.push_back(id);
  MUNIMENT_TRY_LET(messages,
                   store::MessageRepository(m_context->connection()).byIds(ids, access::ScopeMaker::system()));
  for (Message& message : messages) {
    if (message.flags.testFlag(MessageFlag::Destroyed))
      continue; // what is told of it is kept; it is not brought back
    const Message before = message;
    const Key& key = keys.at(message.id);
    bool changed = false;
    if (const auto about = m_about.find(key); about != m_about.end()) {
      keepFirstWords(key, message, about->second);
      changed = applyState(foldFacts(about->second), message);
    }
    for (const auto& [item, meant] : m_late) {
      if (meant != message.id || !message.attachment || !message.attachment->mime.isEmpty() || !item.attachment)
        continue;
      message.kind = item.kind;
      message.attachment = item.attachment;
      changed = true;
    }
    if (!changed)
      continue;
    message.salt = makeSalt();
    m_before.emplace(message.id, before);
    m_changed.emplace(message.id, std::move(message));
  }
  return {};
}

Result<void> LiveWriter::place(LiveRoom& room) {
  std::vector<Message*> fresh;
  for (Added& added : m_added) {
    if (added.room == &room)
      fresh.push_back(&added.message);
  }
  if (fresh.empty())
    return {};
  std::ranges::stable_sort(fresh, {}, [](const Message* message) { return message->time.milliseconds; });
  store::MessageRepository messages(m_context->connection());
  MUNIMENT_TRY_LET(end, messages.nextPosition(room.stored.number, access::ScopeMaker::system()));
  MUNIMENT_TRY_LET(tail, store::LiveMessageRepository(m_context->connection())
                             .tailFrom(room.stored.number, fresh.front()->time.milliseconds));
  std::int64_t position = end - std::ssize(tail);
  std::vector<std::pair<MessageId, std::int64_t>> moves;
  auto next = fresh.begin();
  for (const store::LiveMessageRepository::Placed& placed : tail) {
    while (next != fresh.end() && placed.time.isUtc && placed.time.milliseconds > (*next)->time.milliseconds)
      (*next++)->position = position++;
    if (placed.position != position)
      moves.emplace_back(placed.id, position);
    ++position;
  }
  while (next != fresh.end())
    (*next++)->position = position++;
  return messages.move(moves);
}

} // namespace muniment::workspace
