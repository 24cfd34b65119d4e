#include "core/store/snapshot_repository.h"

#include "core/model/conversation.h"
#include "core/model/schedule.h"
#include "core/store/content_row.h"
#include "core/store/scope_sql.h"

namespace muniment::store {
namespace {

using namespace Qt::StringLiterals;

const QByteArray kSnapshot = "SELECT content, salt, id, taken_at, state FROM snapshot WHERE 1=1";
const QByteArray kDue =
    "SELECT d.record, d.due_on, d.stage, d.action, r.class, r.content FROM record_due d JOIN record r "
    "ON r.id = d.record WHERE d.due_on IS NOT NULL";
const QByteArray kItem = "SELECT i.ordinal, i.record, i.due_on, i.stage, i.action, i.due, i.decision, i.reason, "
                         "i.decided_by, i.until, i.state, i.blocked_by, i.salt FROM snapshot_item i JOIN record r ON "
                         "r.id = i.record WHERE i.snapshot = ?";
const QByteArray kCertificate = "SELECT id, snapshot, issued_at, line, signature, signing_key FROM certificate";
/// Snapshots that still have a claim on their records.
const QByteArray kNotTaken =
    " AND NOT EXISTS (SELECT 1 FROM snapshot_item i JOIN snapshot s ON s.id = i.snapshot WHERE "
    "i.record = d.record AND s.state < 4)";

QVariantList ordinalColumns(std::span<const int> ordinals) {
  QVariantList values;
  for (const int ordinal : ordinals)
    values.append(ordinal);
  return values;
}

Result<Snapshot> readSnapshot(const Rows& rows) {
  MUNIMENT_TRY_LET(snapshot, contentAt(rows, 0, snapshotFrom));
  if (snapshot.id.toString() != rows.text(2) || snapshot.takenAt != instantAt(rows, 3) ||
      static_cast<int>(snapshot.state) != rows.integer(4))
    return damagedRow("snapshot"_L1);
  MUNIMENT_TRY_LET(salt, saltAt(rows, 1));
  snapshot.salt = salt;
  return snapshot;
}

Result<std::vector<Snapshot>> readSnapshots(Rows rows) {
  std::vector<Snapshot> snapshots;
  while (rows.next()) {
    MUNIMENT_TRY_LET(snapshot, readSnapshot(rows));
    snapshots.push_back(std::move(snapshot));
  }
  MUNIMENT_TRY(rows.finish());
  return snapshots;
}

/// What made the record due, as one number: another schedule, another version of it, another day.
Result<DueRecord> readDue(const Rows& rows) {
  DueRecord due;
  MUNIMENT_TRY_LET(record, idAt<RecordId>(rows, 0));
  due.record = record;
  due.dueOn = dayAt(rows, 1);
  due.stage = static_cast<std::int32_t>(rows.integer(2));
  due.action = static_cast<std::int32_t>(rows.integer(3));
  MUNIMENT_TRY_LET(content, parseJson(rows.text(5).toUtf8()));
  MUNIMENT_TRY_LET(facts, canonicalJson(Json::Object{{u"action"_s, due.action},
                                                     {u"class"_s, rows.text(4)},
                                                     {u"due_on"_s, rows.text(1)},
                                                     {u"schedule"_s, content.at(u"schedule")},
                                                     {u"schedule_version"_s, content.at(u"schedule_version")},
                                                     {u"stage"_s, due.stage}}));
  due.facts = sha256(facts);
  return due;
}

Result<SnapshotItem> readItem(const Rows& rows) {
  SnapshotItem item;
  item.ordinal = static_cast<std::int32_t>(rows.integer(0));
  MUNIMENT_TRY_LET(record, idAt<RecordId>(rows, 1));
  item.record = record;
  item.dueOn = dayAt(rows, 2);
  item.stage = static_cast<std::int32_t>(rows.integer(3));
  item.action = static_cast<DisposalAction>(rows.integer(4));
  item.facts = Sha256::fromBytes(rows.bytes(5)).value_or(Sha256());
  item.decision = static_cast<DisposalDecision>(rows.integer(6));
  item.reason = rows.text(7);
  item.decidedBy = rows.text(8);
  if (!rows.isNull(9))
    item.until = dayAt(rows, 9);
  item.state = static_cast<SnapshotItem::State>(rows.integer(10));
  item.blockedBy = rows.text(11);
  MUNIMENT_TRY_LET(salt, saltAt(rows, 12));
  item.salt = salt;
  const bool known = item.action <= DisposalAction::Transfer && item.decision <= DisposalDecision::LeaveOut &&
                     item.state <= SnapshotItem::State::HandedOver;
  if (!known)
    return damagedRow("snapshot_item"_L1);
  return item;
}

Result<std::vector<SnapshotItem>> readItems(Rows rows) {
  std::vector<SnapshotItem> items;
  while (rows.next()) {
    MUNIMENT_TRY_LET(item, readItem(rows));
    items.push_back(std::move(item));
  }
  MUNIMENT_TRY(rows.finish());
  return items;
}

Result<std::vector<Certificate>> readCertificates(Rows rows) {
  std::vector<Certificate> certificates;
  while (rows.next()) {
    MUNIMENT_TRY_LET(id, idAt<CertificateId>(rows, 0));
    MUNIMENT_TRY_LET(snapshot, idAt<SnapshotId>(rows, 1));
    MUNIMENT_TRY_LET(key, idAt<KeyId>(rows, 5));
    certificates.push_back({id, snapshot, instantAt(rows, 2), rows.text(3).toUtf8(), rows.bytes(4), key});
  }
  MUNIMENT_TRY(rows.finish());
  return certificates;
}

template <class T, class F>
void appendIn(QByteArray& sql, QVariantList& values, const QByteArray& name, const T& list, F value) {
  if (list.empty())
    return;
  sql += " AND " + name + " IN (" + placeholders(std::ssize(list)) + ')';
  for (const auto& entry : list)
    values.append(value(entry));
}

QVariant classColumn(const ClassId& id) { return store::column(id); }

/// What people decide about, and the actions of stages that bring it before them.
std::vector<StageAction> actionsOf(DueKind kind) {
  switch (kind) {
  case DueKind::Any:
    return {StageAction::Destroy, StageAction::Review, StageAction::Export};
  case DueKind::HandOver:
    return {StageAction::Export};
  case DueKind::End:
    break;
  }
  return {StageAction::Destroy, StageAction::Review};
}

void appendDue(const DueWanted& wanted, const Scope& scope, QByteArray& sql, QVariantList& values) {
  sql += " AND d.due_on <= ?";
  values << store::column(wanted.until);
  appendIn(sql, values, "d.action", actionsOf(wanted.kind),
           [](StageAction action) { return QVariant(static_cast<int>(action)); });
  appendIn(sql, values, "r.class", wanted.classes, classColumn);
  appendMatterCondition(scope, sql, values);
  sql += kNotTaken;
}

bool sees(const Scope& scope) { return scope.isSystem() || scope.mayViewContent(); }

} // namespace

Result<void> SnapshotRepository::save(const Snapshot& snapshot) {
  MUNIMENT_TRY_LET(content, contentColumn(contentOf(snapshot)));
  MUNIMENT_TRY(
      m_connection->change("INSERT INTO snapshot (id, taken_at, state, content, salt) VALUES (?, ?, ?, ?, ?) ON "
                           "CONFLICT (id) DO UPDATE SET state = excluded.state, content = excluded.content, "
                           "salt = excluded.salt",
                           {store::column(snapshot.id), store::column(snapshot.takenAt),
                            static_cast<int>(snapshot.state), content, snapshot.salt.toBytes()}));
  return {};
}

Result<std::optional<Snapshot>> SnapshotRepository::byId(const SnapshotId& id, const Scope& scope) {
  if (!sees(scope))
    return std::nullopt;
  MUNIMENT_TRY_LET(matter, matterOf(id));
  if (matter && !scope.sees(matter))
    return std::nullopt;
  MUNIMENT_TRY_LET(rows, m_connection->select(kSnapshot + " AND id = ?", {store::column(id)}));
  MUNIMENT_TRY_LET(snapshots, readSnapshots(std::move(rows)));
  return snapshots.empty() ? std::nullopt : std::optional(std::move(snapshots.front()));
}

Result<std::vector<Snapshot>> SnapshotRepository::page(const std::optional<SnapshotId>& before, int limit,
                                                       const Scope& scope) {
  if (!sees(scope))
    return std::vector<Snapshot>();
  QByteArray sql = kSnapshot;
  QVariantList values;
  if (before) {
    sql += " AND id < ?"; // ids begin with their time
    values << store::column(*before);
  }
  MUNIMENT_TRY_LET(rows, m_connection->select(sql + " ORDER BY id DESC LIMIT ?", values << limit));
  return readSnapshots(std::move(rows));
}

Result<std::optional<MatterId>> SnapshotRepository::nextMatter(const DueWanted& wanted, const Scope& scope) {
  if (!sees(scope))
    return std::nullopt;
  QByteArray sql = "SELECT r.matter FROM record_due d JOIN record r ON r.id = d.record WHERE d.due_on IS NOT NULL";
  QVariantList values;
  appendDue(wanted, scope, sql, values);
  return firstMatter(
      sql + " ORDER BY (SELECT count(*) FROM snapshot_item i WHERE i.record = d.record), r.matter IS NOT NULL, "
            "r.matter LIMIT 1",
      values);
}

Result<std::optional<MatterId>> SnapshotRepository::matterOf(const SnapshotId& id) {
  return firstMatter(
      "SELECT r.matter FROM snapshot_item i JOIN record r ON r.id = i.record WHERE i.snapshot = ? LIMIT 1",
      {store::column(id)});
}

Result<std::optional<MatterId>> SnapshotRepository::firstMatter(const QByteArray& sql, const QVariantList& values) {
  MUNIMENT_TRY_LET(rows, m_connection->select(sql, values));
  std::optional<MatterId> matter;
  if (rows.next()) {
    MUNIMENT_TRY_LET(found, optionalIdAt<MatterId>(rows, 0));
    matter = found;
  }
  MUNIMENT_TRY(rows.finish());
  return matter;
}

Result<std::vector<DueRecord>> SnapshotRepository::due(const DueWanted& wanted, const std::optional<DueRecord>& after,
                                                       int limit, const Scope& scope) {
  std::vector<DueRecord> found;
  if (!sees(scope))
    return found;
  QByteArray sql = kDue;
  QVariantList values;
  appendDue(wanted, scope, sql, values);
  if (wanted.matter) {
    sql += *wanted.matter ? " AND r.matter = ?" : " AND r.matter IS NULL";
    if (*wanted.matter)
      values << store::column(**wanted.matter);
  }
  if (after) {
    sql += " AND (d.due_on, d.record) > (?, ?)";
    values << store::column(after->dueOn) << store::column(after->record);
  }
  MUNIMENT_TRY_LET(rows, m_connection->select(sql + " ORDER BY d.due_on, d.record LIMIT ?", values << limit));
  while (rows.next()) {
    MUNIMENT_TRY_LET(due, readDue(rows));
    found.push_back(due);
  }
  MUNIMENT_TRY(rows.finish());
  return found;
}

Result<std::int64_t> SnapshotRepository::dueCount(QDate until, std::span<const ClassId> classes, const Scope& scope) {
  if (!sees(scope))
    return 0;
  QByteArray sql = "SELECT count(*) FROM record_due d JOIN record r ON r.id = d.record WHERE d.due_on IS NOT NULL";
  QVariantList values;
  appendDue({until, classes}, scope, sql, values);
  return countOf(sql, values);
}

Result<std::vector<DueGroup>> SnapshotRepository::dueGroups(QDate until, const Scope& scope) {
  if (!sees(scope))
    return std::vector<DueGroup>();
  QByteArray sql =
      "SELECT r.class, substr(d.due_on, 1, 4), count(*), 0, 0, CASE WHEN d.action = ? THEN 1 ELSE 0 END FROM "
      "record_due d JOIN record r ON r.id = d.record WHERE d.due_on IS NOT NULL";
  QVariantList values{static_cast<int>(StageAction::Export)};
  appendDue({until}, scope, sql, values);
  return groupsOf(sql + " GROUP BY 1, 2, 6", values);
}

Result<std::vector<DueGroup>> SnapshotRepository::groups(const SnapshotId& id, const Scope& scope) {
  if (!sees(scope))
    return std::vector<DueGroup>();
  QByteArray sql = "SELECT r.class, substr(i.due_on, 1, 4), count(*), sum(CASE WHEN i.decision = 0 THEN 1 ELSE 0 END), "
                   "sum(CASE WHEN i.decision = 1 THEN 1 ELSE 0 END), CASE WHEN i.action = ? THEN 1 ELSE 0 END FROM "
                   "snapshot_item i JOIN record r ON r.id = i.record WHERE i.snapshot = ?";
  QVariantList values{static_cast<int>(DisposalAction::Transfer), store::column(id)};
  appendMatterCondition(scope, sql, values);
  return groupsOf(sql + " GROUP BY 1, 2, 6", values);
}

Result<std::vector<DueGroup>> SnapshotRepository::groupsOf(const QByteArray& sql, const QVariantList& values) {
  MUNIMENT_TRY_LET(rows, m_connection->select(sql, values));
  std::vector<DueGroup> groups;
  while (rows.next()) {
    MUNIMENT_TRY_LET(filed, idAt<ClassId>(rows, 0));
    groups.push_back(
        {filed, rows.text(1).toInt(), rows.integer(2), rows.integer(3), rows.integer(4), rows.integer(5) != 0});
  }
  MUNIMENT_TRY(rows.finish());
  return groups;
}

Result<std::map<RecordId, DueRecord>> SnapshotRepository::dueNow(std::span<const RecordId> records,
                                                                 const Scope& /*system*/) {
  std::map<RecordId, DueRecord> found;
  QByteArray sql = kDue;
  QVariantList values;
  appendIn(sql, values, "d.record", records, [](const RecordId& id) { return store::column(id); });
  MUNIMENT_TRY_LET(rows, m_connection->select(sql, values));
  while (rows.next()) {
    MUNIMENT_TRY_LET(due, readDue(rows));
    found.emplace(due.record, due);
  }
  MUNIMENT_TRY(rows.finish());
  return found;
}

Result<void> SnapshotRepository::addItems(const SnapshotId& id, std::span<const SnapshotItem> items) {
  BulkRows rows("snapshot_item", {"snapshot", "ordinal", "record", "due_on", "stage", "action", "due", "decision",
                                  "reason", "decided_by", "until", "state", "blocked_by", "salt"});
  for (const SnapshotItem& item : items) {
    rows.add(id).add(item.ordinal).add(item.record).add(item.dueOn.toString(Qt::ISODate)).add(item.stage);
    rows.add(static_cast<int>(item.action)).add(item.facts).add(static_cast<int>(item.decision)).add(item.reason);
    rows.add(item.decidedBy).addNull().add(static_cast<int>(item.state)).add(item.blockedBy).add(item.salt);
  }
  MUNIMENT_TRY(m_connection->insertMany(rows));
  return {};
}

Result<std::vector<SnapshotItem>> SnapshotRepository::items(const SnapshotId& id, const SnapshotItemFilter& filter,
                                                            int after, int limit, const Scope& scope) {
  if (!sees(scope))
    return std::vector<SnapshotItem>();
  QByteArray sql = kItem + " AND i.ordinal > ?";
  QVariantList values{store::column(id), after};
  const auto number = [](auto value) { return QVariant(static_cast<int>(value)); };
  appendIn(sql, values, "i.decision", filter.decisions, number);
  appendIn(sql, values, "i.state", filter.states, number);
  appendIn(sql, values, "i.ordinal", filter.ordinals, number);
  appendIn(sql, values, "r.class", filter.classes, classColumn);
  if (filter.recordClass) {
    sql += " AND r.class = ?";
    values << store::column(*filter.recordClass);
  }
  if (filter.dueYear) {
    sql += " AND substr(i.due_on, 1, 4) = ?";
    values << u"%1"_s.arg(*filter.dueYear, 4, 10, QChar(u'0'));
  }
  appendMatterCondition(scope, sql, values);
  MUNIMENT_TRY_LET(rows, m_connection->select(sql + " ORDER BY i.ordinal LIMIT ?", values << limit));
  return readItems(std::move(rows));
}

Result<std::map<std::pair<DisposalDecision, SnapshotItem::State>, std::int64_t>>
SnapshotRepository::counts(const SnapshotId& id, const Scope& scope, std::span<const ClassId> classes) {
  std::map<std::pair<DisposalDecision, SnapshotItem::State>, std::int64_t> counts;
  if (!sees(scope))
    return counts;
  QByteArray sql = "SELECT i.decision, i.state, count(*) FROM snapshot_item i JOIN record r ON r.id = i.record WHERE "
                   "i.snapshot = ?";
  QVariantList values{store::column(id)};
  appendIn(sql, values, "r.class", classes, classColumn);
  appendMatterCondition(scope, sql, values);
  MUNIMENT_TRY_LET(rows, m_connection->select(sql + " GROUP BY i.decision, i.state", values));
  while (rows.next())
    counts[{static_cast<DisposalDecision>(rows.integer(0)), static_cast<SnapshotItem::State>(rows.integer(1))}] =
        rows.integer(2);
  MUNIMENT_TRY(rows.finish());
  return counts;
}

Result<std::vector<SnapshotItem>> SnapshotRepository::lockItems(const SnapshotId& id, std::span<const int> ordinals) {
  QByteArray sql = kItem;
  QVariantList values{store::column(id)};
  appendIn(sql, values, "i.ordinal", ordinals, [](int ordinal) { return QVariant(ordinal); });
  sql += " ORDER BY i.ordinal";
  // SQLite has one writer; a server locks the rows of the items and of their records in the order of ordinals.
  MUNIMENT_TRY_LET(
      rows, m_connection->select(m_connection->dialect() == Dialect::Postgres ? sql + " FOR UPDATE" : sql, values));
  return readItems(std::move(rows));
}

Result<void> SnapshotRepository::decide(const SnapshotId& id, std::span<const int> ordinals,
                                        const SnapshotItem& decided) {
  MUNIMENT_TRY(
      m_connection->change("UPDATE snapshot_item SET decision = ?, reason = ?, decided_by = ?, until = ? WHERE "
                           "snapshot = ? AND ordinal IN (" +
                               placeholders(std::ssize(ordinals)) + ')',
                           QVariantList{static_cast<int>(decided.decision), decided.reason, decided.decidedBy,
                                        decided.until ? store::column(*decided.until) : QVariant(), store::column(id)} +
                               ordinalColumns(ordinals)));
  return {};
}

Result<void> SnapshotRepository::setState(const SnapshotId& id, std::span<const int> ordinals,
                                          SnapshotItem::State state, const QString& blockedBy) {
  if (ordinals.empty())
    return {};
  MUNIMENT_TRY(m_connection->change(
      "UPDATE snapshot_item SET state = ?, blocked_by = ? WHERE snapshot = ? AND ordinal IN (" +
          placeholders(std::ssize(ordinals)) + ')',
      QVariantList{static_cast<int>(state), blockedBy, store::column(id)} + ordinalColumns(ordinals)));
  return {};
}

Result<void> SnapshotRepository::noteView(const SnapshotId& id, int ordinal, const ActorId& actor, Instant at) {
  MUNIMENT_TRY(m_connection->change("INSERT INTO snapshot_view (snapshot, ordinal, actor, at) VALUES (?, ?, ?, ?) ON "
                                    "CONFLICT (snapshot, ordinal, actor) DO NOTHING",
                                    {store::column(id), ordinal, store::column(actor), store::column(at)}));
  return {};
}

Result<std::vector<int>> SnapshotRepository::viewed(const SnapshotId& id, const ActorId& actor,
                                                    const Scope& /*system*/) {
  MUNIMENT_TRY_LET(rows,
                   m_connection->select("SELECT ordinal FROM snapshot_view WHERE snapshot = ? AND actor = ? ORDER "
                                        "BY ordinal",
                                        {store::column(id), store::column(actor)}));
  std::vector<int> ordinals;
  while (rows.next())
    ordinals.push_back(static_cast<int>(rows.integer(0)));
  MUNIMENT_TRY(rows.finish());
  return ordinals;
}

Result<std::int64_t> SnapshotRepository::countOf(const QByteArray& sql, const QVariantList& values) {
  MUNIMENT_TRY_LET(rows, m_connection->select(sql, values));
  const std::int64_t count = rows.next() ? rows.integer(0) : 0;
  MUNIMENT_TRY(rows.finish());
  return count;
}

Result<bool> SnapshotRepository::hasDecided(const SnapshotId& id, const QString& actor) {
  MUNIMENT_TRY_LET(count, countOf("SELECT count(*) FROM snapshot_item WHERE snapshot = ? AND decided_by = ?",
                                  {store::column(id), actor}));
  return count > 0;
}

Result<bool> SnapshotRepository::handsOver(const SnapshotId& id) {
  MUNIMENT_TRY_LET(count, countOf("SELECT count(*) FROM (SELECT 1 FROM snapshot_item WHERE snapshot = ? AND action = ? "
                                  "LIMIT 1) found",
                                  {store::column(id), static_cast<int>(DisposalAction::Transfer)}));
  return count > 0;
}

Result<std::int64_t> SnapshotRepository::undecided(const SnapshotId& id) {
  return countOf("SELECT count(*) FROM snapshot_item WHERE snapshot = ? AND decision = 0", {store::column(id)});
}

Result<bool> SnapshotRepository::isUnfinished() {
  MUNIMENT_TRY_LET(objects, countOf("SELECT count(*) FROM doomed_object", {}));
  MUNIMENT_TRY_LET(sources, countOf("SELECT count(*) FROM source WHERE records_root = ? AND state = ?",
                                    {Sha256().toBytes(), static_cast<int>(ConversationSource::State::Complete)}));
  return objects + sources > 0;
}

Result<std::optional<Instant>> SnapshotRepository::serverTime() {
  if (m_connection->dialect() != Dialect::Postgres)
    return std::nullopt;
  MUNIMENT_TRY_LET(milliseconds, countOf("SELECT CAST(extract(epoch FROM clock_timestamp()) * 1000 AS BIGINT)", {}));
  return Instant::fromMilliseconds(milliseconds);
}

Result<void> SnapshotRepository::save(const Certificate& certificate) {
  MUNIMENT_TRY(m_connection->change(
      "INSERT INTO certificate (id, snapshot, issued_at, line, signature, signing_key) VALUES (?, ?, ?, ?, ?, ?)",
      {store::column(certificate.id), store::column(certificate.snapshot), store::column(certificate.issuedAt),
       QString::fromUtf8(certificate.line), certificate.signature, store::column(certificate.key)}));
  return {};
}

Result<std::optional<Certificate>> SnapshotRepository::certificate(const CertificateId& id, const Scope& scope) {
  if (!sees(scope) && !scope.seesWholeLedger())
    return std::nullopt;
  MUNIMENT_TRY_LET(rows, m_connection->select(kCertificate + " WHERE id = ?", {store::column(id)}));
  MUNIMENT_TRY_LET(found, readCertificates(std::move(rows)));
  return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

Result<std::vector<Certificate>> SnapshotRepository::certificates() {
  MUNIMENT_TRY_LET(rows, m_connection->select(kCertificate + " ORDER BY id"));
  return readCertificates(std::move(rows));
}

} // namespace muniment::store
