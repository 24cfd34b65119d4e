#include "core/store/counterpart_repository.h"

#include "core/store/content_row.h"
#include "core/store/scope_sql.h"
#include "core/store/value_list.h"

namespace muniment::store {
namespace {

using namespace Qt::StringLiterals;

Result<Counterpart> readCounterpart(const Rows& rows) {
  MUNIMENT_TRY_LET(counterpart, contentAt(rows, 9, counterpartFrom));
  MUNIMENT_TRY_LET(matter, optionalIdAt<MatterId>(rows, 6));
  if (counterpart.id.toString() != rows.text(0) || counterpart.peer != rows.text(1) ||
      static_cast<std::int64_t>(counterpart.kind) != rows.integer(2) || counterpart.subject != rows.text(3) ||
      counterpart.node != rows.integer(4) || counterpart.other != rows.integer(5) || counterpart.matter != matter ||
      static_cast<std::int64_t>(counterpart.state) != rows.integer(7) || counterpart.since != instantAt(rows, 8) ||
      counterpart.cause != rows.text(12))
    return damagedRow("counterpart"_L1);
  MUNIMENT_TRY_LET(salt, saltAt(rows, 10));
  counterpart.salt = salt;
  counterpart.checked = instantAt(rows, 11);
  return counterpart;
}

} // namespace

Result<void> CounterpartRepository::save(const Counterpart& counterpart) {
  MUNIMENT_TRY_LET(content, contentColumn(contentOf(counterpart)));
  MUNIMENT_TRY(m_connection->change(
      "INSERT INTO counterpart (id, peer, kind, subject, cause, node, other, matter, state, since, checked, content, "
      "salt) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET subject = excluded.subject, "
      "cause = excluded.cause, node = excluded.node, other = excluded.other, matter = excluded.matter, state = "
      "excluded.state, since = excluded.since, checked = excluded.checked, content = excluded.content, salt = "
      "excluded.salt",
      {column(counterpart.id), counterpart.peer, static_cast<int>(counterpart.kind), counterpart.subject,
       counterpart.cause, static_cast<qint64>(counterpart.node), static_cast<qint64>(counterpart.other),
       column(counterpart.matter), static_cast<int>(counterpart.state), column(counterpart.since),
       column(counterpart.checked), content, counterpart.salt.toBytes()}));
  return {};
}

Result<void> CounterpartRepository::check(std::span<const CounterpartId> ids, Instant at) {
  if (ids.empty())
    return {};
  MUNIMENT_TRY_LET(list, textList(textsOf(ids)));
  MUNIMENT_TRY(m_connection->change(
      "UPDATE counterpart SET checked = ? WHERE id IN " + selectTexts(m_connection->dialect()), {column(at), list}));
  return {};
}

Result<std::vector<Counterpart>> CounterpartRepository::read(const QByteArray& condition, QVariantList values,
                                                             const QByteArray& order, const Scope& scope) {
  std::vector<Counterpart> found;
  if (!scope.isSystem() && !scope.mayViewContent())
    return found;
  QByteArray sql = "SELECT id, peer, kind, subject, node, other, matter, state, since, content, salt, checked, cause "
                   "FROM counterpart WHERE " +
                   condition;
  appendMatterCondition(scope, sql, values);
  MUNIMENT_TRY_LET(rows, m_connection->select(sql + order, values));
  while (rows.next()) {
    MUNIMENT_TRY_LET(counterpart, readCounterpart(rows));
    found.push_back(std::move(counterpart));
  }
  MUNIMENT_TRY(rows.finish());
  return found;
}

Result<std::optional<Counterpart>> CounterpartRepository::byId(const CounterpartId& id, const Scope& scope) {
  MUNIMENT_TRY_LET(found, read("id = ?", {column(id)}, {}, scope));
  return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

Result<std::vector<Counterpart>> CounterpartRepository::ofSubject(const QString& subject, const Scope& scope) {
  return read("subject = ?", {subject}, " ORDER BY id", scope);
}

Result<std::vector<Counterpart>> CounterpartRepository::ofSubjects(const QStringList& subjects, Counterpart::Kind kind,
                                                                   const Scope& scope) {
  MUNIMENT_TRY_LET(list, textList(subjects));
  return read("subject IN " + selectTexts(m_connection->dialect()) + " AND kind = ?", {list, static_cast<int>(kind)},
              " ORDER BY id", scope);
}

Result<std::vector<Counterpart>> CounterpartRepository::ofCause(const QString& cause, const Scope& scope) {
  return read("cause = ? AND cause <> ''", {cause}, " ORDER BY id", scope);
}

Result<std::vector<Counterpart>> CounterpartRepository::byNodes(const QString& peer, Counterpart::Kind kind,
                                                                std::span<const std::int64_t> nodes,
                                                                const Scope& scope) {
  return read("peer = ? AND kind = ? AND node IN " + selectNumbers(m_connection->dialect()),
              {peer, static_cast<int>(kind), numberList(nodes)}, " ORDER BY node, id", scope);
}

Result<std::vector<Counterpart>> CounterpartRepository::heldBy(const QString& peer, std::int64_t hold,
                                                               std::int64_t afterNode, int limit, const Scope& scope) {
  return read("peer = ? AND kind = ? AND other = ? AND node > ?",
              {peer, static_cast<int>(Counterpart::Kind::HeldRecord), static_cast<qint64>(hold),
               static_cast<qint64>(afterNode)},
              " ORDER BY node, id LIMIT " + QByteArray::number(limit), scope);
}

Result<std::vector<Counterpart>> CounterpartRepository::page(const CounterpartFilter& filter,
                                                             const std::optional<CounterpartId>& after, int limit,
                                                             const Scope& scope) {
  QByteArray condition = "1 = 1";
  QVariantList values;
  const auto add = [&](const QByteArray& further, const QVariant& value) {
    condition += further;
    values << value;
  };
  if (!filter.peer.isEmpty())
    add(" AND peer = ?", filter.peer);
  if (filter.kind)
    add(" AND kind = ?", static_cast<int>(*filter.kind));
  if (!filter.states.empty()) {
    condition += " AND state IN (" + placeholders(static_cast<qsizetype>(filter.states.size())) + ")";
    for (const Counterpart::State state : filter.states)
      values << static_cast<int>(state);
  }
  if (filter.sinceBefore)
    add(" AND since < ?", column(*filter.sinceBefore));
  if (after)
    add(" AND id > ?", column(*after));
  return read(condition, values, " ORDER BY id LIMIT " + QByteArray::number(limit), scope);
}

Result<std::vector<CounterpartCount>> CounterpartRepository::counts(const Scope& scope) {
  std::vector<CounterpartCount> counts;
  if (!scope.isSystem() && !scope.mayViewContent())
    return counts;
  QByteArray sql = "SELECT peer, kind, state, COUNT(*) FROM counterpart WHERE 1 = 1";
  QVariantList values;
  appendMatterCondition(scope, sql, values);
  MUNIMENT_TRY_LET(rows, m_connection->select(sql + " GROUP BY peer, kind, state ORDER BY peer, kind, state", values));
  while (rows.next())
    counts.push_back({rows.text(0), static_cast<Counterpart::Kind>(rows.integer(1)),
                      static_cast<Counterpart::State>(rows.integer(2)), rows.integer(3)});
  MUNIMENT_TRY(rows.finish());
  return counts;
}

Result<std::vector<HeldCount>> CounterpartRepository::countsOfCause(const QString& cause, const Scope& scope) {
  std::vector<HeldCount> counts;
  if (!scope.isSystem() && !scope.mayViewContent())
    return counts;
  QByteArray sql = "SELECT peer, state, COUNT(*), MIN(since) FROM counterpart WHERE cause = ? AND cause <> ''";
  QVariantList values{cause};
  appendMatterCondition(scope, sql, values);
  MUNIMENT_TRY_LET(rows, m_connection->select(sql + " GROUP BY peer, state ORDER BY peer, state", values));
  while (rows.next())
    counts.push_back(
        {rows.text(0), static_cast<Counterpart::State>(rows.integer(1)), rows.integer(2), instantAt(rows, 3)});
  MUNIMENT_TRY(rows.finish());
  return counts;
}

} // namespace muniment::store
