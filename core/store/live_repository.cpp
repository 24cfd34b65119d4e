#include "core/store/live_repository.h"

#include "core/store/content_row.h"
#include "core/store/scope_sql.h"

namespace muniment::store {
namespace {

using namespace Qt::StringLiterals;

constexpr std::size_t kIdsAtOnce = 500;

template <class I>
QVariantList columnsOf(std::span<const I> ids) {
  QVariantList values;
  for (const I& id : ids)
    values << column(id);
  return values;
}

} // namespace

Result<std::vector<LiveArrival>> LiveRepository::readArrivals(const QByteArray& rest, const QVariantList& values) {
  MUNIMENT_TRY_LET(rows, m_connection->select("SELECT id, content, salt FROM live_arrival " + rest, values));
  std::vector<LiveArrival> arrivals;
  while (rows.next()) {
    MUNIMENT_TRY_LET(arrival, contentAt(rows, 1, liveArrivalFrom));
    if (arrival.id.toString() != rows.text(0))
      return damagedRow("live_arrival"_L1);
    MUNIMENT_TRY_LET(salt, saltAt(rows, 2));
    arrival.salt = salt;
    arrivals.push_back(std::move(arrival));
  }
  MUNIMENT_TRY(rows.finish());
  return arrivals;
}

Result<std::set<DeliveryId>> LiveRepository::taken(std::span<const DeliveryId> ids) {
  std::set<DeliveryId> found;
  MUNIMENT_TRY_LET(arrivals, byIds(ids));
  for (const LiveArrival& arrival : arrivals)
    found.insert(arrival.id);
  return found;
}

Result<std::vector<LiveArrival>> LiveRepository::byIds(std::span<const DeliveryId> ids) {
  std::vector<LiveArrival> found;
  for (std::size_t start = 0; start < ids.size(); start += kIdsAtOnce) {
    const auto part = ids.subspan(start, std::min(kIdsAtOnce, ids.size() - start));
    MUNIMENT_TRY_LET(
        some, readArrivals("WHERE id IN (" + placeholders(static_cast<qsizetype>(part.size())) + ')', columnsOf(part)));
    std::ranges::move(some, std::back_inserter(found));
  }
  return found;
}

Result<void> LiveRepository::add(std::span<const LiveArrival> arrivals) {
  BulkRows rows("live_arrival", {"id", "address", "content", "salt"});
  for (const LiveArrival& arrival : arrivals) {
    MUNIMENT_TRY_LET(content, canonicalJson(contentOf(arrival)));
    rows.add(arrival.id);
    arrival.address.isEmpty() ? rows.addNull() : rows.add(QByteArrayView(arrival.address));
    rows.addUtf8(content).add(arrival.salt);
  }
  MUNIMENT_TRY(m_connection->insertMany(rows));
  return {};
}

Result<void> LiveRepository::save(const LiveArrival& arrival) {
  MUNIMENT_TRY_LET(content, contentColumn(contentOf(arrival)));
  MUNIMENT_TRY(m_connection->change("UPDATE live_arrival SET address = ?, content = ?, salt = ? WHERE id = ?",
                                    {arrival.address.isEmpty() ? QVariant() : QVariant(arrival.address), content,
                                     arrival.salt.toBytes(), column(arrival.id)}));
  return {};
}

Result<std::vector<LiveArrival>> LiveRepository::scanArrivals(const std::optional<DeliveryId>& after, int limit,
                                                              const Scope& /*system*/) {
  return readArrivals("WHERE id > ? ORDER BY id LIMIT " + QByteArray::number(limit),
                      {after ? column(*after) : QVariant(u""_s)});
}

Result<std::vector<StoredChat>> LiveRepository::readChats(const QByteArray& rest, const QVariantList& values) {
  MUNIMENT_TRY_LET(rows,
                   m_connection->select("SELECT l.content, l.salt, l.conversation, l.last_inbound, l.peer, "
                                        "l.number_id, l.party, c.id, l.id FROM live_chat l JOIN conversation c ON c.n "
                                        "= l.conversation WHERE " +
                                            rest,
                                        values));
  std::vector<StoredChat> chats;
  while (rows.next()) {
    MUNIMENT_TRY_LET(chat, contentAt(rows, 0, liveChatFrom));
    if (chat.peer != rows.text(4) || chat.numberId != rows.text(5) || chat.party != rows.text(6) ||
        chat.conversation.toString() != rows.text(7) || chat.id.toString() != rows.text(8))
      return damagedRow("live_chat"_L1);
    MUNIMENT_TRY_LET(salt, saltAt(rows, 1));
    chat.salt = salt;
    const std::int64_t last = rows.integer(3);
    chats.push_back(
        {std::move(chat), rows.integer(2), last > 0 ? std::optional(Instant::fromMilliseconds(last)) : std::nullopt});
  }
  MUNIMENT_TRY(rows.finish());
  return chats;
}

Result<std::vector<StoredChat>> LiveRepository::chats(const QString& peer, const QString& numberId,
                                                      const QStringList& parties) {
  if (parties.isEmpty())
    return std::vector<StoredChat>();
  QVariantList values{peer, numberId};
  for (const QString& party : parties)
    values << party;
  return readChats("l.peer = ? AND l.number_id = ? AND l.party IN (" + placeholders(parties.size()) +
                       ") ORDER BY l.conversation",
                   values);
}

Result<std::vector<StoredChat>> LiveRepository::chatsOf(const ConversationId& conversation, const Scope& scope) {
  if (!scope.isSystem() && !scope.mayViewContent())
    return std::vector<StoredChat>();
  QByteArray rest = "c.id = ?";
  QVariantList values{column(conversation)};
  appendMatterCondition(scope, rest, values);
  return readChats(rest + " ORDER BY l.id", values);
}

Result<void> LiveRepository::add(std::int64_t conversation, std::span<const LiveChat> chats) {
  BulkRows rows("live_chat", {"id", "peer", "number_id", "party", "conversation", "last_inbound", "content", "salt"});
  for (const LiveChat& chat : chats) {
    MUNIMENT_TRY_LET(content, canonicalJson(contentOf(chat)));
    rows.add(chat.id).add(chat.peer).add(chat.numberId).add(chat.party).add(conversation).add(std::int64_t{0});
    rows.addUtf8(content).add(chat.salt);
  }
  MUNIMENT_TRY(m_connection->insertMany(rows));
  return {};
}

Result<void> LiveRepository::noteInbound(std::int64_t conversation, Instant at) {
  MUNIMENT_TRY(m_connection->change("UPDATE live_chat SET last_inbound = ? WHERE conversation = ? AND last_inbound < ?",
                                    {column(at), qlonglong(conversation), column(at)}));
  return {};
}

Result<std::vector<LiveChat>> LiveRepository::scanChats(const std::optional<LiveChatId>& after, int limit,
                                                        const Scope& /*system*/) {
  MUNIMENT_TRY_LET(stored, readChats("l.id > ? ORDER BY l.id LIMIT " + QByteArray::number(limit),
                                     {after ? column(*after) : QVariant(u""_s)}));
  std::vector<LiveChat> chats;
  for (StoredChat& each : stored)
    chats.push_back(std::move(each.chat));
  return chats;
}

} // namespace muniment::store
