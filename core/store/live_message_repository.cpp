#include "core/store/live_message_repository.h"

#include "core/store/content_row.h"
#include "core/store/scope_sql.h"
#include "core/store/search_match.h"
#include "core/store/value_list.h"

namespace muniment::store {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype kAtOnce = 400;
constexpr int kUtc = 8; ///< of a stamp

const QByteArray kLink = "SELECT l.message, l.content, l.salt, l.wamid, l.peer, l.number_id, l.arrival FROM "
                         "live_message l ";

QVariant bytesOrNull(const QByteArray& bytes) { return bytes.isEmpty() ? QVariant() : QVariant(bytes); }

} // namespace

Result<std::vector<LiveLink>> LiveMessageRepository::read(const QByteArray& rest, const QVariantList& values) {
  MUNIMENT_TRY_LET(rows, m_connection->select(kLink + rest, values));
  std::vector<LiveLink> links;
  while (rows.next()) {
    MUNIMENT_TRY_LET(link, contentAt(rows, 1, liveLinkFrom));
    if (link.message.number() != rows.integer(0) || link.wamid != rows.text(3) || link.peer != rows.text(4) ||
        link.numberId != rows.text(5) || link.arrival.toString() != rows.text(6))
      return damagedRow("live_message"_L1);
    MUNIMENT_TRY_LET(salt, saltAt(rows, 2));
    link.salt = salt;
    links.push_back(std::move(link));
  }
  MUNIMENT_TRY(rows.finish());
  return links;
}

Result<void> LiveMessageRepository::add(std::span<const LiveLink> links) {
  BulkRows rows("live_message", {"message", "peer", "number_id", "wamid", "arrival", "content", "salt"});
  for (const LiveLink& link : links) {
    MUNIMENT_TRY_LET(content, canonicalJson(contentOf(link)));
    rows.add(link.message.number()).add(link.peer).add(link.numberId).add(link.wamid).add(link.arrival);
    rows.addUtf8(content).add(link.salt);
  }
  MUNIMENT_TRY(m_connection->insertMany(rows));
  return {};
}

Result<std::vector<LiveLink>> LiveMessageRepository::links(const QString& peer, const QString& numberId,
                                                           const QStringList& wamids) {
  std::vector<LiveLink> found;
  for (qsizetype start = 0; start < wamids.size(); start += kAtOnce) {
    QVariantList values{peer, numberId};
    for (const QString& wamid : wamids.sliced(start, std::min(kAtOnce, wamids.size() - start)))
      values << wamid;
    MUNIMENT_TRY_LET(
        some,
        read("WHERE l.peer = ? AND l.number_id = ? AND l.wamid IN (" + placeholders(values.size() - 2) + ')', values));
    std::ranges::move(some, std::back_inserter(found));
  }
  return found;
}

Result<std::vector<LiveLink>> LiveMessageRepository::linksOf(std::span<const MessageId> ids, const Scope& scope) {
  std::vector<LiveLink> found;
  const bool sees = scope.isSystem() || scope.mayViewContent();
  for (std::size_t start = 0; sees && start < ids.size(); start += kAtOnce) {
    QVariantList values;
    for (const MessageId id : ids.subspan(start, std::min<std::size_t>(kAtOnce, ids.size() - start)))
      values << qlonglong(id.number());
    QByteArray rest = "JOIN message m ON m.id = l.message JOIN conversation c ON c.n = m.conversation WHERE l.message "
                      "IN (" +
                      placeholders(values.size()) + ')';
    appendMatterCondition(scope, rest, values);
    MUNIMENT_TRY_LET(some, read(rest + " ORDER BY l.message", values));
    std::ranges::move(some, std::back_inserter(found));
  }
  return found;
}

Result<std::vector<LiveLink>> LiveMessageRepository::sentBy(std::span<const DeliveryId> deliveries,
                                                            const Scope& scope) {
  if (deliveries.empty() || (!scope.isSystem() && !scope.mayViewContent()))
    return std::vector<LiveLink>();
  QVariantList values;
  for (const DeliveryId& delivery : deliveries.first(std::min<std::size_t>(kAtOnce, deliveries.size())))
    values << column(delivery);
  QByteArray rest =
      "JOIN message m ON m.id = l.message JOIN conversation c ON c.n = m.conversation WHERE l.arrival IN (" +
      placeholders(values.size()) + ')';
  appendMatterCondition(scope, rest, values);
  return read(rest + " ORDER BY l.message", values);
}

Result<std::vector<LiveLink>> LiveMessageRepository::latest(const ConversationId& conversation, int limit,
                                                            const Scope& scope) {
  if (!scope.isSystem() && !scope.mayViewContent())
    return std::vector<LiveLink>();
  QByteArray rest = "JOIN message m ON m.id = l.message JOIN conversation c ON c.n = m.conversation WHERE c.id = ?";
  QVariantList values{column(conversation)};
  appendMatterCondition(scope, rest, values);
  return read(rest + " ORDER BY m.position DESC LIMIT " + QByteArray::number(limit), values);
}

