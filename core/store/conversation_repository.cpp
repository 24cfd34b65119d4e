#include "core/store/conversation_repository.h"

#include "core/store/column.h"
#include "core/store/scope_sql.h"

namespace muniment::store {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype kPreview = 200;

const QByteArray kConversation = "c.n, c.id, c.title, c.kind, c.matter, c.created_at, c.salt";
const QByteArray kSummary =
    "SELECT " + kConversation +
    ", k.messages, k.conflicts, k.sources, k.speakers, k.first_at, k.first_stamp, k.last_at, k.last_stamp, "
    "m.text, p.label FROM conversation_count k JOIN conversation c ON c.n = k.conversation "
    "LEFT JOIN message m ON m.id = k.last_message "
    "LEFT JOIN speaker p ON p.conversation = k.conversation AND p.number = m.speaker WHERE 1=1";

Result<StoredConversation> readConversation(const Rows& rows) {
  StoredConversation stored;
  stored.number = rows.integer(0);
  MUNIMENT_TRY_LET(id, idAt<ConversationId>(rows, 1));
  stored.conversation.id = id;
  stored.conversation.title = rows.text(2);
  stored.conversation.kind = static_cast<ConversationKind>(rows.integer(3));
  MUNIMENT_TRY_LET(matter, optionalIdAt<MatterId>(rows, 4));
  stored.conversation.matter = matter;
  stored.conversation.createdAt = instantAt(rows, 5);
  MUNIMENT_TRY_LET(salt, saltAt(rows, 6));
  stored.conversation.salt = salt;
  return stored;
}

Result<std::vector<ConversationSummary>> readSummaries(Rows rows) {
  std::vector<ConversationSummary> summaries;
  while (rows.next()) {
    MUNIMENT_TRY_LET(stored, readConversation(rows));
    ConversationSummary summary;
    summary.conversation = std::move(stored.conversation);
    summary.messages = rows.integer(7);
    summary.conflicts = rows.integer(8);
    summary.sources = static_cast<std::int32_t>(rows.integer(9));
    summary.speakers = static_cast<std::int32_t>(rows.integer(10));
    summary.first = timeFrom(rows.integer(11), static_cast<int>(rows.integer(12)));
    summary.last = timeFrom(rows.integer(13), static_cast<int>(rows.integer(14)));
    summary.lastText = rows.text(15).left(kPreview);
    summary.lastSender = rows.text(16);
    summaries.push_back(std::move(summary));
  }
  MUNIMENT_TRY(rows.finish());
  return summaries;
}

} // namespace

Result<std::int64_t> ConversationRepository::add(const Conversation& conversation) {
  MUNIMENT_TRY_LET(rows, m_connection->select("SELECT coalesce(max(n), 0) + 1 FROM conversation"));
  const std::int64_t number = rows.next() ? rows.integer(0) : 1;
  MUNIMENT_TRY(rows.finish());
  MUNIMENT_TRY(m_connection->change(
      "INSERT INTO conversation (n, id, title, kind, matter, created_at, salt) VALUES (?, ?, ?, ?, ?, ?, ?)",
      {qlonglong(number), column(conversation.id), conversation.title, static_cast<int>(conversation.kind),
       column(conversation.matter), column(conversation.createdAt), conversation.salt.toBytes()}));
  return number;
}

Result<std::optional<StoredConversation>> ConversationRepository::byId(const ConversationId& id, const Scope& scope) {
  if (!scope.isSystem() && !scope.mayViewContent())
    return std::nullopt;
  QByteArray sql = "SELECT " + kConversation + " FROM conversation c WHERE c.id = ?";
  QVariantList values{column(id)};
  appendMatterCondition(scope, sql, values);
  MUNIMENT_TRY_LET(rows, m_connection->select(sql, values));
  if (!rows.next()) {
    MUNIMENT_TRY(rows.finish());
    return std::nullopt;
  }
  MUNIMENT_TRY_LET(stored, readConversation(rows));
  return std::optional(std::move(stored));
}

Result<std::vector<ConversationSummary>> ConversationRepository::page(const ConversationFilter& filter,
                                                                      const std::optional<ConversationSummary>& after,
                                                                      int limit, const Scope& scope) {
  if (!scope.isSystem() && !scope.mayViewContent())
    return std::vector<ConversationSummary>();
  QByteArray sql = kSummary;
  QVariantList values;
  if (after) {
    sql += " AND (k.last_at, c.n) < (?, (SELECT n FROM conversation WHERE id = ?))";
    values << qlonglong(after->last.milliseconds) << column(after->conversation.id);
  }
  appendFilter(filter, sql, values);
  appendMatterCondition(scope, sql, values);
  MUNIMENT_TRY_LET(rows, m_connection->select(
                             sql + " ORDER BY k.last_at DESC, c.n DESC LIMIT " + QByteArray::number(limit), values));
  return readSummaries(std::move(rows));
}

