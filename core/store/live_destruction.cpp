#include "core/store/live_destruction.h"

#include "core/store/column.h"
#include "core/store/live_fact_repository.h"
#include "core/store/live_message_repository.h"
#include "core/store/live_repository.h"

namespace muniment::store {
namespace {

using namespace Qt::StringLiterals;

constexpr std::size_t kAtOnce = 400;

} // namespace

Result<std::set<QString>> LiveDestruction::stillNamed(const QVariantList& arrivals) {
  std::set<QString> named;
  for (const QByteArray table : {"live_message", "live_fact"}) {
    MUNIMENT_TRY_LET(rows, m_connection->select("SELECT DISTINCT arrival FROM " + table + " WHERE arrival IN (" +
                                                    placeholders(arrivals.size()) + ')',
                                                arrivals));
    while (rows.next())
      named.insert(rows.text(0));
    MUNIMENT_TRY(rows.finish());
  }
  return named;
}

Result<LiveDestruction::Taken> LiveDestruction::takeWith(std::span<const MessageId> ids, const Scope& system) {
  Taken taken;
  std::map<DeliveryId, Loss> losses;
  MUNIMENT_TRY_LET(links, LiveMessageRepository(*m_connection).linksOf(ids, system));
  for (const LiveLink& link : links) {
    taken.aggregates.append(aggregateOfLink(link.message));
    losses[link.arrival];
  }
  MUNIMENT_TRY_LET(facts, LiveFactRepository(*m_connection).ofMessages(ids, system));
  for (const auto& [message, fact] : facts) {
    taken.aggregates.append(aggregateOf(fact.id));
    if (fact.kind != LiveFact::Kind::Said)
      losses[fact.arrival].ranges.emplace_back(fact.first, fact.size);
  }
  for (std::size_t start = 0; start < ids.size(); start += kAtOnce) {
    QVariantList values;
    for (const MessageId id : ids.subspan(start, std::min(kAtOnce, ids.size() - start)))
      values << qlonglong(id.number());
    for (const QByteArray table : {"live_message", "live_fact"})
      MUNIMENT_TRY(m_connection->change(
          "DELETE FROM " + table + " WHERE message IN (" + placeholders(values.size()) + ')', values));
  }
  std::vector<DeliveryId> named;
  for (const auto& [id, loss] : losses)
    named.push_back(id);
  MUNIMENT_TRY_LET(arrivals, LiveRepository(*m_connection).byIds(named));
  for (LiveArrival& arrival : arrivals) {
    MUNIMENT_TRY_LET(still, stillNamed({arrival.id.toString()}));
    Loss& loss = losses[arrival.id];
    loss.isLast = still.empty();
    loss.arrival = std::move(arrival);
    if (loss.isLast || !loss.ranges.empty())
      taken.losses.push_back(std::move(loss));
  }
  return taken;
}

Result<QStringList> LiveDestruction::takeNames(const ConversationId& conversation, const Scope& system) {
  MUNIMENT_TRY_LET(chats, LiveRepository(*m_connection).chatsOf(conversation, system));
  QStringList gone;
  for (const StoredChat& chat : chats)
    gone.append(aggregateOf(chat.chat.id));
  if (!chats.empty())
    MUNIMENT_TRY(
        m_connection->change("DELETE FROM live_chat WHERE conversation = ?", {qlonglong(chats.front().conversation)}));
  return gone;
}

} // namespace muniment::store
