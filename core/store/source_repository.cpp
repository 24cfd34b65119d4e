#include "core/store/source_repository.h"

#include "core/store/column.h"
#include "core/store/scope_sql.h"

namespace muniment::store {
namespace {

using namespace Qt::StringLiterals;

const QByteArray kSource =
    "SELECT s.id, c.id, s.number, s.name, s.size, s.digest, s.reading, s.owner, s.zone, s.captured_by, s.captured_at, "
    "s.state, s.records, s.records_root, s.salt, s.first_number FROM source s JOIN conversation c ON c.n = "
    "s.conversation WHERE 1=1";
const QByteArray kSegment = "SELECT s.source, s.first, s.size, s.digest, s.address, s.salt FROM segment s "
                            "JOIN conversation c ON c.n = s.conversation WHERE s.conversation = ?";

bool sees(const Scope& scope) { return scope.isSystem() || scope.mayViewContent(); }

Result<Sha256> digestAt(const Rows& rows, int index) {
  const auto digest = Sha256::fromBytes(rows.bytes(index));
  if (!digest)
    return damagedRow("digest"_L1);
  return *digest;
}

Result<std::vector<ConversationSource>> readSources(Rows rows) {
  std::vector<ConversationSource> sources;
  while (rows.next()) {
    ConversationSource source;
    MUNIMENT_TRY_LET(id, idAt<SourceId>(rows, 0));
    MUNIMENT_TRY_LET(conversation, idAt<ConversationId>(rows, 1));
    MUNIMENT_TRY_LET(digest, digestAt(rows, 5));
    MUNIMENT_TRY_LET(reading, parseJson(rows.text(6).toUtf8()));
    MUNIMENT_TRY_LET(root, digestAt(rows, 13));
    MUNIMENT_TRY_LET(salt, saltAt(rows, 14));
    source.id = id;
    source.conversation = conversation;
    source.number = static_cast<std::int32_t>(rows.integer(2));
    source.name = rows.text(3);
    source.size = rows.integer(4);
    source.digest = digest;
    source.reading = std::move(reading);
    source.owner = rows.text(7);
    source.zone = rows.text(8);
    source.capturedBy = rows.text(9);
    source.capturedAt = instantAt(rows, 10);
    source.state = static_cast<ConversationSource::State>(rows.integer(11));
    source.messages = rows.integer(12);
    source.recordsRoot = root;
    source.salt = salt;
    source.firstNumber = rows.integer(15);
    sources.push_back(std::move(source));
  }
  MUNIMENT_TRY(rows.finish());
  return sources;
}

Result<std::vector<SourceSegment>> readSegments(Rows rows) {
  std::vector<SourceSegment> segments;
  while (rows.next()) {
    MUNIMENT_TRY_LET(digest, digestAt(rows, 3));
    MUNIMENT_TRY_LET(salt, saltAt(rows, 5));
    segments.push_back(
        {static_cast<std::int32_t>(rows.integer(0)), rows.integer(1), rows.integer(2), digest, rows.bytes(4), salt});
  }
  MUNIMENT_TRY(rows.finish());
  return segments;
}

} // namespace

Result<void> SourceRepository::save(std::int64_t conversation, const ConversationSource& source) {
  MUNIMENT_TRY_LET(reading, canonicalJson(source.reading));
  MUNIMENT_TRY(m_connection->change(
      "INSERT INTO source (id, conversation, number, name, size, digest, reading, owner, zone, captured_by, "
      "captured_at, "
      "state, records, records_root, salt, first_number) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON "
      "CONFLICT (id) DO "
      "UPDATE SET name = excluded.name, size = excluded.size, digest = excluded.digest, reading = excluded.reading, "
      "owner = excluded.owner, zone = excluded.zone, state = excluded.state, records = excluded.records, "
      "records_root = excluded.records_root, salt = excluded.salt",
      {column(source.id), qlonglong(conversation), source.number, source.name, qlonglong(source.size),
       source.digest.toBytes(), QString::fromUtf8(reading), source.owner, source.zone, source.capturedBy,
       column(source.capturedAt), static_cast<int>(source.state), qlonglong(source.messages),
       source.recordsRoot.toBytes(), source.salt.toBytes(), qlonglong(source.firstNumber)}));
  return {};
}

Result<std::vector<ConversationSource>> SourceRepository::ofConversation(std::int64_t conversation,
                                                                         const Scope& scope) {
  if (!sees(scope))
    return std::vector<ConversationSource>();
  QByteArray sql = kSource + " AND s.conversation = ?";
  QVariantList values{qlonglong(conversation)};
  appendMatterCondition(scope, sql, values);
  MUNIMENT_TRY_LET(rows, m_connection->select(sql + " ORDER BY s.number", values));
  return readSources(std::move(rows));
}

Result<std::vector<ConversationSource>> SourceRepository::byDigest(const Sha256& digest, const Scope& scope) {
  if (!sees(scope))
    return std::vector<ConversationSource>();
  QByteArray sql = kSource + " AND s.digest = ?";
  QVariantList values{digest.toBytes()};
  appendMatterCondition(scope, sql, values);
  MUNIMENT_TRY_LET(rows, m_connection->select(sql + " ORDER BY s.captured_at, s.id", values));
  return readSources(std::move(rows));
}

Result<std::vector<ConversationSource>> SourceRepository::page(const std::optional<ConversationId>& conversation,
                                                               const std::optional<SourcePlace>& after, int limit,
                                                               const Scope& scope) {
  if (!sees(scope))
    return std::vector<ConversationSource>();
  QByteArray sql = kSource;
  QVariantList values;
  if (conversation) {
    sql += " AND c.id = ?";
    values << column(*conversation);
  }
  if (after) {
    sql += " AND (s.captured_at < ? OR (s.captured_at = ? AND s.id < ?))";
    values << column(after->capturedAt) << column(after->capturedAt) << column(after->id);
  }
  appendMatterCondition(scope, sql, values);
  MUNIMENT_TRY_LET(
      rows,
      m_connection->select(sql + " ORDER BY s.captured_at DESC, s.id DESC LIMIT " + QByteArray::number(limit), values));
  return readSources(std::move(rows));
}

Result<std::optional<ConversationSource>> SourceRepository::byId(const SourceId& id, const Scope& scope) {
  if (!sees(scope))
    return std::optional<ConversationSource>();
  QByteArray sql = kSource + " AND s.id = ?";
  QVariantList values{column(id)};
  appendMatterCondition(scope, sql, values);
  MUNIMENT_TRY_LET(rows, m_connection->select(sql, values));
  MUNIMENT_TRY_LET(found, readSources(std::move(rows)));
  return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

Result<std::vector<ConversationSource>> SourceRepository::scan(const std::optional<SourceId>& after, int limit,
                                                               const Scope& scope) {
  if (!sees(scope))
    return std::vector<ConversationSource>();
  QByteArray sql = kSource;
  QVariantList values;
  if (after) {
    sql += " AND s.id > ?";
    values << column(*after);
  }
  appendMatterCondition(scope, sql, values);
  MUNIMENT_TRY_LET(rows, m_connection->select(sql + " ORDER BY s.id LIMIT " + QByteArray::number(limit), values));
  return readSources(std::move(rows));
}

Result<void> SourceRepository::addSegments(std::int64_t conversation, std::span<const SourceSegment> segments) {
  BulkRows rows("segment", {"conversation", "source", "first", "size", "digest", "address", "salt"});
  for (const SourceSegment& segment : segments)
    rows.add(conversation)
        .add(segment.source)
        .add(segment.first)
        .add(segment.size)
        .add(segment.digest)
        .add(QByteArrayView(segment.address))
        .add(segment.salt);
  MUNIMENT_TRY(m_connection->insertMany(rows));
  return {};
}

Result<std::vector<SourceSegment>> SourceRepository::segments(std::int64_t conversation, const Scope& scope) {
  if (!sees(scope))
    return std::vector<SourceSegment>();
  QByteArray sql = kSegment;
  QVariantList values{qlonglong(conversation)};
  appendMatterCondition(scope, sql, values);
  MUNIMENT_TRY_LET(rows, m_connection->select(sql + " ORDER BY s.source, s.first", values));
  return readSegments(std::move(rows));
}

} // namespace muniment::store
