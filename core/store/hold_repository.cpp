#include "core/store/hold_repository.h"

#include "core/model/message.h"
#include "core/store/content_row.h"
#include "core/store/holds_in_force.h"
#include "core/store/scope_sql.h"
#include "core/store/value_list.h"

namespace muniment::store {
namespace {

using namespace Qt::StringLiterals;

const QByteArray kSelectTarget =
    "SELECT kind, target, number, added_at, cools_until, reason, frozen_by, salt, hold FROM hold_target";

bool sees(const Scope& scope) { return scope.isSystem() || scope.mayViewContent(); }

/// A message is compared with numbers of messages, so its target is kept as one.
Result<QString> targetColumn(HoldTargetKind kind, const QString& target) {
  if (kind != HoldTargetKind::Message)
    return target;
  const auto message = MessageId::parse(target);
  if (!message)
    return failure(ErrorKind::Usage, "hold.bad_target"_L1, {target});
  return QString::number(message->number());
}

Result<Hold> readHold(const Rows& rows) {
  MUNIMENT_TRY_LET(hold, contentAt(rows, 5, holdFrom));
  MUNIMENT_TRY_LET(matter, optionalIdAt<MatterId>(rows, 3));
  if (hold.id.toString() != rows.text(0) || hold.code != rows.text(1) ||
      static_cast<std::int64_t>(hold.state) != rows.integer(2) || hold.matter != matter ||
      hold.coolsUntil != optionalDayAt(rows, 4))
    return damagedRow("hold"_L1);
  MUNIMENT_TRY_LET(salt, saltAt(rows, 6));
  hold.salt = salt;
  return hold;
}

Result<HoldTarget> readTarget(const Rows& rows) {
  const std::int64_t kind = rows.integer(0);
  if (kind < 0 || kind > static_cast<std::int64_t>(HoldTargetKind::Query))
    return damagedRow("kind"_L1);
  MUNIMENT_TRY_LET(salt, saltAt(rows, 7));
  HoldTarget target{static_cast<HoldTargetKind>(kind),
                    rows.text(1),
                    static_cast<std::int32_t>(rows.integer(2)),
                    instantAt(rows, 3),
                    optionalDayAt(rows, 4),
                    rows.text(5),
                    static_cast<std::int32_t>(rows.integer(6)),
                    salt};
  if (target.kind == HoldTargetKind::Message)
    target.target = MessageId::fromNumber(target.target.toLongLong()).toString();
  return target;
}

Result<std::vector<HoldTarget>> readTargets(Rows rows) {
  std::vector<HoldTarget> targets;
  while (rows.next()) {
    MUNIMENT_TRY_LET(target, readTarget(rows));
    targets.push_back(std::move(target));
  }
  MUNIMENT_TRY(rows.finish());
  return targets;
}

} // namespace

Result<void> HoldRepository::save(const Hold& hold) {
  MUNIMENT_TRY_LET(content, canonicalJson(contentOf(hold)));
  MUNIMENT_TRY(m_connection->change(
      "INSERT INTO hold (id, code, state, matter, cools_until, content, salt) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT "
      "(id) DO UPDATE SET state = excluded.state, matter = excluded.matter, cools_until = excluded.cools_until, "
      "content = excluded.content, salt = excluded.salt",
      {column(hold.id), hold.code, static_cast<int>(hold.state), column(hold.matter), column(hold.coolsUntil),
       QString::fromUtf8(content), hold.salt.toBytes()}));
  return {};
}

Result<std::vector<Hold>> HoldRepository::read(const QByteArray& condition, QVariantList values,
                                               const QByteArray& order, const Scope& scope) {
  std::vector<Hold> holds;
  if (!sees(scope))
    return holds;
  QByteArray sql = "SELECT id, code, state, matter, cools_until, content, salt FROM hold WHERE " + condition;
  appendMatterCondition(scope, sql, values);
  MUNIMENT_TRY_LET(rows, m_connection->select(sql + order, values));
  while (rows.next()) {
    MUNIMENT_TRY_LET(hold, readHold(rows));
    holds.push_back(std::move(hold));
  }
  MUNIMENT_TRY(rows.finish());
  return holds;
}

Result<std::optional<Hold>> HoldRepository::byId(const HoldId& id, const Scope& scope) {
  MUNIMENT_TRY_LET(holds, read("id = ?", {column(id)}, {}, scope));
  return holds.empty() ? std::nullopt : std::optional(std::move(holds.front()));
}

Result<std::optional<Hold>> HoldRepository::byCode(const QString& code, const Scope& scope) {
  MUNIMENT_TRY_LET(holds, read("code = ?", {code}, {}, scope));
  return holds.empty() ? std::nullopt : std::optional(std::move(holds.front()));
}

Result<std::vector<Hold>> HoldRepository::byIds(std::span<const HoldId> ids, const Scope& scope) {
  MUNIMENT_TRY_LET(list, textList(textsOf(ids)));
  return read("id IN " + selectTexts(m_connection->dialect()), {list}, " ORDER BY id", scope);
}

Result<std::vector<Hold>> HoldRepository::page(std::optional<Hold::State> state, const std::optional<HoldId>& before,
                                               int limit, const Scope& scope) {
  QByteArray condition = "1 = 1";
  QVariantList values;
  if (state) {
    condition += " AND state = ?";
    values << static_cast<int>(*state);
  }
  if (before) {
    condition += " AND id < ?";
    values << column(*before);
  }
  return read(condition, values, " ORDER BY id DESC LIMIT " + QByteArray::number(limit), scope);
}

Result<std::int64_t> HoldRepository::count(std::optional<Hold::State> state, const Scope& scope) {
  if (!sees(scope))
    return 0;
  QByteArray sql = "SELECT count(*) FROM hold WHERE 1 = 1";
  QVariantList values;
  if (state) {
    sql += " AND state = ?";
    values << static_cast<int>(*state);
  }
  appendMatterCondition(scope, sql, values);
  MUNIMENT_TRY_LET(rows, m_connection->select(sql, values));
  return rows.next() ? rows.integer(0) : 0;
}

Result<std::int64_t> HoldRepository::takeNumber() {
  MUNIMENT_TRY(m_connection->change("UPDATE hold_number SET next = next + 1 WHERE id = 1"));
  MUNIMENT_TRY_LET(rows, m_connection->select("SELECT next - 1 FROM hold_number WHERE id = 1"));
  if (!rows.next())
    return damagedRow("number"_L1);
  return rows.integer(0);
}

Result<void> HoldRepository::addTargets(const HoldId& hold, std::span<const HoldTarget> targets) {
  BulkRows rows{"hold_target",
                {"hold", "kind", "target", "number", "added_at", "cools_until", "reason", "frozen_by", "salt"}};
  for (const HoldTarget& target : targets) {
    MUNIMENT_TRY_LET(text, targetColumn(target.kind, target.target));
    rows.add(hold).add(static_cast<std::int64_t>(target.kind)).add(text).add(std::int64_t{target.number});
    rows.add(target.addedAt);
    if (target.coolsUntil)
      rows.add(target.coolsUntil->toString(Qt::ISODate));
    else
      rows.addNull();
    rows.add(target.removeReason).add(std::int64_t{target.frozenBy}).add(target.salt);
  }
  MUNIMENT_TRY(m_connection->insertMany(rows));
  return {};
}

Result<void> HoldRepository::changeTarget(const HoldId& hold, const HoldTarget& target) {
  MUNIMENT_TRY_LET(text, targetColumn(target.kind, target.target));
  MUNIMENT_TRY(m_connection->change("UPDATE hold_target SET added_at = ?, cools_until = ?, reason = ?, salt = ? WHERE "
                                    "hold = ? AND kind = ? AND target = ?",
                                    {column(target.addedAt), column(target.coolsUntil), target.removeReason,
                                     target.salt.toBytes(), column(hold), static_cast<int>(target.kind), text}));
  return {};
}

Result<std::vector<HoldTarget>> HoldRepository::known(const HoldId& hold, HoldTargetKind kind,
                                                      const QStringList& targets, const Scope& scope) {
  MUNIMENT_TRY_LET(seen, byId(hold, scope));
  if (!seen)
    return std::vector<HoldTarget>();
  QStringList texts;
  for (const QString& target : targets) {
    MUNIMENT_TRY_LET(text, targetColumn(kind, target));
    texts.append(text);
  }
  MUNIMENT_TRY_LET(list, textList(texts));
  MUNIMENT_TRY_LET(rows, m_connection->select(kSelectTarget + " WHERE hold = ? AND kind = ? AND target IN " +
                                                  selectTexts(m_connection->dialect()),
                                              {column(hold), static_cast<int>(kind), list}));
  return readTargets(std::move(rows));
}

Result<std::vector<HoldTarget>> HoldRepository::namedTargets(const HoldId& hold, const Scope& scope) {
  MUNIMENT_TRY_LET(seen, byId(hold, scope));
  if (!seen)
    return std::vector<HoldTarget>();
  MUNIMENT_TRY_LET(rows, m_connection->select(kSelectTarget + " WHERE hold = ? AND kind <> ? ORDER BY number",
                                              {column(hold), static_cast<int>(HoldTargetKind::Message)}));
  return readTargets(std::move(rows));
}

Result<std::vector<HoldTarget>> HoldRepository::frozenBy(const HoldId& hold, std::int32_t query, const Scope& scope) {
  MUNIMENT_TRY_LET(seen, byId(hold, scope));
  if (!seen)
    return std::vector<HoldTarget>();
  MUNIMENT_TRY_LET(rows, m_connection->select(kSelectTarget + " WHERE hold = ? AND frozen_by = ? ORDER BY number",
                                              {column(hold), query}));
  return readTargets(std::move(rows));
}

Result<void> HoldRepository::replaceFrozen(const HoldId& hold, std::int32_t query,
                                           std::span<const HoldTarget> targets) {
  MUNIMENT_TRY(m_connection->change("DELETE FROM hold_target WHERE hold = ? AND frozen_by = ?", {column(hold), query}));
  return addTargets(hold, targets);
}

Result<std::vector<HoldTarget>> HoldRepository::targetsOn(const HoldId& hold, const Scope& scope) {
  MUNIMENT_TRY_LET(seen, byId(hold, scope));
  if (!seen)
    return std::vector<HoldTarget>();
  MUNIMENT_TRY_LET(rows, m_connection->select(kSelectTarget + " WHERE hold = ? AND cools_until IS NULL ORDER BY number",
                                              {column(hold)}));
  return readTargets(std::move(rows));
}

Result<std::vector<HoldId>> HoldRepository::holdsOnPerson(const PersonId& person, QDate today, const Scope& scope) {
  QByteArray sql = QByteArray("SELECT h.id FROM hold_target t CROSS JOIN hold h WHERE t.kind = 5 AND t.target = ? AND "
                              "h.id = t.hold") +
                   kIsInForce;
  QVariantList values{column(person), column(today), column(today)};
  appendMatterCondition(scope, sql, values);
  MUNIMENT_TRY_LET(rows, m_connection->select(sql, values));
  std::vector<HoldId> holds;
  while (rows.next()) {
    MUNIMENT_TRY_LET(id, idAt<HoldId>(rows, 0));
    holds.push_back(id);
  }
  MUNIMENT_TRY(rows.finish());
  return holds;
}

Result<std::map<HoldTargetKind, std::int64_t>> HoldRepository::targetCounts(const HoldId& hold, const Scope& scope) {
  std::map<HoldTargetKind, std::int64_t> counts;
  MUNIMENT_TRY_LET(seen, byId(hold, scope));
  if (!seen)
    return counts;
  MUNIMENT_TRY_LET(rows, m_connection->select("SELECT kind, count(*) FROM hold_target WHERE hold = ? AND cools_until "
                                              "IS NULL GROUP BY kind",
                                              {column(hold)}));
  while (rows.next())
    counts.emplace(static_cast<HoldTargetKind>(rows.integer(0)), rows.integer(1));
  MUNIMENT_TRY(rows.finish());
  return counts;
}

Result<std::vector<std::pair<HoldId, HoldTarget>>>
HoldRepository::scanTargets(const std::optional<std::pair<HoldId, std::int32_t>>& after, int limit,
                            const Scope& scope) {
  std::vector<std::pair<HoldId, HoldTarget>> targets;
  if (!scope.isSystem())
    return targets;
  MUNIMENT_TRY_LET(rows,
                   m_connection->select(kSelectTarget + (after ? " WHERE (hold, number) > (?, ?)" : "") +
                                            " ORDER BY hold, number LIMIT " + QByteArray::number(limit),
                                        after ? QVariantList{column(after->first), after->second} : QVariantList()));
  while (rows.next()) {
    MUNIMENT_TRY_LET(hold, idAt<HoldId>(rows, 8));
    MUNIMENT_TRY_LET(target, readTarget(rows));
    targets.emplace_back(hold, std::move(target));
  }
  MUNIMENT_TRY(rows.finish());
  return targets;
}

Result<std::int32_t> HoldRepository::nextTargetNumber(const HoldId& hold) {
  MUNIMENT_TRY_LET(rows, m_connection->select("SELECT coalesce(max(number), 0) + 1 FROM hold_target WHERE hold = ?",
                                              {column(hold)}));
  if (!rows.next())
    return damagedRow("number"_L1);
  return static_cast<std::int32_t>(rows.integer(0));
}

Result<std::int64_t> HoldRepository::lockEpoch() {
  // A transaction that writes to SQLite is alone from its BEGIN IMMEDIATE on.
  const bool sqlite = m_connection->dialect() == Dialect::Sqlite;
  MUNIMENT_TRY_LET(rows, m_connection->select(sqlite ? "SELECT epoch FROM hold_epoch WHERE id = 1"
                                                     : "SELECT epoch FROM hold_epoch WHERE id = 1 FOR SHARE"));
  if (!rows.next())
    return damagedRow("epoch"_L1);
  const std::int64_t epoch = rows.integer(0);
  MUNIMENT_TRY(rows.finish());
  return epoch;
}

Result<void> HoldRepository::raiseEpoch() {
  MUNIMENT_TRY(m_connection->change("UPDATE hold_epoch SET epoch = epoch + 1 WHERE id = 1"));
  return {};
}

} // namespace muniment::store
