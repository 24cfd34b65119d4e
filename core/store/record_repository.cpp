#include "core/store/record_repository.h"

#include "core/search/fold.h"
#include "core/store/content_row.h"
#include "core/store/scope_sql.h"
#include "core/store/value_list.h"

#include <algorithm>

namespace muniment::store {
namespace {

using namespace Qt::StringLiterals;

const QByteArray kRecord =
    "r.content, r.salt, r.id, r.number, r.class, r.schedule, r.state, r.matter, r.conversation, r.record_date, "
    "r.declared_at";
const QByteArray kFrom = " FROM record r LEFT JOIN record_due d ON d.record = r.id WHERE 1=1";

bool sees(const Scope& scope) { return scope.isSystem() || scope.mayViewContent(); }

Result<Record> readRecord(const Rows& rows) {
  MUNIMENT_TRY_LET(record, contentAt(rows, 0, recordFrom));
  MUNIMENT_TRY_LET(schedule, optionalIdAt<ScheduleId>(rows, 5));
  MUNIMENT_TRY_LET(matter, optionalIdAt<MatterId>(rows, 7));
  MUNIMENT_TRY_LET(conversation, optionalIdAt<ConversationId>(rows, 8));
  const bool agrees = record.id.toString() == rows.text(2) && record.number == rows.text(3) &&
                      record.recordClass.toString() == rows.text(4) && record.schedule == schedule &&
                      static_cast<int>(record.state) == rows.integer(6) && record.matter == matter &&
                      record.conversation == conversation && column(record.recordDate).toString() == rows.text(9) &&
                      record.declaredAt == instantAt(rows, 10);
  if (!agrees)
    return damagedRow("record"_L1);
  MUNIMENT_TRY_LET(salt, saltAt(rows, 1));
  record.salt = salt;
  return record;
}

/// A space before and after each word, so that the beginning of one can be asked for.
QString wordsOf(const Record& record) {
  QByteArray words(" ");
  search::appendIndexText(words, record.number);
  search::appendIndexText(words, record.title);
  if (const Json::Object* fields = record.metadata.object()) {
    for (const auto& [name, value] : *fields) {
      if (value.string())
        search::appendIndexText(words, *value.string());
    }
  }
  return QString::fromUtf8(words);
}

template <class T, class Value>
void appendList(QByteArray& sql, QVariantList& values, const QByteArray& name, const std::vector<T>& list,
                Value value) {
  if (list.empty())
    return;
  sql += " AND " + name + " IN (" + placeholders(static_cast<qsizetype>(list.size())) + ")";
  for (const T& entry : list)
    values << value(entry);
}

void appendFilter(const RecordFilter& filter, QByteArray& sql, QVariantList& values) {
  appendList(sql, values, "r.class", filter.classes, [](const ClassId& id) { return store::column(id); });
  appendList(sql, values, "r.state", filter.states,
             [](RecordState state) { return QVariant(static_cast<int>(state)); });
  if (filter.schedule) {
    sql += " AND r.schedule = ?";
    values << store::column(*filter.schedule);
  }
  if (filter.conversation) {
    sql += " AND r.conversation = ?";
    values << store::column(*filter.conversation);
  }
  if (filter.dueUntil) {
    sql += " AND d.due_on <= ?";
    values << column(*filter.dueUntil);
  }
  if (filter.declaredFrom) {
    sql += " AND r.declared_at >= ?";
    values << store::column(*filter.declaredFrom);
  }
  if (filter.declaredUntil) {
    sql += " AND r.declared_at < ?";
    values << store::column(*filter.declaredUntil);
  }
  if (!filter.declaredBy.isEmpty()) { // canonical: the member is written in one way only
    sql += " AND r.content LIKE ?";
    values << QString(u"%\"declared_by\":\""_s + filter.declaredBy + u"\"%"_s);
  }
  if (filter.held) {
    sql += " AND " + filter.held->sql;
    values << filter.held->values;
  }
  for (const search::Token& token : search::fold(filter.text)) {
    sql += " AND r.words LIKE ?";
    values << QString(u"% "_s + QString::fromUtf8(token.text) + u'%');
  }
}

VersionTable versionsOf(Connection& connection) { return {connection, "record_version", "record"}; }

} // namespace

Result<QString> RecordRepository::takeNumber() {
  MUNIMENT_TRY(m_connection->change("UPDATE record_number SET next = next + 1 WHERE id = 1"));
  MUNIMENT_TRY_LET(rows, m_connection->select("SELECT next - 1 FROM record_number WHERE id = 1"));
  if (!rows.next())
    return damagedRow("record_number"_L1);
  return u"R-%1"_s.arg(rows.integer(0));
}

Result<void> RecordRepository::save(const Record& record) {
  MUNIMENT_TRY_LET(content, contentColumn(contentOf(record)));
  MUNIMENT_TRY(m_connection->change(
      "INSERT INTO record (id, number, class, schedule, state, matter, conversation, record_date, declared_at, "
      "content, "
      "words, salt) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET number = "
      "excluded.number, class = excluded.class, schedule = excluded.schedule, state = excluded.state, matter = "
      "excluded.matter, conversation = excluded.conversation, record_date = excluded.record_date, declared_at = "
      "excluded.declared_at, content = excluded.content, words = excluded.words, salt = excluded.salt",
      {store::column(record.id), record.number, store::column(record.recordClass), store::column(record.schedule),
       static_cast<int>(record.state), store::column(record.matter), store::column(record.conversation),
       column(record.recordDate), store::column(record.declaredAt), content, wordsOf(record), record.salt.toBytes()}));
  return {};
}

Result<void> RecordRepository::addVersion(const Version<Record>& version) {
  return versionsOf(*m_connection).add(version.value.id.toString(), version.value.version, version);
}

Result<void> RecordRepository::removeVersions(const RecordId& id) {
  return versionsOf(*m_connection).remove(id.toString());
}

Result<std::vector<std::pair<RecordId, int>>> RecordRepository::versionNumbers(std::span<const RecordId> ids) {
  std::vector<std::pair<RecordId, int>> numbers;
  MUNIMENT_TRY_LET(list, textList(textsOf(ids)));
  MUNIMENT_TRY_LET(rows, m_connection->select("SELECT record, version FROM record_version WHERE record IN " +
                                                  selectTexts(m_connection->dialect()),
                                              {list}));
  while (rows.next()) {
    MUNIMENT_TRY_LET(id, idAt<RecordId>(rows, 0));
    numbers.emplace_back(id, static_cast<int>(rows.integer(1)));
  }
  MUNIMENT_TRY(rows.finish());
  return numbers;
}

Result<void> RecordRepository::saveResiduals(std::span<const Record> residuals) {
  Json::Array list;
  for (const Record& record : residuals) {
    MUNIMENT_TRY_LET(content, contentColumn(contentOf(record)));
    list.emplace_back(Json::Array{record.id.toString(), content, wordsOf(record), static_cast<int>(record.state)});
  }
  MUNIMENT_TRY_LET(text, canonicalJson(list));
  const QByteArray sql = "UPDATE record SET salt = ?, content = v.value ->> 1, words = v.value ->> 2, state = "
                         "CAST(v.value ->> 3 AS INTEGER) FROM ";
  const QByteArray values =
      m_connection->dialect() == Dialect::Sqlite ? "json_each(?) v" : "jsonb_array_elements(?::jsonb) AS v(value)";
  MUNIMENT_TRY(m_connection->change(sql + values + " WHERE record.id = v.value ->> 0",
                                    {Salt().toBytes(), QString::fromUtf8(text)}));
  return {};
}

Result<std::vector<Record>> RecordRepository::read(const QByteArray& condition, const QVariantList& values,
                                                   const QByteArray& order, const Scope& scope) {
  std::vector<Record> records;
  if (!sees(scope))
    return records;
  QByteArray sql = "SELECT " + kRecord + kFrom + condition;
  QVariantList all = values;
  appendMatterCondition(scope, sql, all);
  MUNIMENT_TRY_LET(rows, m_connection->select(sql + order, all));
  while (rows.next()) {
    MUNIMENT_TRY_LET(record, readRecord(rows));
    records.push_back(std::move(record));
  }
  MUNIMENT_TRY(rows.finish());
  return records;
}

Result<std::optional<Record>> RecordRepository::byId(const RecordId& id, const Scope& scope) {
  MUNIMENT_TRY_LET(records, read(" AND r.id = ?", {store::column(id)}, {}, scope));
  return records.empty() ? std::nullopt : std::optional(std::move(records.front()));
}

Result<std::map<RecordId, Record>> RecordRepository::byIds(std::span<const RecordId> ids, const Scope& scope) {
  MUNIMENT_TRY_LET(list, textList(textsOf(ids)));
  MUNIMENT_TRY_LET(records, read(" AND r.id IN " + selectTexts(m_connection->dialect()), {list}, {}, scope));
  std::map<RecordId, Record> found;
  for (Record& record : records)
    found.emplace(record.id, std::move(record));
  return found;
}

Result<std::optional<Record>> RecordRepository::byNumber(const QString& number, const Scope& scope) {
  MUNIMENT_TRY_LET(records, read(" AND r.number = ?", {number}, {}, scope));
  return records.empty() ? std::nullopt : std::optional(std::move(records.front()));
}

Result<std::vector<Version<Record>>> RecordRepository::versions(const RecordId& id, const Scope& scope) {
  MUNIMENT_TRY_LET(record, byId(id, scope));
  if (!record)
    return std::vector<Version<Record>>();
  return versionsOf(*m_connection).read(id.toString(), recordFrom);
}

Result<std::vector<RecordSummary>> RecordRepository::page(const RecordFilter& filter,
                                                          const std::optional<std::pair<Instant, RecordId>>& after,
                                                          int limit, const Scope& scope) {
  std::vector<RecordSummary> summaries;
  if (!sees(scope))
    return summaries;
  QByteArray sql = "SELECT " + kRecord + ", d.due_on, d.stage, d.action" + kFrom;
  QVariantList values;
  appendFilter(filter, sql, values);
  if (after) {
    sql += " AND (r.declared_at, r.id) < (?, ?)";
    values << store::column(after->first) << store::column(after->second);
  }
  appendMatterCondition(scope, sql, values);
  MUNIMENT_TRY_LET(
      rows,
      m_connection->select(sql + " ORDER BY r.declared_at DESC, r.id DESC LIMIT " + QByteArray::number(limit), values));
  while (rows.next()) {
    MUNIMENT_TRY_LET(record, readRecord(rows));
    std::optional<RecordDue> due;
    if (!rows.isNull(12)) {
      due = RecordDue{record.id, std::nullopt, static_cast<std::int32_t>(rows.integer(12)),
                      static_cast<std::int32_t>(rows.integer(13))};
      if (!rows.isNull(11))
        due->dueOn = QDate::fromString(rows.text(11), Qt::ISODate);
    }
    summaries.push_back({std::move(record), due});
  }
  MUNIMENT_TRY(rows.finish());
  return summaries;
}

Result<std::int64_t> RecordRepository::count(const RecordFilter& filter, const Scope& scope) {
  if (!sees(scope))
    return 0;
  QByteArray sql = "SELECT count(*)" + kFrom;
  QVariantList values;
  appendFilter(filter, sql, values);
  appendMatterCondition(scope, sql, values);
  MUNIMENT_TRY_LET(rows, m_connection->select(sql, values));
  return rows.next() ? rows.integer(0) : 0;
}

Result<std::map<ClassId, std::int64_t>> RecordRepository::countByClass(const Scope& scope) {
  std::map<ClassId, std::int64_t> counts;
  if (!sees(scope))
    return counts;
  QByteArray sql = "SELECT class, count(*) FROM record WHERE state IN (?, ?, ?, ?)";
  QVariantList values;
  for (const RecordState state :
       {RecordState::Waiting, RecordState::Declared, RecordState::Closed, RecordState::Finalised})
    values << static_cast<int>(state);
  appendMatterCondition(scope, sql, values);
  MUNIMENT_TRY_LET(rows, m_connection->select(sql + " GROUP BY class", values));
  while (rows.next()) {
    MUNIMENT_TRY_LET(id, idAt<ClassId>(rows, 0));
    counts.emplace(id, rows.integer(1));
  }
  MUNIMENT_TRY(rows.finish());
  return counts;
}

Result<std::vector<ClassId>> RecordRepository::lastClasses(const std::optional<ConversationId>& conversation,
                                                           const QString& declaredBy, int limit, const Scope& scope) {
  constexpr int kLooked = 200;
  RecordFilter filter;
  filter.conversation = conversation;
  QByteArray sql;
  QVariantList values;
  appendFilter(filter, sql, values);
  MUNIMENT_TRY_LET(records,
                   read(sql, values, " ORDER BY r.declared_at DESC LIMIT " + QByteArray::number(kLooked), scope));
  std::vector<ClassId> classes;
  for (const Record& record : records) {
    const bool counts = conversation || record.declaredBy == declaredBy;
    const bool isNew = std::ranges::find(classes, record.recordClass) == classes.end();
    if (counts && isNew && classes.size() < static_cast<std::size_t>(limit))
      classes.push_back(record.recordClass);
  }
  return classes;
}

Result<std::vector<Record>> RecordRepository::scan(const std::optional<RecordId>& after, const RecordFilter& filter,
                                                   int limit, const Scope& scope) {
  QByteArray sql;
  QVariantList values;
  appendFilter(filter, sql, values);
  if (after) {
    sql += " AND r.id > ?";
    values << store::column(*after);
  }
  return read(sql, values, " ORDER BY r.id LIMIT " + QByteArray::number(limit), scope);
}

Result<std::vector<Version<Record>>> RecordRepository::allVersions() {
  return versionsOf(*m_connection).read(std::nullopt, recordFrom);
}

} // namespace muniment::store
