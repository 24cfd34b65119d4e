#include "core/workspace/live/media_arrived.h"

#include "core/access/scope_maker.h"
#include "core/store/message_repository.h"
#include "core/workspace/kept_objects.h"
#include "core/workspace/live/live_writer.h"
#include "core/workspace/records/entry_state.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

Result<LiveLink> linkOf(store::Connection& connection, const QString& peer, const MediaWish& wish) {
  MUNIMENT_TRY_LET(links, store::LiveMessageRepository(connection).links(peer, wish.numberId, {wish.wamid}));
  if (links.empty())
    return failure(ErrorKind::NotFound, "live.message_unknown"_L1);
  return std::move(links.front());
}

LiveFact differenceOf(const LiveLink& link, Instant now) {
  LiveFact fact;
  fact.id = LiveFactId::make(now);
  fact.arrival = link.arrival;
  fact.peer = link.peer;
  fact.numberId = link.numberId;
  fact.kind = LiveFact::Kind::Gap;
  fact.target = link.wamid;
  fact.wamid = link.wamid;
  fact.at = now;
  fact.word = u"media-differs"_s;
  fact.salt = makeSalt();
  return fact;
}

} // namespace

QByteArray bytesOf(const MediaWish& wish) {
  return canonicalJson(Json::Object{{u"expires"_s, wish.expires.toString()},
                                    {u"media"_s, wish.mediaId},
                                    {u"mime"_s, wish.mime},
                                    {u"name"_s, wish.name},
                                    {u"number"_s, wish.numberId},
                                    {u"sha256"_s, QString::fromLatin1(wish.sha256.toHex())},
                                    {u"wamid"_s, wish.wamid}})
      .value_or(QByteArray());
}

Result<MediaWish> mediaWishFrom(const QByteArray& bytes) {
  const auto content = parseJson(bytes);
  MediaWish wish;
  if (content) {
    wish = {content->text(u"number"),
            content->text(u"media"),
            content->text(u"wamid"),
            QByteArray::fromHex(content->text(u"sha256").toLatin1()),
            content->text(u"mime"),
            content->text(u"name"),
            Instant::parse(content->text(u"expires")).value_or(Instant())};
  }
  if (bytesOf(wish) != bytes)
    return failure(ErrorKind::VerificationFailed, "live.wish_unreadable"_L1);
  return wish;
}

Json MediaArrived::describe() const {
  return Json::Object{{u"peer"_s, m_peer}, {u"sha256"_s, m_stored.digest.toHex()}, {u"wamid"_s, m_wish.wamid}};
}

Result<Json> MediaArrived::apply(CommandContext& context) const {
  const Scope& system = access::ScopeMaker::system();
  store::Connection& connection = context.connection();
  MUNIMENT_TRY_LET(link, linkOf(connection, m_peer, m_wish));
  store::MessageRepository messages(connection);
  MUNIMENT_TRY_LET(message, messages.byId(link.message, system));
  if (!message || !message->attachment || message->flags.testFlag(MessageFlag::Destroyed))
    return failure(ErrorKind::NotFound, "live.message_unknown"_L1);
  const QByteArray& announced = link.announced.isEmpty() ? m_wish.sha256 : link.announced;
  const bool matches = announced.isEmpty() || announced == m_stored.digest.toBytes();
  const Json answer = Json::Object{{u"matches"_s, matches}, {u"message"_s, message->id.toString()}};
  Attachment& file = *message->attachment;
  if (file.state == Attachment::State::Present)
    return answer;
  MUNIMENT_TRY(mustBeKept(context, {m_stored.address.toBytes()}));
  file.state = Attachment::State::Present;
  file.size = m_stored.size;
  file.digest = m_stored.digest.toBytes();
  file.address = m_stored.address.toBytes();
  file.salt = makeSalt();
  const store::LiveMessageRepository::Rewrite rewrite{*message, {}, {}};
  MUNIMENT_TRY(store::LiveMessageRepository(connection).rewrite(std::span(&rewrite, 1)));
  MUNIMENT_TRY_LET(stored, store::ConversationRepository(connection).byId(message->conversation, system));
  EntryDraft draft;
  draft.verb = u"message.media-kept"_s;
  draft.subject = aggregateOf(message->id);
  draft.matter = stored ? stored->conversation.matter : std::nullopt;
  draft.payload = {{u"matches"_s, matches}};
  MUNIMENT_TRY_LET(state, stateOf(aggregateOfAttachment(message->id), file));
  draft.state = {state};
  context.record(std::move(draft));
  if (matches)
    return answer;
  LiveWriter writer(context, m_peer, stored ? stored->conversation.matter : std::nullopt);
  writer.add(differenceOf(link, context.now()));
  MUNIMENT_TRY(writer.write());
  return answer;
}

} // namespace muniment::workspace
