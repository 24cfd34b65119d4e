#include "core/workspace/live/live_queries.h"

#include "core/store/live_fact_repository.h"
#include "core/store/live_repository.h"
#include "core/store/opt_in_repository.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;
using Kind = LiveFact::Kind;

void addKey(LiveParty& party, const QString& key) {
  const qsizetype colon = key.indexOf(u':');
  const QString value = key.sliced(colon + 1);
  const QStringView kind = QStringView(key).first(std::max<qsizetype>(colon, 0));
  if (kind == u"group")
    party.group = value;
  else if (kind == u"parent")
    party.parentUserId = value;
  else if (kind == u"user")
    party.userId = value;
  else if (kind == u"phone")
    party.phone = value; // the last one learnt: whoever changed their number is reached at the new one
}

} // namespace

Result<std::optional<Instant>> lastInbound(store::Connection& connection, const LiveAddress& address) {
  MUNIMENT_TRY_LET(chats,
                   store::LiveRepository(connection).chats(address.peer, address.numberId, address.party.keys()));
  std::optional<Instant> last;
  for (const store::StoredChat& chat : chats) {
    if (chat.lastInbound)
      last = last ? std::max(*last, *chat.lastInbound) : *chat.lastInbound;
  }
  return last;
}

Result<Objection> objectionOf(store::Connection& connection, const LiveAddress& address) {
  const QStringList keys = address.party.keys();
  MUNIMENT_TRY_LET(facts, store::LiveFactRepository(connection).about(address.peer, address.numberId, keys));
  MUNIMENT_TRY_LET(optIns, store::OptInRepository(connection).of(address.peer, address.numberId, keys));
  std::vector<std::pair<Instant, Kind>> said;
  for (const LiveFact& fact : facts) {
    if (fact.kind >= Kind::Stop && fact.kind <= Kind::MarketingResume)
      said.emplace_back(fact.at, fact.kind);
  }
  for (const OptIn& optIn : optIns)
    said.emplace_back(optIn.at, optIn.act == OptIn::Act::Given ? Kind::Resume : Kind::Stop);
  std::ranges::stable_sort(said, {}, &std::pair<Instant, Kind>::first);
  Objection objection;
  for (const auto& [at, kind] : said) {
    if (kind == Kind::Stop || kind == Kind::Resume) {
      objection.all = kind == Kind::Stop;
      objection.agreed = kind == Kind::Resume;
    } else {
      objection.marketing = kind == Kind::MarketingStop;
    }
    objection.since = objection.all || objection.marketing ? std::optional(at) : std::nullopt;
  }
  return objection;
}

Result<std::optional<LiveAddress>> liveAddressOf(store::Connection& connection, const ConversationId& conversation,
                                                 const Scope& scope) {
  MUNIMENT_TRY_LET(chats, store::LiveRepository(connection).chatsOf(conversation, scope));
  if (chats.empty())
    return std::nullopt;
  LiveAddress address{chats.front().chat.peer, chats.front().chat.numberId, {}};
  for (const store::StoredChat& chat : chats)
    addKey(address.party, chat.chat.party);
  return std::optional(std::move(address));
}

Result<std::optional<LiveConversation::Answer>> LiveConversation::answer(QueryContext& context) const {
  MUNIMENT_TRY_LET(address, liveAddressOf(context.connection, conversation, context.scope()));
  if (!address)
    return std::nullopt;
  MUNIMENT_TRY_LET(last, muniment::workspace::lastInbound(context.connection, *address));
  MUNIMENT_TRY_LET(objection, objectionOf(context.connection, *address));
  return std::optional(Answer{std::move(*address), last, objection});
}

} // namespace muniment::workspace
