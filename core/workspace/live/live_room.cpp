#include "core/workspace/live/live_room.h"

#include "core/access/scope_maker.h"
#include "core/model/live_source.h"
#include "core/store/live_fact_repository.h"
#include "core/store/live_repository.h"
#include "core/store/message_repository.h"
#include "core/store/source_repository.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

constexpr auto kReader = "webhook"_L1;
constexpr int kReaderVersion = 1;

QString cacheKey(const QString& numberId, const QString& party) { return numberId + u'\n' + party; }

QString textFirst(std::initializer_list<QString> texts) {
  for (const QString& text : texts) {
    if (!text.isEmpty())
      return text;
  }
  return {};
}

} // namespace

QString readablePhone(const QString& digits) {
  const bool number = !digits.isEmpty() && std::ranges::all_of(digits, [](QChar c) { return c.isDigit(); });
  return number ? u'+' + digits : digits;
}

std::int32_t LiveRoom::add(const QString& label, const QString& phone, bool isOwner) {
  const auto number = static_cast<std::int32_t>(speakers.size()) + 1;
  speakers.push_back({number, label, phone, isOwner, makeSalt()});
  newSpeakers.push_back(speakers.back());
  return number;
}

void LiveRoom::knowNames(std::span<const store::SpeakerName> names) {
  for (const store::SpeakerName& name : names) {
    if (name.source == source.number)
      m_byName.emplace(name.label, name.speaker);
  }
}

const Speaker* LiveRoom::speaker(std::int32_t number) const {
  return number > 0 && number <= std::ssize(speakers) ? &speakers[static_cast<std::size_t>(number) - 1] : nullptr;
}

std::int32_t LiveRoom::speakerOf(const LiveItem& item) {
  if (item.kind == MessageKind::System)
    return 0;
  QStringList names;
  if (item.isOutbound)
    names.append(readablePhone(textFirst({item.ownPhone, item.address.numberId})));
  else
    for (const QString& id : {item.speaker.parentUserId, item.speaker.userId, readablePhone(item.speaker.phone)})
      if (!id.isEmpty())
        names.append(id);
  if (names.isEmpty())
    return 0;
  std::int32_t number = 0;
  for (const QString& name : names) {
    if (const auto known = m_byName.find(name); known != m_byName.end() && number == 0)
      number = known->second;
  }
  const QString phone = readablePhone(item.isOutbound ? item.ownPhone : item.speaker.phone);
  for (const Speaker& speaker : speakers) {
    if (number == 0 && ((item.isOutbound && speaker.isOwner) || (!phone.isEmpty() && speaker.phone == phone)))
      number = speaker.number;
  }
  if (number == 0)
    number = add(item.isOutbound || item.name.isEmpty() ? names.back() : item.name, phone, item.isOutbound);
  for (const QString& name : names) {
    if (m_byName.emplace(name, number).second)
      newNames.push_back({source.number, name, number, item.isOutbound ? u"self"_s : u"phone"_s});
  }
  return number;
}

Result<LiveRoom*> LiveRooms::roomFor(const LiveItem& item) {
  const QStringList keys = item.address.party.keys();
  LiveRoom* room = nullptr;
  for (const QString& key : keys) {
    const auto cached = m_byKey.find(cacheKey(item.address.numberId, key));
    if (cached != m_byKey.end() && !room)
      room = cached->second;
  }
  if (!room) {
    MUNIMENT_TRY_LET(known, store::LiveRepository(m_context->connection()).chats(m_peer, item.address.numberId, keys));
    if (known.empty()) {
      MUNIMENT_TRY_LET(begun, begin(item));
      room = begun;
    } else {
      MUNIMENT_TRY_LET(opened, reopen(known.front().chat, known.front().conversation));
      room = opened;
    }
    for (const store::StoredChat& each : known) {
      m_byKey.emplace(cacheKey(item.address.numberId, each.chat.party), room);
      if (each.chat.conversation != known.front().chat.conversation)
        m_meetings.push_back({item.address.numberId, known.front().chat.party, each.chat.party,
                              known.front().chat.conversation, each.chat.conversation, item.arrival, item.at});
    }
  }
  learn(*room, item, keys);
  if (!item.newPhone.isEmpty())
    learn(*room, item, {u"phone:"_s + item.newPhone});
  return room;
}

