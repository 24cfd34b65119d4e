#include "core/store/withdrawal_repository.h"

#include "core/store/column.h"
#include "core/store/value_list.h"

namespace muniment::store {
namespace {

constexpr qsizetype kIdsAtOnce = 500;
/// Waiting, declared, closed, finalised.
const QByteArray kStands = "r.state IN (1, 3, 4, 5)";

/// The flag alone, taken out of the others.
QByteArray without(MessageFlags flags) { return "flags & " + QByteArray::number(~flags.toInt()); }

} // namespace

Result<BroughtMessages> WithdrawalRepository::brought(std::int64_t conversation, int source, const Scope& /*system*/) {
  MUNIMENT_TRY_LET(rows, m_connection->select("SELECT s.message, CASE WHEN EXISTS (SELECT 1 FROM sighting o WHERE "
                                              "o.message = s.message AND o.source <> s.source) THEN 1 ELSE 0 END FROM "
                                              "sighting s WHERE s.conversation = ? AND s.source = ? AND s.digest <> ? "
                                              "ORDER BY s.ordinal",
                                              {qlonglong(conversation), source, Sha256().toBytes()}));
  BroughtMessages brought;
  while (rows.next())
    (rows.integer(1) != 0 ? brought.shared : brought.alone).push_back(MessageId::fromNumber(rows.integer(0)));
  MUNIMENT_TRY(rows.finish());
  return brought;
}

Result<std::vector<KeepingRecord>> WithdrawalRepository::keeping(std::int64_t conversation, int source,
                                                                 const Scope& /*system*/) {
  MUNIMENT_TRY_LET(rows, m_connection->select("SELECT DISTINCT r.id, r.number, r.matter FROM sighting s JOIN "
                                              "record_message x ON x.message = s.message JOIN record r ON r.id = "
                                              "x.record WHERE s.conversation = ? AND s.source = ? AND " +
                                                  kStands + " ORDER BY r.number",
                                              {qlonglong(conversation), source}));
  std::vector<KeepingRecord> records;
  while (rows.next()) {
    MUNIMENT_TRY_LET(id, idAt<RecordId>(rows, 0));
    MUNIMENT_TRY_LET(matter, optionalIdAt<MatterId>(rows, 2));
    records.push_back({id, rows.text(1), matter});
  }
  MUNIMENT_TRY(rows.finish());
  return records;
}

Result<void> WithdrawalRepository::forget(std::int64_t conversation, int source) {
  for (const QByteArray table : {"sighting", "speaker_name"})
    MUNIMENT_TRY(m_connection->change("DELETE FROM " + table + " WHERE conversation = ? AND source = ?",
                                      {qlonglong(conversation), source}));
  return {};
}

Result<void> WithdrawalRepository::saveShared(std::span<const SharedMessage> messages) {
  // Most of them end alike, so one statement serves many.
  std::map<std::pair<int, int>, QVariantList> alike;
  for (const SharedMessage& each : messages)
    alike[{static_cast<int>(each.flags.toInt()), each.sightings}].append(qlonglong(each.id.number()));
  for (const auto& [values, ids] : alike) {
    for (qsizetype first = 0; first < ids.size(); first += kIdsAtOnce) {
      const QVariantList some = ids.sliced(first, std::min(kIdsAtOnce, ids.size() - first));
      MUNIMENT_TRY(m_connection->change("UPDATE message SET flags = ?, sightings = ? WHERE id IN (" +
                                            placeholders(some.size()) + ')',
                                        QVariantList{values.first, values.second} + some));
    }
  }
  return {};
}

Result<void> WithdrawalRepository::forgetFrozen(std::span<const MessageId> ids) {
  std::vector<std::int64_t> numbers;
  std::ranges::transform(ids, std::back_inserter(numbers), &MessageId::number);
  MUNIMENT_TRY(m_connection->change(
      "DELETE FROM frozen_message WHERE message IN " + selectNumbers(m_connection->dialect()), {numberList(numbers)}));
  return {};
}

Result<void> WithdrawalRepository::saveTime(MessageId id, const MessageTime& time) {
  MUNIMENT_TRY(m_connection->change("UPDATE message SET at = ?, stamp = ? WHERE id = ?",
                                    {qlonglong(time.milliseconds), stampOf(time), qlonglong(id.number())}));
  return {};
}

Result<void> WithdrawalRepository::saveWords(const Sighting& sighting) {
  MUNIMENT_TRY(m_connection->change(
      "UPDATE sighting SET text = ? WHERE message = ? AND source = ?",
      {sighting.text ? QVariant(*sighting.text) : QVariant(), qlonglong(sighting.message.number()), sighting.source}));
  return {};
}

Result<void> WithdrawalRepository::clearOneSided(std::int64_t conversation, const std::set<int>& left) {
  const QVariant number{qlonglong(conversation)};
  if (left.size() < 2) {
    MUNIMENT_TRY(m_connection->change("UPDATE message SET flags = " + without(kConflicts | MessageFlag::Agrees) +
                                          " WHERE conversation = ?",
                                      {number}));
    return {};
  }
  // A message stays one-sided only where a source that is left speaks of its time and does not have it.
  QByteArray sql = "UPDATE message SET flags = " + without(MessageFlag::OnlyInOneSource) +
                   " WHERE conversation = ? AND flags & ? <> 0";
  QVariantList values{number, static_cast<int>(MessageFlag::OnlyInOneSource)};
  for (const int source : left) {
    MUNIMENT_TRY_LET(span, m_connection->select("SELECT coalesce(min(at), 0), coalesce(max(at), -1) FROM sighting "
                                                "WHERE conversation = ? AND source = ?",
                                                {number, source}));
    if (!span.next())
      continue;
    sql += " AND NOT (at BETWEEN ? AND ? AND NOT EXISTS (SELECT 1 FROM sighting x WHERE x.message = message.id AND "
           "x.source = ?))";
    values << qlonglong(span.integer(0)) << qlonglong(span.integer(1)) << source;
  }
  MUNIMENT_TRY(m_connection->change(sql, values));
  return {};
}

} // namespace muniment::store
