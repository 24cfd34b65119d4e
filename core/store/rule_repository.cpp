#include "core/store/rule_repository.h"

#include "core/store/content_row.h"
#include "core/store/scope_sql.h"

namespace muniment::store {
namespace {

using namespace Qt::StringLiterals;

static_assert(static_cast<int>(RuleHit::State::Done) == 0 && static_cast<int>(RuleHit::State::Waiting) == 1);
static_assert(static_cast<int>(RuleHit::State::Refused) == 4 && static_cast<int>(RuleHit::State::Failed) == 5);
static_assert(static_cast<int>(RuleHit::State::Partly) == 6);

bool sees(const Scope& scope) { return scope.isSystem() || scope.mayViewContent(); }

VersionTable versionsIn(Connection& connection) { return {connection, "rule_version", "rule"}; }

Result<RuleHit> readHit(const Rows& rows) {
  MUNIMENT_TRY_LET(hit, contentAt(rows, 8, ruleHitFrom));
  MUNIMENT_TRY_LET(matter, optionalIdAt<MatterId>(rows, 4));
  if (hit.id.toString() != rows.text(0) || hit.rule.toString() != rows.text(1) || hit.event != rows.text(2) ||
      hit.thread != rows.text(3) || hit.matter != matter || static_cast<std::int64_t>(hit.state) != rows.integer(5) ||
      hit.at != instantAt(rows, 6) || hit.due != optionalInstantAt(rows, 7))
    return damagedRow("rule_hit"_L1);
  MUNIMENT_TRY_LET(salt, saltAt(rows, 9));
  hit.salt = salt;
  return hit;
}

} // namespace

Result<void> RuleRepository::save(const Rule& rule) {
  MUNIMENT_TRY_LET(content, contentColumn(contentOf(rule)));
  MUNIMENT_TRY(m_connection->change("INSERT INTO rule (id, state, content, salt) VALUES (?, ?, ?, ?) ON CONFLICT (id) "
                                    "DO UPDATE SET state = excluded.state, content = excluded.content, salt = "
                                    "excluded.salt",
                                    {column(rule.id), static_cast<int>(rule.state), content, rule.salt.toBytes()}));
  return {};
}

Result<void> RuleRepository::addVersion(const Version<Rule>& version) {
  return versionsIn(*m_connection).add(version.value.id.toString(), version.value.version, version);
}

Result<void> RuleRepository::remove(const RuleId& id) {
  MUNIMENT_TRY(versionsIn(*m_connection).remove(id.toString()));
  MUNIMENT_TRY(m_connection->change("DELETE FROM rule WHERE id = ?", {column(id)}));
  return {};
}

Result<void> RuleRepository::lock(const RuleId& id) {
  MUNIMENT_TRY(m_connection->change("UPDATE rule SET state = state WHERE id = ?", {column(id)}));
  return {};
}

Result<std::vector<Rule>> RuleRepository::rules(const QByteArray& rest, const QVariantList& values) {
  MUNIMENT_TRY_LET(rows, m_connection->select("SELECT id, state, content, salt FROM rule " + rest, values));
  std::vector<Rule> rules;
  while (rows.next()) {
    MUNIMENT_TRY_LET(rule, contentAt(rows, 2, ruleFrom));
    if (rule.id.toString() != rows.text(0) || static_cast<std::int64_t>(rule.state) != rows.integer(1))
      return damagedRow("rule"_L1);
    MUNIMENT_TRY_LET(salt, saltAt(rows, 3));
    rule.salt = salt;
    rules.push_back(std::move(rule));
  }
  MUNIMENT_TRY(rows.finish());
  return rules;
}

Result<std::optional<Rule>> RuleRepository::byId(const RuleId& id) {
  MUNIMENT_TRY_LET(found, rules("WHERE id = ?", {column(id)}));
  return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

Result<std::vector<Rule>> RuleRepository::all() { return rules("ORDER BY id", {}); }

Result<std::vector<Rule>> RuleRepository::active() {
  return rules("WHERE state = ? ORDER BY id", {static_cast<int>(Rule::State::On)});
}

Result<std::vector<Version<Rule>>> RuleRepository::versions(const std::optional<RuleId>& id) {
  return versionsIn(*m_connection).read(id ? std::optional(id->toString()) : std::nullopt, ruleFrom);
}

Result<void> RuleRepository::save(const RuleHit& hit) {
  MUNIMENT_TRY_LET(content, contentColumn(contentOf(hit)));
  MUNIMENT_TRY(m_connection->change(
      "INSERT INTO rule_hit (id, rule, event, thread, matter, state, at, due, content, salt) VALUES (?, ?, ?, ?, ?, ?, "
      "?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET state = excluded.state, at = excluded.at, due = excluded.due, "
      "content = excluded.content, salt = excluded.salt",
      {column(hit.id), column(hit.rule), hit.event, hit.thread, column(hit.matter), static_cast<int>(hit.state),
       column(hit.at), column(hit.due), content, hit.salt.toBytes()}));
  return {};
}

Result<std::int64_t> RuleRepository::count(const QByteArray& sql, const QVariantList& values) {
  MUNIMENT_TRY_LET(rows, m_connection->select(sql, values));
  const std::int64_t number = rows.next() ? rows.integer(0) : 0;
  MUNIMENT_TRY(rows.finish());
  return number;
}

Result<bool> RuleRepository::isKnown(const RuleId& rule, const QString& event) {
  MUNIMENT_TRY_LET(known, count("SELECT count(*) FROM rule_hit WHERE rule = ? AND event = ?", {column(rule), event}));
  return known > 0;
}

Result<std::vector<RuleHit>> RuleRepository::readHits(const QByteArray& condition, QVariantList values,
                                                      const QByteArray& order, const Scope& scope) {
  std::vector<RuleHit> hits;
  if (!sees(scope))
    return hits;
  QByteArray sql =
      "SELECT id, rule, event, thread, matter, state, at, due, content, salt FROM rule_hit WHERE " + condition;
  appendMatterCondition(scope, sql, values);
  MUNIMENT_TRY_LET(rows, m_connection->select(sql + order, values));
  while (rows.next()) {
    MUNIMENT_TRY_LET(hit, readHit(rows));
    hits.push_back(std::move(hit));
  }
  MUNIMENT_TRY(rows.finish());
  return hits;
}

Result<std::vector<RuleHit>> RuleRepository::hits(const std::optional<RuleId>& rule,
                                                  const std::optional<RuleHitId>& before, int limit,
                                                  const Scope& scope) {
  QByteArray condition = "1 = 1";
  QVariantList values;
  if (rule) {
    condition += " AND rule = ?";
    values << column(*rule);
  }
  if (before) {
    condition += " AND id < ?";
    values << column(*before);
  }
  return readHits(condition, values, " ORDER BY id DESC LIMIT " + QByteArray::number(limit), scope);
}

Result<std::vector<RuleHit>> RuleRepository::due(Instant now, int limit, const Scope& scope) {
  return readHits("due IS NOT NULL AND due <= ?", {column(now)}, " ORDER BY due, id LIMIT " + QByteArray::number(limit),
                  scope);
}

Result<std::vector<RuleHit>> RuleRepository::waiting(const RuleId& rule, const std::optional<QString>& thread,
                                                     const Scope& scope) {
  QVariantList values{column(rule)};
  if (thread)
    values << *thread;
  return readHits(thread ? "rule = ? AND thread = ? AND state = 1" : "rule = ? AND state = 1", values,
                  " ORDER BY id LIMIT 1000", scope);
}

Result<std::int64_t> RuleRepository::waitingCount(const RuleId& rule) {
  return count("SELECT count(*) FROM rule_hit WHERE rule = ? AND state = 1", {column(rule)});
}

Result<std::int64_t> RuleRepository::doneSince(const RuleId& rule, Instant since, const QString& thread) {
  if (thread.isEmpty())
    return count("SELECT count(*) FROM rule_hit WHERE rule = ? AND at > ? AND state IN (0, 5, 6)",
                 {column(rule), column(since)});
  return count("SELECT count(*) FROM rule_hit WHERE rule = ? AND thread = ? AND at > ? AND state IN (0, 1, 6)",
               {column(rule), thread, column(since)});
}

Result<RuleTally> RuleRepository::tally(const RuleId& rule, const Scope& scope) {
  RuleTally tally;
  if (!sees(scope))
    return tally;
  QByteArray sql = "SELECT count(*), coalesce(sum(CASE WHEN state IN (4, 5) THEN 1 ELSE 0 END), 0), max(at) FROM "
                   "rule_hit WHERE rule = ?";
  QVariantList values{column(rule)};
  appendMatterCondition(scope, sql, values);
  MUNIMENT_TRY_LET(rows, m_connection->select(sql, values));
  if (rows.next())
    tally = {rows.integer(0), rows.integer(1), optionalInstantAt(rows, 2)};
  MUNIMENT_TRY(rows.finish());
  return tally;
}

Result<std::vector<RuleHit>> RuleRepository::scanHits(const std::optional<RuleHitId>& after, int limit,
                                                      const Scope& scope) {
  return readHits(after ? "id > ?" : "1 = 1", after ? QVariantList{column(*after)} : QVariantList(),
                  " ORDER BY id LIMIT " + QByteArray::number(limit), scope);
}

Result<void> RuleRepository::noteReached(const PersonId& person, const RuleHit& hit) {
  return noteReached(person, hit.at, hit.id.toString(), hit.rule.toString());
}

Result<void> RuleRepository::noteReached(const PersonId& person, Instant at, const QString& what, const QString& by) {
  MUNIMENT_TRY(m_connection->change(
      "INSERT INTO rule_reach (person, at, hit, rule) VALUES (?, ?, ?, ?) ON CONFLICT (person, at, hit) DO NOTHING",
      {column(person), column(at), what, by}));
  return {};
}

Result<std::int64_t> RuleRepository::reachedBy(const QString& by, Instant since) {
  return count("SELECT count(*) FROM rule_reach WHERE rule = ? AND at > ?", {by, column(since)});
}

Result<std::int64_t> RuleRepository::reachedSince(const PersonId& person, const std::optional<RuleId>& rule,
                                                  Instant since) {
  if (rule)
    return count("SELECT count(*) FROM rule_reach WHERE person = ? AND at > ? AND rule = ?",
                 {column(person), column(since), column(*rule)});
  return count("SELECT count(*) FROM rule_reach WHERE person = ? AND at > ?", {column(person), column(since)});
}

Result<void> RuleRepository::forgetReached(Instant before) {
  MUNIMENT_TRY(m_connection->change("DELETE FROM rule_reach WHERE at < ?", {column(before)}));
  return {};
}

Result<void> RuleRepository::save(const RuleStop& stop) {
  MUNIMENT_TRY_LET(content, contentColumn(contentOf(stop)));
  MUNIMENT_TRY(m_connection->change("INSERT INTO rule_stop (id, content, salt) VALUES (1, ?, ?) ON CONFLICT (id) DO "
                                    "UPDATE SET content = excluded.content, salt = excluded.salt",
                                    {content, stop.salt.toBytes()}));
  return {};
}

Result<std::optional<RuleStop>> RuleRepository::stop() {
  MUNIMENT_TRY_LET(rows, m_connection->select("SELECT content, salt FROM rule_stop WHERE id = 1"));
  std::optional<RuleStop> found;
  if (rows.next()) {
    MUNIMENT_TRY_LET(stop, contentAt(rows, 0, ruleStopFrom));
    MUNIMENT_TRY_LET(salt, saltAt(rows, 1));
    stop.salt = salt;
    found = std::move(stop);
  }
  MUNIMENT_TRY(rows.finish());
  return found;
}

} // namespace muniment::store
