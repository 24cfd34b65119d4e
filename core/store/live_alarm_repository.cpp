#include "core/store/live_alarm_repository.h"

#include "core/model/delivery.h"
#include "core/store/column.h"

namespace muniment::store {
namespace {

using namespace Qt::StringLiterals;

/// How many deliveries of all kinds are looked at; while webhooks stay away, those that ended last are our own.
constexpr int kNewest = 500;

} // namespace

Result<LiveAlarmRepository::Sent> LiveAlarmRepository::sentBetween(const QString& peer, Instant from, Instant to) {
  const QByteArray newest = "(SELECT id, direction, peer, content, changed_at FROM delivery WHERE state = ? ORDER BY "
                            "position DESC LIMIT " +
                            QByteArray::number(kNewest) + ") d";
  MUNIMENT_TRY_LET(rows,
                   m_connection->select("SELECT count(*), count(s.reference) FROM " + newest +
                                            " LEFT JOIN sending_status s ON s.reference = d.id WHERE d.direction = ? "
                                            "AND d.peer = ? AND d.changed_at >= ? AND d.changed_at < ? AND (d.content "
                                            "LIKE ? OR d.content LIKE ?)",
                                        {static_cast<int>(Delivery::State::Done),
                                         static_cast<int>(Delivery::Direction::Out), peer, column(from), column(to),
                                         u"%\"kind\":\"message.send\"%"_s, u"%\"kind\":\"message.template\"%"_s}));
  if (rows.next())
    return Sent{rows.integer(0), rows.integer(1)};
  MUNIMENT_TRY(rows.finish());
  return Sent();
}

Result<std::optional<Instant>> LiveAlarmRepository::lastHeardOf(const QString& peer) {
  MUNIMENT_TRY_LET(rows, m_connection->select("SELECT max(last_inbound) FROM live_chat WHERE peer = ?", {peer}));
  if (rows.next() && !rows.isNull(0) && rows.integer(0) > 0)
    return std::optional(instantAt(rows, 0));
  MUNIMENT_TRY(rows.finish());
  return std::optional<Instant>();
}

Result<std::int64_t> LiveAlarmRepository::deadOfKind(const QString& peer, const QString& kind) {
  MUNIMENT_TRY_LET(
      rows, m_connection->select("SELECT count(*) FROM delivery WHERE state = ? AND peer = ? AND content LIKE ?",
                                 {static_cast<int>(Delivery::State::Dead), peer, u"%\"kind\":\"%1\"%"_s.arg(kind)}));
  return rows.next() ? rows.integer(0) : 0;
}

} // namespace muniment::store
