#include "core/records/retention/schedule_csv.h"

#include "core/model/schedule_json.h"
#include "core/records/retention/csv.h"

#include <algorithm>
#include <array>
#include <utility>

namespace muniment::records {
namespace {

using namespace Qt::StringLiterals;

enum class Level : std::uint8_t { Schedule, Stage, Trigger };
enum class Kind : std::uint8_t { Text, TextOrNull, Number, Truth };

/// `name` is the path of the member in the JSON of its level.
struct Column final {
  Level level;
  Kind kind;
  QLatin1StringView name;
};

constexpr std::array kColumns{Column{Level::Schedule, Kind::TextOrNull, "id"_L1},
                              Column{Level::Schedule, Kind::Text, "code"_L1},
                              Column{Level::Schedule, Kind::Text, "title"_L1},
                              Column{Level::Schedule, Kind::Text, "description"_L1},
                              Column{Level::Schedule, Kind::Text, "authority"_L1},
                              Column{Level::Schedule, Kind::Number, "version"_L1},
                              Column{Level::Schedule, Kind::Text, "status"_L1},
                              Column{Level::Schedule, Kind::Text, "subject"_L1},
                              Column{Level::Schedule, Kind::Text, "status_code"_L1},
                              Column{Level::Schedule, Kind::TextOrNull, "status_date"_L1},
                              Column{Level::Schedule, Kind::Truth, "disposition_control"_L1},
                              Column{Level::Schedule, Kind::TextOrNull, "discontinued_on"_L1},
                              Column{Level::Schedule, Kind::Text, "discontinued_because"_L1},
                              Column{Level::Stage, Kind::Number, "number"_L1},
                              Column{Level::Stage, Kind::Text, "status"_L1},
                              Column{Level::Stage, Kind::Text, "combine"_L1},
                              Column{Level::Stage, Kind::Text, "action"_L1},
                              Column{Level::Stage, Kind::Text, "new_status"_L1},
                              Column{Level::Stage, Kind::Text, "disposition"_L1},
                              Column{Level::Stage, Kind::Text, "description"_L1},
                              Column{Level::Stage, Kind::Truth, "needs_approval"_L1},
                              Column{Level::Stage, Kind::Number, "confirmation_days"_L1},
                              Column{Level::Stage, Kind::Text, "objects"_L1},
                              Column{Level::Stage, Kind::Number, "versions_to_keep"_L1},
                              Column{Level::Stage, Kind::Truth, "purge_superseded"_L1},
                              Column{Level::Stage, Kind::Truth, "purge_majors"_L1},
                              Column{Level::Stage, Kind::Truth, "mark_official_rendition"_L1},
                              Column{Level::Trigger, Kind::Text, "type"_L1},
                              Column{Level::Trigger, Kind::Text, "date_to_use"_L1},
                              Column{Level::Trigger, Kind::Number, "attribute.category"_L1},
                              Column{Level::Trigger, Kind::Number, "attribute.attribute"_L1},
                              Column{Level::Trigger, Kind::Text, "event_code"_L1},
                              Column{Level::Trigger, Kind::TextOrNull, "fixed_date"_L1},
                              Column{Level::Trigger, Kind::Number, "period.years"_L1},
                              Column{Level::Trigger, Kind::Number, "period.months"_L1},
                              Column{Level::Trigger, Kind::Number, "period.days"_L1},
                              Column{Level::Trigger, Kind::Number, "year_end.month"_L1},
                              Column{Level::Trigger, Kind::Number, "year_end.day"_L1},
                              Column{Level::Trigger, Kind::Text, "rule_code"_L1},
                              Column{Level::Trigger, Kind::Text, "rule_comment"_L1},
                              Column{Level::Trigger, Kind::Number, "intervals"_L1},
                              Column{Level::Trigger, Kind::Truth, "fixed_retention"_L1},
                              Column{Level::Trigger, Kind::Truth, "maximum_retention"_L1}};

constexpr std::array kLevelNames{"schedule."_L1, "stage."_L1, "trigger."_L1};

QString titleOf(const Column& column) { return kLevelNames[static_cast<std::size_t>(column.level)] + column.name; }

QString placeOf(std::size_t row, const QString& column) { return u"row "_s + QString::number(row) + u", "_s + column; }

const Json& memberOf(const Json& object, QLatin1StringView path) {
  const qsizetype dot = path.indexOf(u'.');
  if (dot < 0)
    return object.at(QString(path));
  return object.at(QString(path.first(dot))).at(QString(path.sliced(dot + 1)));
}

QString cellOf(const Json& value) {
  if (const bool* truth = value.boolean())
    return *truth ? u"true"_s : u"false"_s;
  if (const std::int64_t* number = value.integer())
    return QString::number(*number);
  return value.string() ? *value.string() : QString();
}

void appendCells(QStringList& cells, Level level, const Json& object) {
  for (const Column& column : kColumns) {
    if (column.level == level)
      cells.append(object.isNull() ? QString() : cellOf(memberOf(object, column.name)));
  }
}

void appendRows(QByteArray& out, const Json& schedule) {
  const auto orNothing = [](const Json& parent, QStringView name) {
    const Json::Array& all = *parent.at(name).array();
    return all.empty() ? Json::Array{Json()} : all;
  };
  for (const Json& stage : orNothing(schedule, u"stages")) {
    for (const Json& trigger : stage.isNull() ? Json::Array{Json()} : orNothing(stage, u"triggers")) {
      QStringList cells;
      appendCells(cells, Level::Schedule, schedule);
      appendCells(cells, Level::Stage, stage);
      appendCells(cells, Level::Trigger, trigger);
      appendCsvRow(out, cells);
    }
  }
}

class TableReader final {
 public:
  Result<std::vector<Schedule>> run(const std::vector<QStringList>& rows) {
    MUNIMENT_TRY(readTitles(rows.empty() ? QStringList() : rows.front()));
    for (m_row = 2; m_row <= rows.size(); ++m_row)
      MUNIMENT_TRY(addRow(rows[m_row - 1]));
    MUNIMENT_TRY(finishSchedule());
    return std::move(m_schedules);
  }

