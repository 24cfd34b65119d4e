#include "core/store/ledger_repository.h"

#include "core/store/scope_sql.h"
#include "core/store/value_list.h"

namespace muniment::store {
namespace {

using namespace Qt::StringLiterals;

constexpr auto kEntryColumns = "seq, at, actor, verb, subject, matter, line, hash";

Result<Sha256> digestAt(const Rows& rows, int column) {
  const auto digest = Sha256::fromBytes(rows.bytes(column));
  if (!digest)
    return failure(ErrorKind::VerificationFailed, "store.damaged"_L1, {}, u"a digest of the wrong size"_s);
  return *digest;
}

Result<LedgerEntry> readEntry(const Rows& rows) {
  LedgerEntry entry;
  entry.seq = rows.integer(0);
  entry.at = Instant::fromMilliseconds(rows.integer(1));
  entry.actor = rows.text(2);
  entry.verb = rows.text(3);
  entry.subject = rows.text(4);
  if (!rows.isNull(5))
    entry.matter = MatterId::parse(rows.text(5));
  entry.line = rows.text(6).toUtf8();
  MUNIMENT_TRY_LET(hash, digestAt(rows, 7));
  entry.hash = hash;
  return entry;
}

Result<std::vector<LedgerEntry>> readEntries(Rows rows) {
  std::vector<LedgerEntry> entries;
  while (rows.next()) {
    MUNIMENT_TRY_LET(entry, readEntry(rows));
    entries.push_back(std::move(entry));
  }
  MUNIMENT_TRY(rows.finish());
  return entries;
}

/// The WHERE clause of a filter within a scope.
struct Condition final {
  QByteArray sql = " WHERE 1=1";
  QVariantList values;