void LiveRooms::learn(LiveRoom& room, const LiveItem& item, const QStringList& keys) {
  for (const QString& key : keys) {
    if (!m_byKey.emplace(cacheKey(item.address.numberId, key), &room).second)
      continue;
    room.newChats.push_back({LiveChatId::make(m_context->now()), m_peer, item.address.numberId, key,
                             room.stored.conversation.id, room.source.id, makeSalt()});
  }
}

Result<LiveRoom*> LiveRooms::reopen(const LiveChat& chat, std::int64_t number) {
  for (const auto& room : m_rooms) {
    if (room->stored.number == number)
      return room.get();
  }
  const Scope& system = access::ScopeMaker::system();
  store::ConversationRepository conversations(m_context->connection());
  auto room = std::make_unique<LiveRoom>();
  MUNIMENT_TRY_LET(stored, conversations.byId(chat.conversation, system));
  MUNIMENT_TRY_LET(sources, store::SourceRepository(m_context->connection()).ofConversation(number, system));
  const auto source = std::ranges::find(sources, chat.source, &ConversationSource::id);
  if (!stored || source == sources.end())
    return failure(ErrorKind::VerificationFailed, "store.damaged"_L1);
  room->stored = std::move(*stored);
  room->source = std::move(*source);
  MUNIMENT_TRY_LET(speakers, conversations.speakers(number, system));
  room->speakers = std::move(speakers);
  MUNIMENT_TRY_LET(names, conversations.names(number, system));
  room->knowNames(names);
  MUNIMENT_TRY_LET(
      ordinal, store::MessageRepository(m_context->connection()).sightingCount(number, room->source.number, system));
  room->nextOrdinal = ordinal;
  return m_rooms.emplace_back(std::move(room)).get();
}

Result<QString> LiveRooms::titleFor(const LiveItem& item) {
  const LiveParty& party = item.address.party;
  if (party.group.isEmpty())
    return textFirst({item.isOutbound ? QString() : item.name, readablePhone(party.phone), party.userId, item.name});
  MUNIMENT_TRY_LET(facts, store::LiveFactRepository(m_context->connection())
                              .about(m_peer, item.address.numberId, {u"group:"_s + party.group}));
  QString title = party.group;
  for (const LiveFact& fact : facts) {
    if (fact.kind == LiveFact::Kind::Group && !fact.text.isEmpty())
      title = fact.text;
  }
  return title;
}

Result<LiveRoom*> LiveRooms::begin(const LiveItem& item) {
  auto room = std::make_unique<LiveRoom>();
  MUNIMENT_TRY_LET(title, titleFor(item));
  Conversation& made = room->stored.conversation;
  made.id = ConversationId::make(m_context->now());
  made.title = title;
  made.kind = item.address.party.group.isEmpty() ? ConversationKind::Direct : ConversationKind::Group;
  made.matter = m_matter;
  made.createdAt = m_context->now();
  made.salt = makeSalt();
  store::ConversationRepository conversations(m_context->connection());
  MUNIMENT_TRY_LET(number, conversations.add(made));
  room->stored.number = number;
  ConversationSource& source = room->source;
  const QString own = readablePhone(textFirst({item.ownPhone, item.address.numberId}));
  source.id = SourceId::make(m_context->now());
  source.conversation = made.id;
  source.number = 1;
  source.name = own;
  source.reading = Json::Object{{u"chat"_s, item.address.party.keys().front()},
                                {u"format"_s, kLiveFormat},
                                {u"number"_s, item.address.numberId},
                                {u"peer"_s, m_peer},
                                {u"reader"_s, kReader},
                                {u"version"_s, kReaderVersion}};
  source.owner = own;
  source.zone = u"UTC"_s;
  source.capturedAt = m_context->now();
  source.capturedBy = m_context->session().actorText();
  source.salt = makeSalt();
  room->isNew = true;
  return m_rooms.emplace_back(std::move(room)).get();
}

} // namespace muniment::workspace