 private:
  /// The cells of one level of one row: its texts, to see whether the next row goes on, and its members.
  struct Part final {
    QStringList cells;
    Json::Object members;
    [[nodiscard]] bool isEmpty() const { return cells.join(QString()).isEmpty(); }
  };

  [[nodiscard]] Failure bad(QLatin1StringView id, const QString& column) const {
    return failure(ErrorKind::Usage, id, {placeOf(m_row, column)});
  }

  Result<void> readTitles(const QStringList& titles) {
    for (const QString& title : titles) {
      const auto known = std::ranges::find(kColumns, title, titleOf);
      if (known == kColumns.end())
        return bad("file.unknown_name"_L1, title);
      if (std::ranges::find(m_columns, &*known) != m_columns.end())
        return bad("schedule.table_twice"_L1, title);
      m_columns.push_back(&*known);
    }
    for (const auto needed : {"schedule.code"_L1, "stage.number"_L1, "trigger.type"_L1}) {
      if (!titles.contains(needed))
        return bad("schedule.table_column"_L1, needed);
    }
    return {};
  }

  Result<Json> valueOf(const Column& column, const QString& cell) const {
    if (column.kind == Kind::Text || column.kind == Kind::TextOrNull)
      return Json(cell);
    if (column.kind == Kind::Truth) {
      if (cell != u"true" && cell != u"false")
        return bad("file.wrong_kind"_L1, titleOf(column));
      return Json(cell == u"true");
    }
    bool isNumber = false;
    const qlonglong number = cell.toLongLong(&isNumber);
    if (!isNumber || QString::number(number) != cell)
      return bad("file.wrong_kind"_L1, titleOf(column));
    return Json(static_cast<std::int64_t>(number));
  }

  Result<Part> partOf(const QStringList& row, Level level) const {
    Part part;
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
      const Column& column = *m_columns[i];
      const QString& cell = row[static_cast<qsizetype>(i)];
      if (column.level != level)
        continue;
      part.cells.append(cell);
      if (cell.isEmpty())
        continue;
      MUNIMENT_TRY_LET(value, valueOf(column, cell));
      const qsizetype dot = column.name.indexOf(u'.');
      if (dot < 0) {
        part.members[column.name] = std::move(value);
        continue;
      }
      Json& group = part.members[QString(column.name.first(dot))];
      Json::Object members = group.object() ? *group.object() : Json::Object{};
      members[QString(column.name.sliced(dot + 1))] = std::move(value);
      group = std::move(members);
    }
    return part;
  }