Result<std::int64_t> ConversationRepository::count(const ConversationFilter& filter, const Scope& scope) {
  if (!scope.isSystem() && !scope.mayViewContent())
    return 0;
  QByteArray sql = "SELECT count(*) FROM conversation_count k JOIN conversation c ON c.n = k.conversation WHERE 1=1";
  QVariantList values;
  appendFilter(filter, sql, values);
  appendMatterCondition(scope, sql, values);
  MUNIMENT_TRY_LET(rows, m_connection->select(sql, values));
  return rows.next() ? rows.integer(0) : 0;
}

Result<std::optional<ConversationSummary>> ConversationRepository::summary(const ConversationId& id,
                                                                           const Scope& scope) {
  if (!scope.isSystem() && !scope.mayViewContent())
    return std::nullopt;
  QByteArray sql = kSummary + " AND c.id = ?";
  QVariantList values{column(id)};
  appendMatterCondition(scope, sql, values);
  MUNIMENT_TRY_LET(rows, m_connection->select(sql, values));
  MUNIMENT_TRY_LET(summaries, readSummaries(std::move(rows)));
  return summaries.empty() ? std::nullopt : std::optional(std::move(summaries.front()));
}

Result<std::vector<NameCount>> ConversationRepository::counted(const QByteArray& table, const QByteArray& name,
                                                               int limit, const Scope& scope) {
  std::vector<NameCount> found;
  if (!scope.isSystem() && !scope.mayViewContent())
    return found;
  QByteArray sql = "SELECT s." + name + ", count(DISTINCT s.conversation) FROM " + table +
                   " s JOIN conversation c ON c.n = s.conversation WHERE s." + name + " <> ''";
  QVariantList values;
  appendMatterCondition(scope, sql, values);
  sql += " GROUP BY s." + name + " ORDER BY 2 DESC, 1 LIMIT " + QByteArray::number(limit);
  MUNIMENT_TRY_LET(rows, m_connection->select(sql, values));
  while (rows.next())
    found.push_back({rows.text(0), rows.integer(1)});
  MUNIMENT_TRY(rows.finish());
  return found;
}

Result<std::vector<NameCount>> ConversationRepository::speakersByCount(int limit, const Scope& scope) {
  return counted("speaker", "label", limit, scope);
}

Result<std::vector<NameCount>> ConversationRepository::ownersByCount(int limit, const Scope& scope) {
  return counted("source", "owner", limit, scope);
}

Result<std::vector<StoredConversation>> ConversationRepository::scan(std::int64_t after, int limit,
                                                                     const Scope& scope) {
  if (!scope.isSystem() && !scope.mayViewContent())
    return std::vector<StoredConversation>();
  QByteArray sql = "SELECT " + kConversation + " FROM conversation c WHERE c.n > ?";
  QVariantList values{qlonglong(after)};
  appendMatterCondition(scope, sql, values);
  MUNIMENT_TRY_LET(rows, m_connection->select(sql + " ORDER BY c.n LIMIT " + QByteArray::number(limit), values));
  std::vector<StoredConversation> found;
  while (rows.next()) {
    MUNIMENT_TRY_LET(stored, readConversation(rows));
    found.push_back(std::move(stored));
  }
  MUNIMENT_TRY(rows.finish());
  return found;
}

Result<void> ConversationRepository::addSpeakers(std::int64_t conversation, std::span<const Speaker> speakers) {
  BulkRows rows("speaker", {"conversation", "number", "label", "phone", "is_owner", "salt"});
  for (const Speaker& speaker : speakers)
    rows.add(conversation)
        .add(speaker.number)
        .add(speaker.label)
        .add(speaker.phone)
        .add(speaker.isOwner)
        .add(speaker.salt);
  MUNIMENT_TRY(m_connection->insertMany(rows));
  return {};
}

Result<void> ConversationRepository::addNames(std::int64_t conversation, std::span<const SpeakerName> names) {
  BulkRows rows("speaker_name", {"conversation", "source", "label", "speaker", "ground"});
  for (const SpeakerName& name : names)
    rows.add(conversation).add(name.source).add(name.label).add(name.speaker).add(name.ground);
  MUNIMENT_TRY(m_connection->insertMany(rows));
  return {};
}

Result<std::vector<Speaker>> ConversationRepository::speakers(std::int64_t conversation, const Scope& scope) {
  if (!scope.isSystem() && !scope.mayViewContent())
    return std::vector<Speaker>();
  QByteArray sql = "SELECT s.number, s.label, s.phone, s.is_owner, s.salt FROM speaker s JOIN conversation c ON "
                   "c.n = s.conversation WHERE s.conversation = ?";
  QVariantList values{qlonglong(conversation)};
  appendMatterCondition(scope, sql, values);
  MUNIMENT_TRY_LET(rows, m_connection->select(sql + " ORDER BY s.number", values));
  std::vector<Speaker> speakers;
  while (rows.next()) {
    MUNIMENT_TRY_LET(salt, saltAt(rows, 4));
    speakers.push_back(
        {static_cast<std::int32_t>(rows.integer(0)), rows.text(1), rows.text(2), rows.integer(3) != 0, salt});
  }
  MUNIMENT_TRY(rows.finish());
  return speakers;
}