  void add(QByteArrayView text, const QVariant& value) {
    sql += " AND ";
    sql += text;
    values.append(value);
  }
};

Condition conditionOf(const EntryFilter& filter, const Scope& scope) {
  Condition condition;
  if (!filter.verbPrefix.isEmpty()) {
    condition.add("verb >= ?", filter.verbPrefix);
    condition.add("verb < ?", QString(filter.verbPrefix + QChar(0xffff)));
  }
  if (!filter.verbs.isEmpty()) {
    condition.sql += " AND verb IN (?" + QByteArray(", ?").repeated(filter.verbs.size() - 1) + ")";
    for (const QString& verb : filter.verbs)
      condition.values.append(verb);
  }
  if (!filter.actor.isEmpty())
    condition.add("actor = ?", filter.actor);
  if (!filter.subject.isEmpty())
    condition.add("subject = ?", filter.subject);
  if (filter.from)
    condition.add("at >= ?", qlonglong(filter.from->milliseconds()));
  if (filter.until)
    condition.add("at < ?", qlonglong(filter.until->milliseconds()));
  if (!scope.seesWholeLedger())
    appendMatterCondition(scope, condition.sql, condition.values);
  return condition;
}

Result<std::vector<std::pair<std::int64_t, std::int64_t>>> byDay(Connection& connection, const QByteArray& what,
                                                                 const Condition& condition, QVariantList values,
                                                                 std::int64_t zoneOffset) {
  const QByteArray day = "(at + " + QByteArray::number(qlonglong(zoneOffset)) + ") / 86400000";
  values += condition.values;
  MUNIMENT_TRY_LET(rows, connection.select("SELECT " + day + ", " + what + " FROM ledger_entry" + condition.sql +
                                               " GROUP BY 1 ORDER BY 1",
                                           values));
  std::vector<std::pair<std::int64_t, std::int64_t>> days;
  while (rows.next())
    days.emplace_back(rows.integer(0), rows.integer(1));
  MUNIMENT_TRY(rows.finish());
  return days;
}

} // namespace

Result<LedgerTop> LedgerRepository::lockTop() {
  // On SQLite the transaction is the lock already; on PostgreSQL this row is.
  if (m_connection->dialect() == Dialect::Sqlite)
    return top();
  MUNIMENT_TRY_LET(rows, m_connection->select("UPDATE ledger_top SET seq = seq WHERE id = 1 RETURNING seq, hash"));
  if (!rows.next())
    return failure(ErrorKind::VerificationFailed, "ledger.no_top"_L1);
  MUNIMENT_TRY_LET(hash, digestAt(rows, 1));
  return LedgerTop{rows.integer(0), hash};
}

Result<LedgerTop> LedgerRepository::top() {
  MUNIMENT_TRY_LET(rows, m_connection->select("SELECT seq, hash FROM ledger_top WHERE id = 1"));
  if (!rows.next())
    return failure(ErrorKind::VerificationFailed, "ledger.no_top"_L1);
  MUNIMENT_TRY_LET(hash, digestAt(rows, 1));
  return LedgerTop{rows.integer(0), hash};
}

Result<void> LedgerRepository::setTop(const LedgerTop& top) {
  MUNIMENT_TRY(m_connection->change("UPDATE ledger_top SET seq = ?, hash = ? WHERE id = 1",
                                    {qlonglong(top.seq), top.hash.toBytes()}));
  return {};
}

Result<void> LedgerRepository::appendMany(std::span<const LedgerEntry> entries) {
  BulkRows rows{"ledger_entry", {"seq", "at", "actor", "verb", "subject", "matter", "line", "hash"}};
  rows.reserve(entries.size(), 512);
  for (const LedgerEntry& entry : entries) {
    rows.add(entry.seq).add(entry.at).add(entry.actor).add(entry.verb).add(entry.subject).add(entry.matter);
    rows.addUtf8(entry.line).add(entry.hash);
  }
  MUNIMENT_TRY(m_connection->insertMany(rows));
  return {};
}

Result<void> LedgerRepository::appendLeaves(std::int64_t seq, std::int64_t firstOrdinal,
                                            std::span<const EntryLeaf> leaves) {
  BulkRows rows{"ledger_leaf", {"seq", "ordinal", "aggregate", "digest"}};
  rows.reserve(leaves.size(), 80);
  for (const EntryLeaf& leaf : leaves)
    rows.add(seq).add(firstOrdinal++).add(leaf.aggregate).add(leaf.digest);
  MUNIMENT_TRY(m_connection->insertMany(rows));
  return {};
}

Result<void> LedgerRepository::appendTiles(std::span<const LedgerTile> tiles) {
  BulkRows rows{"ledger_tile", {"level", "position", "hash"}};
  for (const LedgerTile& tile : tiles)
    rows.add(tile.level).add(tile.position).add(tile.hash);
  MUNIMENT_TRY(m_connection->insertMany(rows));
  return {};
}

Result<std::optional<LedgerEntry>> LedgerRepository::entry(std::int64_t seq, const Scope& scope) {
  MUNIMENT_TRY_LET(entries, after(seq - 1, 1, scope));
  if (entries.empty() || entries.front().seq != seq)
    return std::nullopt;
  return std::move(entries.front());
}

Result<std::vector<LedgerEntry>> LedgerRepository::after(std::int64_t after, int limit, const Scope& scope) {
  Condition condition = conditionOf({}, scope);
  condition.add("seq > ?", qlonglong(after));
  MUNIMENT_TRY_LET(rows, m_connection->select(QByteArray("SELECT ") + kEntryColumns + " FROM ledger_entry" +
                                                  condition.sql + " ORDER BY seq LIMIT " + QByteArray::number(limit),
                                              condition.values));
  return readEntries(std::move(rows));
}

Result<std::vector<LedgerEntry>> LedgerRepository::before(std::int64_t before, int limit, const EntryFilter& filter,
                                                          const Scope& scope) {
  Condition condition = conditionOf(filter, scope);
  condition.add("seq < ?", qlonglong(before));
  MUNIMENT_TRY_LET(rows,
                   m_connection->select(QByteArray("SELECT ") + kEntryColumns + " FROM ledger_entry" + condition.sql +
                                            " ORDER BY seq DESC LIMIT " + QByteArray::number(limit),
                                        condition.values));
  return readEntries(std::move(rows));
}

Result<std::int64_t> LedgerRepository::count(const EntryFilter& filter, const Scope& scope) {
  const Condition condition = conditionOf(filter, scope);
  MUNIMENT_TRY_LET(rows, m_connection->select("SELECT count(*) FROM ledger_entry" + condition.sql, condition.values));
  return rows.next() ? rows.integer(0) : 0;
}

Result<std::vector<std::pair<std::int64_t, std::int64_t>>>
LedgerRepository::countByDay(const EntryFilter& filter, std::int64_t zoneOffset, const Scope& scope) {
  return byDay(*m_connection, "count(*)", conditionOf(filter, scope), {}, zoneOffset);
}

Result<std::vector<std::pair<std::int64_t, std::int64_t>>> LedgerRepository::sumByDay(const EntryFilter& filter,
                                                                                      const QString& member,
                                                                                      std::int64_t zoneOffset,
                                                                                      const Scope& scope) {
  const bool sqlite = m_connection->dialect() == Dialect::Sqlite;
  return byDay(*m_connection,
               sqlite ? "sum(coalesce(json_extract(line, ?), 0))"
                      : "CAST(sum(coalesce(CAST(CAST(line AS json) #>> CAST(? AS text[]) AS bigint), 0)) AS bigint)",
               conditionOf(filter, scope), {sqlite ? u"$.payload."_s + member : u"{payload,%1}"_s.arg(member)},
               zoneOffset);
}

Result<std::vector<StoredLeaf>> LedgerRepository::leaves(std::int64_t seq, std::int64_t afterOrdinal, int limit,
                                                         const Scope& scope) {
  MUNIMENT_TRY_LET(owner, entry(seq, scope));
  std::vector<StoredLeaf> leaves;
  if (!owner)
    return leaves;
  MUNIMENT_TRY_LET(rows, m_connection->select("SELECT ordinal, aggregate, digest FROM ledger_leaf WHERE seq = ? AND "
                                              "ordinal > ? ORDER BY ordinal LIMIT " +
                                                  QByteArray::number(limit),
                                              {qlonglong(seq), qlonglong(afterOrdinal)}));
  while (rows.next()) {
    MUNIMENT_TRY_LET(digest, digestAt(rows, 2));
    leaves.push_back({seq, rows.integer(0), {rows.text(1), digest}});
  }
  MUNIMENT_TRY(rows.finish());
  return leaves;
}

Result<std::optional<StoredLeaf>> LedgerRepository::leafOf(const QString& aggregate, const Scope& scope,
                                                           std::int64_t upTo) {
  MUNIMENT_TRY_LET(rows, m_connection->select("SELECT seq, ordinal, digest FROM ledger_leaf WHERE aggregate = ? AND "
                                              "seq <= ? ORDER BY seq DESC LIMIT 1",
                                              {aggregate, qlonglong(upTo)}));
  if (!rows.next()) {
    MUNIMENT_TRY(rows.finish());
    return std::nullopt;
  }
  MUNIMENT_TRY_LET(digest, digestAt(rows, 2));
  StoredLeaf leaf{rows.integer(0), rows.integer(1), {aggregate, digest}};
  MUNIMENT_TRY_LET(owner, entry(leaf.seq, scope));
  return owner ? std::optional(std::move(leaf)) : std::nullopt;
}

Result<std::map<QString, Sha256>> LedgerRepository::digestsUpTo(std::int64_t seq, const QStringList& aggregates) {
  MUNIMENT_TRY_LET(list, textList(aggregates));
  MUNIMENT_TRY_LET(rows, m_connection->select("SELECT aggregate, digest FROM ledger_leaf WHERE aggregate IN " +
                                                  selectTexts(m_connection->dialect()) +
                                                  " AND seq <= ? ORDER BY seq, ordinal",
                                              {list, qlonglong(seq)}));
  std::map<QString, Sha256> digests;
  while (rows.next()) {
    MUNIMENT_TRY_LET(digest, digestAt(rows, 1));
    digests.insert_or_assign(rows.text(0), digest);
  }
  MUNIMENT_TRY(rows.finish());
  return digests;
}

Result<std::vector<MessageId>> LedgerRepository::messagesAfter(std::int64_t seq) {
  MUNIMENT_TRY_LET(rows, m_connection->select("SELECT aggregate FROM ledger_leaf WHERE seq > ?", {qlonglong(seq)}));
  std::vector<MessageId> ids;
  while (rows.next()) {
    const QString aggregate = rows.text(0);
    if (!aggregate.startsWith("message:"_L1))
      continue;
    if (const auto id = MessageId::parse(QStringView(aggregate).sliced(8)))
      ids.push_back(*id);
  }
  MUNIMENT_TRY(rows.finish());
  std::ranges::sort(ids);
  const auto same = std::ranges::unique(ids);
  ids.erase(same.begin(), same.end());
  return ids;
}

Result<bool> LedgerRepository::knows(const QString& aggregate, const Sha256& digest) {
  MUNIMENT_TRY_LET(rows, m_connection->select("SELECT 1 FROM ledger_leaf WHERE aggregate = ? AND digest = ? LIMIT 1",
                                              {aggregate, digest.toBytes()}));
  const bool isKnown = rows.next();
  MUNIMENT_TRY(rows.finish());
  return isKnown;
}

Result<std::vector<Sha256>> LedgerRepository::hashes(std::int64_t first, std::int64_t last) {
  MUNIMENT_TRY_LET(rows, m_connection->select("SELECT hash FROM ledger_entry WHERE seq BETWEEN ? AND ? ORDER BY seq",
                                              {qlonglong(first), qlonglong(last)}));
  std::vector<Sha256> hashes;
  while (rows.next()) {
    MUNIMENT_TRY_LET(hash, digestAt(rows, 0));
    hashes.push_back(hash);
  }
  MUNIMENT_TRY(rows.finish());
  return hashes;
}

Result<std::vector<LedgerTile>> LedgerRepository::tiles(int level, std::int64_t first, std::int64_t last) {
  MUNIMENT_TRY_LET(rows, m_connection->select("SELECT position, hash FROM ledger_tile WHERE level = ? AND position "
                                              "BETWEEN ? AND ? ORDER BY position",
                                              {level, qlonglong(first), qlonglong(last)}));
  std::vector<LedgerTile> tiles;
  while (rows.next()) {
    MUNIMENT_TRY_LET(hash, digestAt(rows, 1));
    tiles.push_back({level, rows.integer(0), hash});
  }
  MUNIMENT_TRY(rows.finish());
  return tiles;
}

} // namespace muniment::store