  static Json cellAt(const Part& part, QStringView name) {
    const auto found = part.members.find(name.toString());
    return found == part.members.end() ? Json() : found->second;
  }

  static bool isSame(const Part& left, const Part& right, std::initializer_list<QStringView> keys) {
    return std::ranges::all_of(keys, [&](QStringView key) { return cellAt(left, key) == cellAt(right, key); });
  }

  Result<void> addRow(const QStringList& row) {
    if (static_cast<std::size_t>(row.size()) != m_columns.size())
      return failure(ErrorKind::Usage, "schedule.table_cells"_L1, {u"row "_s + QString::number(m_row)});
    MUNIMENT_TRY_LET(schedule, partOf(row, Level::Schedule));
    MUNIMENT_TRY_LET(stage, partOf(row, Level::Stage));
    MUNIMENT_TRY_LET(trigger, partOf(row, Level::Trigger));
    const bool goesOn = m_scheduleRow > 0 && isSame(schedule, m_schedule, {u"id", u"code", u"version"});
    if (goesOn && schedule.cells != m_schedule.cells)
      return bad("schedule.table_differs"_L1, u"schedule"_s);
    if (!goesOn) {
      MUNIMENT_TRY(finishSchedule());
      m_schedule = std::move(schedule);
      m_scheduleRow = m_row;
    }
    return addStage(std::move(stage), std::move(trigger));
  }

  Result<void> addStage(Part stage, Part trigger) {
    if (stage.isEmpty() && !trigger.isEmpty())
      return bad("schedule.table_column"_L1, u"stage.number"_s);
    const bool goesOn = m_hasStage && isSame(stage, m_stage, {u"number"});
    if (goesOn && stage.cells != m_stage.cells)
      return bad("schedule.table_differs"_L1, u"stage"_s);
    if (!goesOn) {
      finishStage();
      m_stage = std::move(stage);
      m_hasStage = !m_stage.isEmpty();
    }
    if (!trigger.isEmpty())
      m_triggers.emplace_back(std::move(trigger.members));
    return {};
  }

  void finishStage() {
    if (m_hasStage) {
      m_stage.members[u"triggers"_s] = std::exchange(m_triggers, {});
      m_stages.emplace_back(std::move(m_stage.members));
    }
    m_hasStage = false;
  }

  Result<void> finishSchedule() {
    finishStage();
    if (m_scheduleRow == 0)
      return {};
    m_schedule.members[u"stages"_s] = std::exchange(m_stages, {});
    MUNIMENT_TRY_LET(schedule, scheduleFrom(std::move(m_schedule.members), u"row "_s + QString::number(m_scheduleRow)));
    m_schedules.push_back(std::move(schedule));
    return {};
  }

  std::vector<const Column*> m_columns;
  std::size_t m_row = 1;
  std::size_t m_scheduleRow = 0;
  Part m_schedule;
  Part m_stage;
  bool m_hasStage = false;
  Json::Array m_stages;
  Json::Array m_triggers;
  std::vector<Schedule> m_schedules;
};

} // namespace

Result<QByteArray> scheduleTable(std::span<const Schedule> schedules) {
  QByteArray table;
  QStringList titles;
  for (const Column& column : kColumns)
    titles.append(titleOf(column));
  appendCsvRow(table, titles);
  for (const Schedule& schedule : schedules)
    appendRows(table, contentOf(schedule));
  const auto readBack = schedulesFromTable(table);
  if (!readBack || !std::ranges::equal(*readBack, schedules))
    return failure(ErrorKind::Refused, "schedule.table_lossy"_L1);
  return table;
}

Result<std::vector<Schedule>> schedulesFromTable(QByteArrayView bytes) {
  MUNIMENT_TRY_LET(rows, csvRows(bytes));
  return TableReader().run(rows);
}

} // namespace muniment::records