Result<std::vector<SpeakerName>> ConversationRepository::names(std::int64_t conversation, const Scope& scope) {
  if (!scope.isSystem() && !scope.mayViewContent())
    return std::vector<SpeakerName>();
  QByteArray sql = "SELECT s.source, s.label, s.speaker, s.ground FROM speaker_name s JOIN conversation c ON "
                   "c.n = s.conversation WHERE s.conversation = ?";
  QVariantList values{qlonglong(conversation)};
  appendMatterCondition(scope, sql, values);
  MUNIMENT_TRY_LET(rows, m_connection->select(sql + " ORDER BY s.source, s.label", values));
  std::vector<SpeakerName> names;
  while (rows.next())
    names.push_back({static_cast<std::int32_t>(rows.integer(0)), rows.text(1),
                     static_cast<std::int32_t>(rows.integer(2)), rows.text(3)});
  MUNIMENT_TRY(rows.finish());
  return names;
}

Result<std::vector<FamiliarConversation>>
ConversationRepository::bySpeakers(const QStringList& labels, const QStringList& phones, const Scope& scope) {
  std::vector<FamiliarConversation> found;
  if (labels.isEmpty() || (!scope.isSystem() && !scope.mayViewContent()))
    return found;
  constexpr qsizetype kMost = 400;
  QVariantList values;
  QByteArray who = "s.label IN (" + placeholders(std::min(labels.size(), kMost)) + ")";
  for (const QString& label : labels.first(std::min(labels.size(), kMost)))
    values << label;
  if (!phones.isEmpty()) {
    who = "(" + who + " OR s.phone IN (" + placeholders(std::min(phones.size(), kMost)) + "))";
    for (const QString& phone : phones.first(std::min(phones.size(), kMost)))
      values << phone;
  }
  QByteArray sql = "SELECT " + kConversation +
                   ", k.people, (SELECT count(*) FROM speaker a WHERE a.conversation = c.n) FROM (SELECT "
                   "s.conversation AS conversation, count(*) AS people FROM speaker s WHERE " +
                   who + " GROUP BY s.conversation) k JOIN conversation c ON c.n = k.conversation WHERE 1=1";
  appendMatterCondition(scope, sql, values);
  MUNIMENT_TRY_LET(rows, m_connection->select(sql + " ORDER BY k.people DESC, c.n LIMIT 20", values));
  while (rows.next()) {
    MUNIMENT_TRY_LET(stored, readConversation(rows));
    found.push_back(
        {std::move(stored.conversation), static_cast<int>(rows.integer(7)), static_cast<int>(rows.integer(8))});
  }
  MUNIMENT_TRY(rows.finish());
  return found;
}

Result<void> ConversationRepository::recount(std::int64_t conversation) {
  const QVariant number{qlonglong(conversation)};
  MUNIMENT_TRY(m_connection->change("DELETE FROM conversation_count WHERE conversation = ?", {number}));
  MUNIMENT_TRY(m_connection->change(
      "INSERT INTO conversation_count (conversation, messages, conflicts, sources, speakers, first_at, first_stamp, "
      "last_at, last_stamp, last_message) SELECT k.conversation, k.messages, k.conflicts, k.sources, k.speakers, "
      "coalesce(f.at, 0), coalesce(f.stamp, 0), coalesce(l.at, 0), coalesce(l.stamp, 0), coalesce(l.id, 0) FROM "
      "(SELECT CAST(? AS BIGINT) AS conversation, count(*) AS messages, coalesce(sum(CASE WHEN flags & " +
          QByteArray::number(kConflicts.toInt()) +
          " <> 0 THEN 1 ELSE 0 END), 0) AS conflicts, (SELECT count(*) FROM source WHERE conversation = ? AND reading "
          "NOT "
          "LIKE '%\"withdrawn\":{%') AS sources, "
          "(SELECT count(*) FROM speaker WHERE conversation = ?) AS speakers, "
          "min(CASE WHEN stamp & 4 = 4 THEN id END) AS first_id, max(CASE WHEN stamp & 4 = 4 THEN id END) AS last_id "
          "FROM message WHERE conversation = ?) k LEFT JOIN message f ON f.id = k.first_id LEFT JOIN message l ON "
          "l.id = k.last_id",
      {number, number, number, number}));
  return {};
}

} // namespace muniment::store
