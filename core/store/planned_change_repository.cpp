#include "core/store/planned_change_repository.h"

#include "core/store/content_row.h"

namespace muniment::store {
namespace {

using namespace Qt::StringLiterals;

constexpr int kWaiting = static_cast<int>(PlannedChange::State::Waiting);

} // namespace

Result<void> PlannedChangeRepository::save(const PlannedChange& change) {
  MUNIMENT_TRY_LET(content, contentColumn(contentOf(change)));
  MUNIMENT_TRY(m_connection->change(
      "INSERT INTO planned_change (id, subject, state, from_day, content, salt) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT "
      "(id) DO UPDATE SET state = excluded.state, content = excluded.content, salt = excluded.salt",
      {column(change.id), change.subject(), static_cast<int>(change.state), column(change.from), content,
       change.salt.toBytes()}));
  return {};
}

Result<std::vector<PlannedChange>> PlannedChangeRepository::read(const QByteArray& rest, const QVariantList& values) {
  MUNIMENT_TRY_LET(
      rows, m_connection->select("SELECT id, subject, state, from_day, content, salt FROM planned_change WHERE " + rest,
                                 values));
  std::vector<PlannedChange> changes;
  while (rows.next()) {
    MUNIMENT_TRY_LET(change, contentAt(rows, 4, plannedChangeFrom));
    if (change.id.toString() != rows.text(0) || change.subject() != rows.text(1) ||
        static_cast<int>(change.state) != rows.integer(2) || optionalDayAt(rows, 3) != change.from)
      return damagedRow("planned_change"_L1);
    MUNIMENT_TRY_LET(salt, saltAt(rows, 5));
    change.salt = salt;
    changes.push_back(std::move(change));
  }
  MUNIMENT_TRY(rows.finish());
  return changes;
}

Result<void> PlannedChangeRepository::lock(const PlannedChangeId& id) {
  MUNIMENT_TRY(m_connection->change("UPDATE planned_change SET state = state WHERE id = ?", {column(id)}));
  return {};
}

Result<std::optional<PlannedChange>> PlannedChangeRepository::byId(const PlannedChangeId& id) {
  MUNIMENT_TRY_LET(found, read("id = ?", {column(id)}));
  return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

Result<std::vector<PlannedChange>> PlannedChangeRepository::waiting() {
  return read("state = ? ORDER BY from_day, id", {kWaiting});
}

Result<std::vector<PlannedChangeId>> PlannedChangeRepository::due(QDate today) {
  MUNIMENT_TRY_LET(rows, m_connection->select(
                             "SELECT id FROM planned_change WHERE state = ? AND from_day <= ? ORDER BY from_day, id",
                             {kWaiting, column(today)}));
  std::vector<PlannedChangeId> ids;
  while (rows.next()) {
    MUNIMENT_TRY_LET(id, idAt<PlannedChangeId>(rows, 0));
    ids.push_back(id);
  }
  MUNIMENT_TRY(rows.finish());
  return ids;
}

Result<bool> PlannedChangeRepository::waitsFor(const QString& subject) {
  MUNIMENT_TRY_LET(found, read("subject = ? AND state = ?", {subject, kWaiting}));
  return !found.empty();
}

Result<std::vector<PlannedChange>> PlannedChangeRepository::ended(const std::optional<PlannedChangeId>& before,
                                                                  int limit) {
  return read("state <> ? AND id < ? ORDER BY id DESC LIMIT ?",
              {kWaiting, before ? column(*before) : QVariant(u"g"_s), limit});
}

Result<std::vector<PlannedChange>> PlannedChangeRepository::scan(const std::optional<PlannedChangeId>& after,
                                                                 int limit) {
  return read("id > ? ORDER BY id LIMIT ?", {after ? column(*after) : QVariant(u""_s), limit});
}

} // namespace muniment::store
