#include "core/store/message_repository.h"

#include "core/store/content_row.h"
#include "core/store/scope_sql.h"
#include "core/store/value_list.h"

namespace muniment::store {
namespace {

using namespace Qt::StringLiterals;

constexpr std::size_t kIdsAtOnce = 500;

const QByteArray kMessage =
    "SELECT m.id, c.id, m.position, m.at, m.stamp, m.speaker, m.kind, m.flags, m.sightings, m.text, m.details, m.salt, "
    "a.name, a.mime, a.size, a.digest, a.address, a.state, a.seconds, a.salt FROM message m "
    "JOIN conversation c ON c.n = m.conversation LEFT JOIN attachment a ON a.message = m.id WHERE ";
const QByteArray kFrozen =
    "SELECT m.id, c.id, m.position, m.at, m.stamp, m.speaker, f.kind, f.flags, m.sightings, f.text, f.details, f.salt, "
    "f.name, f.mime, f.size, f.digest, f.address, f.state, f.seconds, f.file_salt FROM frozen_message f "
    "JOIN message m ON m.id = f.message JOIN conversation c ON c.n = m.conversation WHERE ";
const QByteArray kSighting =
    "SELECT s.message, s.source, s.ordinal, s.first, s.size, s.digest, s.at, s.stamp, s.flags, s.text FROM sighting s "
    "JOIN conversation c ON c.n = s.conversation WHERE ";

bool sees(const Scope& scope) { return scope.isSystem() || scope.mayViewContent(); }

Result<Attachment> readAttachment(const Rows& rows) {
  Attachment attachment;
  attachment.name = rows.text(12);
  attachment.mime = rows.text(13);
  attachment.size = rows.integer(14);
  attachment.digest = rows.bytes(15);
  attachment.address = rows.bytes(16);
  attachment.state = static_cast<Attachment::State>(rows.integer(17));
  attachment.seconds = rows.integer(18);
  MUNIMENT_TRY_LET(salt, saltAt(rows, 19));
  attachment.salt = salt;
  return attachment;
}

Result<Message> readMessage(const Rows& rows) {
  Message message;
  message.id = MessageId::fromNumber(rows.integer(0));
  MUNIMENT_TRY_LET(conversation, idAt<ConversationId>(rows, 1));
  message.conversation = conversation;
  message.position = rows.integer(2);
  message.time = timeFrom(rows.integer(3), static_cast<int>(rows.integer(4)));
  message.speaker = static_cast<std::int32_t>(rows.integer(5));
  if (rows.integer(6) < 0 || rows.integer(6) > static_cast<int>(MessageKind::Unknown))
    return damagedRow("kind"_L1);
  message.kind = static_cast<MessageKind>(rows.integer(6));
  message.flags = MessageFlags::fromInt(static_cast<MessageFlags::Int>(rows.integer(7)));
  message.sightings = static_cast<std::int32_t>(rows.integer(8));
  message.text = rows.text(9);
  if (!rows.isNull(10)) {
    MUNIMENT_TRY_LET(details, parseJson(rows.text(10).toUtf8()));
    readDetails(message, details);
  }
  MUNIMENT_TRY_LET(salt, saltAt(rows, 11));
  message.salt = salt;
  if (!rows.isNull(17)) {
    MUNIMENT_TRY_LET(attachment, readAttachment(rows));
    message.attachment = std::move(attachment);
  }
  return message;
}

Result<std::vector<Sighting>> readSightings(Rows rows) {
  std::vector<Sighting> sightings;
  while (rows.next()) {
    Sighting sighting;
    sighting.message = MessageId::fromNumber(rows.integer(0));
    sighting.source = static_cast<std::int32_t>(rows.integer(1));
    sighting.ordinal = rows.integer(2);
    sighting.offset = rows.integer(3);
    sighting.length = rows.integer(4);
    const auto digest = Sha256::fromBytes(rows.bytes(5));
    if (!digest)
      return damagedRow("digest"_L1);
    sighting.digest = *digest;
    sighting.time = timeFrom(rows.integer(6), static_cast<int>(rows.integer(7)));
    sighting.flags = MessageFlags::fromInt(static_cast<MessageFlags::Int>(rows.integer(8)));
    if (!rows.isNull(9))
      sighting.text = rows.text(9);
    sightings.push_back(std::move(sighting));
  }
  MUNIMENT_TRY(rows.finish());
  return sightings;
}

} // namespace

Result<std::int64_t> MessageRepository::reserve(std::int64_t count) {
  MUNIMENT_TRY(m_connection->change("UPDATE message_number SET next = next + ? WHERE id = 1", {qlonglong(count)}));
  MUNIMENT_TRY_LET(rows, m_connection->select("SELECT next FROM message_number WHERE id = 1"));
  if (!rows.next())
    return damagedRow("message_number"_L1);
  return rows.integer(0) - count;
}

Result<void> MessageRepository::append(const MessageRows& rows) {
  MUNIMENT_TRY(m_connection->insertMany(rows.messages));
  MUNIMENT_TRY(m_connection->insertMany(rows.attachments));
  MUNIMENT_TRY(m_connection->insertMany(rows.words));
  MUNIMENT_TRY(m_connection->insertMany(rows.sightings));
  return {};
}

Result<void> MessageRepository::admit(std::int64_t conversation, const Scope& scope) {
  if (!sees(scope))
    return failure(ErrorKind::NotFound, "conversation.unknown"_L1);
  MUNIMENT_TRY_LET(rows,
                   m_connection->select("SELECT matter FROM conversation WHERE n = ?", {qlonglong(conversation)}));
  if (!rows.next())
    return failure(ErrorKind::NotFound, "conversation.unknown"_L1);
  MUNIMENT_TRY_LET(matter, optionalIdAt<MatterId>(rows, 0));
  if (!scope.sees(matter))
    return failure(ErrorKind::NotFound, "conversation.unknown"_L1);
  return rows.finish();
}

Result<std::unique_ptr<RawScan>> MessageRepository::scanOf(const QByteArray& columns, std::int64_t conversation,
                                                           const Scope& scope) {
  MUNIMENT_TRY(admit(conversation, scope));
  const std::array<std::int64_t, 1> values{conversation};
  return RawScan::open(*m_connection, "SELECT " + columns + " FROM message WHERE conversation = ? ORDER BY position",
                       values);
}

Result<std::unique_ptr<RawScan>> MessageRepository::outline(std::int64_t conversation, const Scope& scope) {
  return scanOf("id, at, stamp, speaker, kind, text", conversation, scope);
}

Result<std::unique_ptr<RawScan>> MessageRepository::shape(std::int64_t conversation, const Scope& scope) {
  return scanOf("id, at, stamp, details", conversation, scope);
}

Result<void> MessageRepository::mark(std::span<const MessageId> ids, MessageFlags flags, bool sighted) {
  for (std::size_t start = 0; start < ids.size(); start += kIdsAtOnce) {
    const auto part = ids.subspan(start, std::min(kIdsAtOnce, ids.size() - start));
    QVariantList values{flags.toInt(), sighted ? 1 : 0};
    for (const MessageId id : part)
      values << qlonglong(id.number());
    MUNIMENT_TRY(m_connection->change("UPDATE message SET flags = flags | ?, sightings = sightings + ? WHERE id IN (" +
                                          placeholders(static_cast<qsizetype>(part.size())) + ")",
                                      values));
  }
  return {};
}

Result<void> MessageRepository::move(std::span<const std::pair<MessageId, std::int64_t>> moves) {
  if (moves.empty())
    return {};
  const bool sqlite = m_connection->dialect() == Dialect::Sqlite;
  MUNIMENT_TRY(m_connection->script(sqlite
                                        ? "CREATE TEMPORARY TABLE IF NOT EXISTS message_place (message INTEGER PRIMARY "
                                          "KEY, position INTEGER NOT NULL);\nDELETE FROM message_place;\n"
                                        : "CREATE TEMPORARY TABLE IF NOT EXISTS message_place (message BIGINT PRIMARY "
                                          "KEY, position BIGINT NOT NULL);\nDELETE FROM message_place;\n"));
  BulkRows rows("message_place", {"message", "position"});
  for (const auto& [message, position] : moves)
    rows.add(message.number()).add(position);
  MUNIMENT_TRY(m_connection->insertMany(rows));
  MUNIMENT_TRY(m_connection->change("UPDATE message SET position = p.position FROM message_place p WHERE p.message = "
                                    "message.id"));
  return m_connection->script("DELETE FROM message_place;\n");
}

Result<std::int64_t> MessageRepository::next(const QByteArray& what, QVariantList values, const Scope& scope) {
  if (!sees(scope))
    return 0;
  QByteArray sql = "SELECT coalesce(max(" + what;
  appendMatterCondition(scope, sql, values);
  MUNIMENT_TRY_LET(rows, m_connection->select(sql, values));
  return rows.next() ? rows.integer(0) : 0;
}

Result<std::int64_t> MessageRepository::sightingCount(std::int64_t conversation, int source, const Scope& scope) {
  return next("s.ordinal) + 1, 0) FROM sighting s JOIN conversation c ON c.n = s.conversation WHERE s.conversation = ? "
              "AND s.source = ?",
              {qlonglong(conversation), source}, scope);
}

Result<std::int64_t> MessageRepository::nextPosition(std::int64_t conversation, const Scope& scope) {
  return next("m.position) + 1, 0) FROM message m JOIN conversation c ON c.n = m.conversation WHERE m.conversation = ?",
              {qlonglong(conversation)}, scope);
}

Result<std::vector<Message>> MessageRepository::read(const QByteArray& condition, QVariantList values,
                                                     const QByteArray& order, const Scope& scope) {
  return read(kMessage, condition, std::move(values), order, scope);
}

Result<std::vector<Message>> MessageRepository::read(const QByteArray& what, const QByteArray& condition,
                                                     QVariantList values, const QByteArray& order, const Scope& scope) {
  if (!sees(scope))
    return std::vector<Message>();
  QByteArray sql = what + condition;
  appendMatterCondition(scope, sql, values);
  MUNIMENT_TRY_LET(rows, m_connection->select(sql + order, values));
  std::vector<Message> messages;
  while (rows.next()) {
    MUNIMENT_TRY_LET(message, readMessage(rows));
    messages.push_back(std::move(message));
  }
  MUNIMENT_TRY(rows.finish());
  return messages;
}

Result<std::vector<Message>> MessageRepository::page(const ConversationId& conversation, std::int64_t first, int count,
                                                     const Scope& scope) {
  return read("m.conversation = (SELECT n FROM conversation WHERE id = ?) AND m.position >= ?",
              {column(conversation), qlonglong(first)}, " ORDER BY m.position LIMIT " + QByteArray::number(count),
              scope);
}

Result<std::optional<Message>> MessageRepository::byId(MessageId id, const Scope& scope) {
  MUNIMENT_TRY_LET(found, read("m.id = ?", {qlonglong(id.number())}, "", scope));
  return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

Result<std::vector<Message>> MessageRepository::byIds(std::span<const MessageId> ids, const Scope& scope) {
  std::vector<Message> found;
  for (std::size_t start = 0; start < ids.size(); start += kIdsAtOnce) {
    const auto part = ids.subspan(start, std::min(kIdsAtOnce, ids.size() - start));
    QVariantList values;
    for (const MessageId id : part)
      values << qlonglong(id.number());
    MUNIMENT_TRY_LET(some, read("m.id IN (" + placeholders(static_cast<qsizetype>(part.size())) + ")",
                                std::move(values), " ORDER BY m.id DESC", scope));
    std::ranges::move(some, std::back_inserter(found));
  }
  return found;
}

Result<std::vector<Message>> MessageRepository::changedAfter(std::int64_t entry, std::span<const MessageId> ids,
                                                             const Scope& scope) {
  std::vector<std::int64_t> numbers;
  std::ranges::transform(ids, std::back_inserter(numbers), &MessageId::number);
  return read(kFrozen, "f.entry >= ? AND f.message IN " + selectNumbers(m_connection->dialect()),
              {qlonglong(entry), numberList(numbers)}, " ORDER BY f.message, f.entry", scope);
}

Result<std::vector<Message>> MessageRepository::scanChanged(MessageId after, int limit, const Scope& system) {
  MUNIMENT_TRY_LET(rows, m_connection->select("SELECT DISTINCT message FROM frozen_message WHERE message > ? ORDER BY "
                                              "message LIMIT " +
                                                  QByteArray::number(limit),
                                              {qlonglong(after.number())}));
  std::vector<MessageId> ids;
  while (rows.next())
    ids.push_back(MessageId::fromNumber(rows.integer(0)));
  MUNIMENT_TRY(rows.finish());
  return changedAfter(0, ids, system);
}

Result<std::map<MessageId, std::int64_t>>
MessageRepository::placesOf(std::int64_t conversation, std::span<const MessageId> ids, const Scope& scope) {
  MUNIMENT_TRY(admit(conversation, scope));
  std::vector<std::int64_t> numbers;
  std::ranges::transform(ids, std::back_inserter(numbers), &MessageId::number);
  MUNIMENT_TRY_LET(rows, m_connection->select("SELECT id, position FROM message WHERE conversation = ? AND id IN " +
                                                  selectNumbers(m_connection->dialect()),
                                              {qlonglong(conversation), numberList(numbers)}));
  std::map<MessageId, std::int64_t> places;
  while (rows.next())
    places.emplace(MessageId::fromNumber(rows.integer(0)), rows.integer(1));
  MUNIMENT_TRY(rows.finish());
  return places;
}

Result<std::int64_t> MessageRepository::positionFrom(const ConversationId& conversation, std::int64_t milliseconds,
                                                     const Scope& scope) {
  if (!sees(scope))
    return 0;
  QByteArray condition = " FROM message m JOIN conversation c ON c.n = m.conversation WHERE m.conversation = (SELECT n "
                         "FROM conversation WHERE id = ?)";
  QVariantList scoped;
  appendMatterCondition(scope, condition, scoped);
  const QVariantList values = QVariantList{column(conversation)} + scoped;
  std::int64_t high = 0;
  {
    MUNIMENT_TRY_LET(rows, m_connection->select("SELECT coalesce(max(m.position) + 1, 0)" + condition, values));
    high = rows.next() ? rows.integer(0) : 0;
  }
  // File order is nearly the order of time; where it is not, the first place found is near enough to start reading.
  std::int64_t low = 0;
  while (low < high) {
    const std::int64_t middle = low + (high - low) / 2;
    MUNIMENT_TRY_LET(rows, m_connection->select("SELECT m.at" + condition + " AND m.position = ?",
                                                values + QVariantList{qlonglong(middle)}));
    if (rows.next() && rows.integer(0) < milliseconds)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

Result<std::vector<PositionSlice>> MessageRepository::slices(const ConversationId& conversation, int count,
                                                             const Scope& scope) {
  if (!sees(scope) || count < 1)
    return std::vector<PositionSlice>();
  QByteArray from = " FROM message m JOIN conversation c ON c.n = m.conversation WHERE m.conversation = (SELECT n FROM "
                    "conversation WHERE id = ?)";
  QVariantList values{column(conversation)};
  appendMatterCondition(scope, from, values);
  MUNIMENT_TRY_LET(totals, m_connection->select("SELECT coalesce(max(m.position) + 1, 0)" + from, values));
  const std::int64_t total = totals.next() ? totals.integer(0) : 0;
  const std::int64_t size = std::max<std::int64_t>(1, (total + count - 1) / count);
  std::vector<PositionSlice> slices;
  for (std::int64_t first = 0; first < total; first += size) {
    MUNIMENT_TRY_LET(rows, m_connection->select("SELECT m.at, m.stamp" + from + " AND m.position = ?",
                                                values + QVariantList{qlonglong(first)}));
    if (rows.next())
      slices.push_back({first, timeFrom(rows.integer(0), static_cast<int>(rows.integer(1))), 0});
  }
  MUNIMENT_TRY_LET(conflicts, m_connection->select("SELECT m.position" + from + " AND m.flags & " +
                                                       QByteArray::number(kConflicts.toInt()) + " <> 0",
                                                   values));
  while (conflicts.next()) {
    const auto slice = static_cast<std::size_t>(conflicts.integer(0) / size);
    if (slice < slices.size())
      ++slices[slice].conflicts;
  }
  MUNIMENT_TRY(conflicts.finish());
  return slices;
}

Result<std::vector<Sighting>> MessageRepository::sightings(std::span<const MessageId> ids, const Scope& scope) {
  std::vector<Sighting> found;
  for (std::size_t start = 0; sees(scope) && start < ids.size(); start += kIdsAtOnce) {
    QByteArray places;
    QVariantList values;
    for (const MessageId id : ids.subspan(start, std::min(kIdsAtOnce, ids.size() - start))) {
      places += places.isEmpty() ? "?" : ",?";
      values << qlonglong(id.number());
    }
    QByteArray sql = kSighting + "s.message IN (" + places + ")";
    appendMatterCondition(scope, sql, values);
    MUNIMENT_TRY_LET(rows, m_connection->select(sql + " ORDER BY s.message, s.source, s.ordinal", values));
    MUNIMENT_TRY_LET(some, readSightings(std::move(rows)));
    std::ranges::move(some, std::back_inserter(found));
  }
  return found;
}

Result<std::map<std::int64_t, MessageTime>>
MessageRepository::timesAt(std::int64_t conversation, std::span<const std::int64_t> positions, const Scope& scope) {
  std::map<std::int64_t, MessageTime> times;
  if (!sees(scope))
    return times;
  for (std::size_t start = 0; start < positions.size(); start += kIdsAtOnce) {
    const auto part = positions.subspan(start, std::min(kIdsAtOnce, positions.size() - start));
    QByteArray sql =
        "SELECT m.position, m.at, m.stamp FROM message m JOIN conversation c ON c.n = m.conversation WHERE "
        "m.conversation = ? AND m.position IN (" +
        placeholders(static_cast<qsizetype>(part.size())) + ")";
    QVariantList values{qlonglong(conversation)};
    for (const std::int64_t position : part)
      values << qlonglong(position);
    appendMatterCondition(scope, sql, values);
    MUNIMENT_TRY_LET(rows, m_connection->select(sql, values));
    while (rows.next())
      times.emplace(rows.integer(0), timeFrom(rows.integer(1), static_cast<int>(rows.integer(2))));
    MUNIMENT_TRY(rows.finish());
  }
  return times;
}

Result<std::unique_ptr<RawScan>> MessageRepository::digestsOf(std::int64_t conversation, int source,
                                                              const Scope& scope) {
  MUNIMENT_TRY(admit(conversation, scope));
  const std::array<std::int64_t, 2> values{conversation, source};
  return RawScan::open(*m_connection,
                       "SELECT digest FROM sighting WHERE conversation = ? AND source = ? ORDER BY ordinal", values);
}

Result<std::vector<Message>> MessageRepository::scan(MessageId after, int limit, const Scope& scope) {
  return read("m.id > ?", {qlonglong(after.number())}, " ORDER BY m.id LIMIT " + QByteArray::number(limit), scope);
}

} // namespace muniment::store