Result<std::optional<LiveLink>> LiveMessageRepository::newest(const ConversationId& conversation, const Scope& scope) {
  MUNIMENT_TRY_LET(found, latest(conversation, 1, scope));
  return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

Result<std::vector<LiveLink>> LiveMessageRepository::scan(MessageId after, int limit, const Scope& /*system*/) {
  return read("WHERE l.message > ? ORDER BY l.message LIMIT " + QByteArray::number(limit), {qlonglong(after.number())});
}

Result<std::vector<LiveMessageRepository::Placed>> LiveMessageRepository::tailFrom(std::int64_t conversation,
                                                                                   std::int64_t milliseconds) {
  const QVariant number{qlonglong(conversation)};
  std::int64_t first = 0;
  {
    MUNIMENT_TRY_LET(rows,
                     m_connection->select("SELECT position FROM message WHERE conversation = ? AND (stamp & ? = 0 "
                                          "OR at <= ?) ORDER BY position DESC LIMIT 1",
                                          {number, kUtc, qlonglong(milliseconds)}));
    if (rows.next())
      first = rows.integer(0) + 1;
  }
  MUNIMENT_TRY_LET(rows, m_connection->select("SELECT id, position, at, stamp FROM message WHERE conversation = ? AND "
                                              "position >= ? ORDER BY position",
                                              {number, qlonglong(first)}));
  std::vector<Placed> tail;
  while (rows.next())
    tail.push_back({MessageId::fromNumber(rows.integer(0)), rows.integer(1),
                    timeFrom(rows.integer(2), static_cast<int>(rows.integer(3)))});
  MUNIMENT_TRY(rows.finish());
  return tail;
}

Result<void> LiveMessageRepository::keepFrozen(std::span<const Rewrite> rewrites) {
  std::vector<std::int64_t> ids;
  for (const Rewrite& each : rewrites)
    ids.push_back(each.message.id.number());
  MUNIMENT_TRY(m_connection->change(
      "INSERT INTO frozen_message (message, entry, kind, flags, text, details, salt, name, mime, size, digest, "
      "address, "
      "state, seconds, file_salt) SELECT m.id, (SELECT coalesce(max(seq), 0) FROM ledger_entry), m.kind, m.flags, "
      "m.text, m.details, m.salt, a.name, a.mime, a.size, a.digest, a.address, a.state, a.seconds, a.salt FROM message "
      "m LEFT JOIN attachment a ON a.message = m.id WHERE m.id IN " +
          selectNumbers(m_connection->dialect()) +
          " AND EXISTS (SELECT 1 FROM production_item p WHERE p.message = m.id) ON CONFLICT DO NOTHING",
      {numberList(ids)}));
  return {};
}

Result<void> LiveMessageRepository::rewrite(std::span<const Rewrite> rewrites) {
  MUNIMENT_TRY(keepFrozen(rewrites));
  for (const Rewrite& each : rewrites) {
    const Message& message = each.message;
    const Json details = detailsOf(message);
    QVariant text;
    if (details.object()) {
      MUNIMENT_TRY_LET(content, contentColumn(details));
      text = content;
    }
    MUNIMENT_TRY(
        m_connection->change("UPDATE message SET kind = ?, text = ?, flags = ?, details = ?, salt = ? WHERE id = ?",
                             {static_cast<int>(message.kind), message.text, message.flags.toInt(), text,
                              message.salt.toBytes(), qlonglong(message.id.number())}));
    if (const auto& file = message.attachment)
      MUNIMENT_TRY(m_connection->change("UPDATE attachment SET name = ?, mime = ?, size = ?, digest = ?, address = ?, "
                                        "state = ?, salt = ? WHERE message = "
                                        "?",
                                        {file->name, file->mime, qlonglong(file->size), bytesOrNull(file->digest),
                                         bytesOrNull(file->address), static_cast<int>(file->state),
                                         file->salt.toBytes(), qlonglong(message.id.number())}));
  }
  return reindex(rewrites);
}

Result<void> LiveMessageRepository::reindex(std::span<const Rewrite> rewrites) {
  const bool sqlite = m_connection->dialect() == Dialect::Sqlite;
  // An index without content forgets a row only when it is told which words the row had.
  BulkRows old("message_words", {"message_words", "rowid", "words"});
  BulkRows fresh("message_words", {sqlite ? "rowid" : "message", "words"});
  for (const Rewrite& each : rewrites) {
    if (each.before == each.after)
      continue;
    const std::int64_t number = each.message.id.number();
    if (sqlite)
      old.add(QStringView(u"delete")).add(number).addUtf8(each.before);
    else
      MUNIMENT_TRY(m_connection->change("DELETE FROM message_words WHERE message = ?", {qlonglong(number)}));
    fresh.add(number);
    fresh.addUtf8(sqlite ? QByteArrayView(each.after) : QByteArrayView(tsVector(each.after)));
  }
  if (sqlite)
    MUNIMENT_TRY(m_connection->insertMany(old));
  MUNIMENT_TRY(m_connection->insertMany(fresh));
  return {};
}

Result<void> LiveMessageRepository::grow(std::int64_t conversation, std::int64_t messages) {
  const QVariant number{qlonglong(conversation)};
  const QByteArray edge = "(SELECT m.id FROM message m WHERE m.conversation = conversation_count.conversation AND "
                          "m.stamp & 4 = 4 ORDER BY m.position ";
  const auto of = [&](const QByteArray& column, const QByteArray& order) {
    return "coalesce((SELECT e." + column + " FROM message e WHERE e.id = " + edge + order + " LIMIT 1)), 0)";
  };
  MUNIMENT_TRY(m_connection->change(
      "UPDATE conversation_count SET messages = messages + ?, speakers = (SELECT count(*) FROM speaker s WHERE "
      "s.conversation = conversation_count.conversation), first_at = " +
          of("at", "ASC") + ", first_stamp = " + of("stamp", "ASC") + ", last_at = " + of("at", "DESC") +
          ", last_stamp = " + of("stamp", "DESC") + ", last_message = " + of("id", "DESC") + " WHERE conversation = ?",
      {qlonglong(messages), number}));
  return {};
}

} // namespace muniment::store
