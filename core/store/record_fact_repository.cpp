#include "core/store/record_fact_repository.h"

#include "core/store/content_row.h"
#include "core/store/scope_sql.h"

namespace muniment::store {
namespace {

using namespace Qt::StringLiterals;

constexpr std::size_t kIdsAtOnce = 500;
const QByteArray kLink = "SELECT x.record, x.kind, x.other, x.salt FROM record_link x";
const QByteArray kEvent = "SELECT record, code, happened_on, note, noted_by, noted_at, salt FROM record_event";
const QByteArray kStage = "SELECT record, stage, action, done_on, salt FROM record_stage";

Result<QDate> dateAt(const Rows& rows, int index) {
  const QDate date = QDate::fromString(rows.text(index), Qt::ISODate);
  if (!date.isValid() || date.toString(Qt::ISODate) != rows.text(index))
    return damagedRow("date"_L1);
  return date;
}

Result<RecordLink> readLink(const Rows& rows) {
  MUNIMENT_TRY_LET(record, idAt<RecordId>(rows, 0));
  const std::optional<LinkKind> kind = linkKind(rows.text(1));
  if (!kind)
    return damagedRow("record_link"_L1);
  MUNIMENT_TRY_LET(other, idAt<RecordId>(rows, 2));
  MUNIMENT_TRY_LET(salt, saltAt(rows, 3));
  return RecordLink{record, *kind, other, salt};
}

Result<RecordEvent> readEvent(const Rows& rows) {
  MUNIMENT_TRY_LET(record, idAt<RecordId>(rows, 0));
  MUNIMENT_TRY_LET(happenedOn, dateAt(rows, 2));
  MUNIMENT_TRY_LET(salt, saltAt(rows, 6));
  return RecordEvent{record, rows.text(1), happenedOn, rows.text(3), rows.text(4), instantAt(rows, 5), salt};
}

Result<RecordDue> readDue(const Rows& rows) {
  MUNIMENT_TRY_LET(record, idAt<RecordId>(rows, 0));
  RecordDue due{record, std::nullopt, static_cast<std::int32_t>(rows.integer(2)),
                static_cast<std::int32_t>(rows.integer(3))};
  if (!rows.isNull(1)) {
    MUNIMENT_TRY_LET(dueOn, dateAt(rows, 1));
    due.dueOn = dueOn;
  }
  return due;
}

Result<RecordStage> readStage(const Rows& rows) {
  MUNIMENT_TRY_LET(record, idAt<RecordId>(rows, 0));
  MUNIMENT_TRY_LET(doneOn, dateAt(rows, 3));
  MUNIMENT_TRY_LET(salt, saltAt(rows, 4));
  return RecordStage{record, static_cast<std::int32_t>(rows.integer(1)), static_cast<std::int32_t>(rows.integer(2)),
                     doneOn, salt};
}

template <class T>
Result<void> readInto(std::vector<T>& into, Result<Rows> rows, Result<T> (*read)(const Rows&)) {
  if (!rows)
    return failure(rows.error());
  while (rows->next()) {
    MUNIMENT_TRY_LET(value, read(*rows));
    into.push_back(std::move(value));
  }
  return rows->finish();
}

/// Runs a statement that ends with ` IN ` once for each bundle of ids.
template <class Run>
Result<void> inBundles(std::span<const RecordId> records, const QByteArray& sql, const QByteArray& order, Run run) {
  for (std::size_t start = 0; start < records.size(); start += kIdsAtOnce) {
    const auto part = records.subspan(start, std::min(kIdsAtOnce, records.size() - start));
    QVariantList values;
    for (const RecordId& id : part)
      values << column(id);
    MUNIMENT_TRY(run(sql + "(" + placeholders(static_cast<qsizetype>(part.size())) + ")" + order, values));
  }
  return {};
}

} // namespace

Result<void> RecordFactRepository::addLinks(std::span<const RecordLink> links) {
  BulkRows rows("record_link", {"record", "kind", "other", "salt"});
  for (const RecordLink& link : links)
    rows.add(link.record).add(QString(nameOf(link.kind))).add(link.other).add(link.salt);
  MUNIMENT_TRY(m_connection->insertMany(rows));
  return {};
}

Result<void> RecordFactRepository::addEvent(const RecordEvent& event) {
  MUNIMENT_TRY(m_connection->change("INSERT INTO record_event (record, code, happened_on, note, noted_by, noted_at, "
                                    "salt) VALUES (?, ?, ?, ?, ?, ?, ?)",
                                    {column(event.record), event.code, event.happenedOn.toString(Qt::ISODate),
                                     event.note, event.notedBy, column(event.notedAt), event.salt.toBytes()}));
  return {};
}

Result<void> RecordFactRepository::addStages(std::span<const RecordStage> stages) {
  BulkRows rows("record_stage", {"record", "stage", "action", "done_on", "salt"});
  for (const RecordStage& stage : stages)
    rows.add(stage.record).add(stage.stage).add(stage.action).add(stage.doneOn.toString(Qt::ISODate)).add(stage.salt);
  MUNIMENT_TRY(m_connection->insertMany(rows));
  return {};
}

Result<std::vector<RecordLink>> RecordFactRepository::links(const RecordId& record, const Scope& scope) {
  std::vector<RecordLink> links;
  if (!scope.isSystem() && !scope.mayViewContent())
    return links;
  QByteArray sql = kLink + " JOIN record r ON r.id = x.other WHERE x.record = ?";
  QVariantList values{column(record)};
  appendMatterCondition(scope, sql, values);
  MUNIMENT_TRY(readInto(links, m_connection->select(sql + " ORDER BY x.kind, x.other", values), readLink));
  return links;
}

Result<std::vector<RecordEvent>> RecordFactRepository::events(std::span<const RecordId> records) {
  std::vector<RecordEvent> events;
  MUNIMENT_TRY(inBundles(records, kEvent + " WHERE record IN ", " ORDER BY record, happened_on, code",
                         [&](const QByteArray& sql, const QVariantList& values) {
                           return readInto(events, m_connection->select(sql, values), readEvent);
                         }));
  return events;
}

Result<std::vector<RecordStage>> RecordFactRepository::stages(std::span<const RecordId> records) {
  std::vector<RecordStage> stages;
  MUNIMENT_TRY(inBundles(records, kStage + " WHERE record IN ", " ORDER BY record, stage",
                         [&](const QByteArray& sql, const QVariantList& values) {
                           return readInto(stages, m_connection->select(sql, values), readStage);
                         }));
  return stages;
}

Result<std::vector<RecordLink>> RecordFactRepository::allLinks() {
  std::vector<RecordLink> links;
  MUNIMENT_TRY(readInto(links, m_connection->select(kLink + " ORDER BY x.record, x.kind, x.other"), readLink));
  return links;
}

Result<std::vector<RecordEvent>> RecordFactRepository::allEvents() {
  std::vector<RecordEvent> events;
  MUNIMENT_TRY(readInto(events, m_connection->select(kEvent + " ORDER BY record, happened_on, code"), readEvent));
  return events;
}

Result<std::vector<RecordStage>> RecordFactRepository::allStages() {
  std::vector<RecordStage> stages;
  MUNIMENT_TRY(readInto(stages, m_connection->select(kStage + " ORDER BY record, stage"), readStage));
  return stages;
}

Result<void> RecordFactRepository::setDue(std::span<const RecordId> records, std::span<const RecordDue> dues) {
  const auto run = [&](const QByteArray& sql, const QVariantList& values) -> Result<void> {
    MUNIMENT_TRY(m_connection->change(sql, values));
    return {};
  };
  MUNIMENT_TRY(inBundles(records, "DELETE FROM record_due WHERE record IN ", {}, run));
  BulkRows rows("record_due", {"record", "due_on", "stage", "action"});
  for (const RecordDue& due : dues) {
    rows.add(due.record);
    if (due.dueOn)
      rows.add(due.dueOn->toString(Qt::ISODate));
    else
      rows.addNull();
    rows.add(due.stage).add(due.action);
  }
  MUNIMENT_TRY(m_connection->insertMany(rows));
  return {};
}

Result<std::optional<RecordDue>> RecordFactRepository::due(const RecordId& record) {
  MUNIMENT_TRY_LET(found, dues(std::span(&record, 1)));
  return found.empty() ? std::nullopt : std::optional(found.front());
}

Result<std::vector<RecordDue>> RecordFactRepository::dues(std::span<const RecordId> records) {
  std::vector<RecordDue> dues;
  MUNIMENT_TRY(inBundles(records, "SELECT record, due_on, stage, action FROM record_due WHERE record IN ",
                         " ORDER BY record", [&](const QByteArray& sql, const QVariantList& values) {
                           return readInto(dues, m_connection->select(sql, values), readDue);
                         }));
  return dues;
}

Result<std::vector<RecordId>> RecordFactRepository::dueOn(QDate day, const std::optional<RecordId>& after, int limit,
                                                          const Scope& scope) {
  std::vector<RecordId> records;
  if (!scope.isSystem() && !scope.mayViewContent())
    return records;
  QByteArray sql = "SELECT d.record FROM record_due d JOIN record r ON r.id = d.record WHERE d.due_on = ? AND r.state "
                   "IN (?, ?, ?) AND d.record > ?";
  QVariantList values{day.toString(Qt::ISODate), static_cast<int>(RecordState::Declared),
                      static_cast<int>(RecordState::Closed), static_cast<int>(RecordState::Finalised),
                      after ? column(*after) : QVariant(u""_s)};
  appendMatterCondition(scope, sql, values);
  MUNIMENT_TRY_LET(
      rows, m_connection->select(sql + " ORDER BY d.record LIMIT " + QByteArray::number(limit), std::move(values)));
  while (rows.next()) {
    MUNIMENT_TRY_LET(id, idAt<RecordId>(rows, 0));
    records.push_back(id);
  }
  MUNIMENT_TRY(rows.finish());
  return records;
}

} // namespace muniment::store
