#include "core/store/delivery_repository.h"

#include "core/store/content_row.h"

namespace muniment::store {
namespace {

using namespace Qt::StringLiterals;

constexpr int kFront = 1000; ///< of a queue that is looked through before its lanes are

/// What may be seen: deliveries outside every matter, and those of the matters listed. They hold codes and no content.
void appendMatters(const Scope& scope, QByteArray& sql, QVariantList& values) {
  if (scope.isSystem())
    return;
  sql += " AND (matter IS NULL";
  if (!scope.matters().empty()) {
    sql += " OR matter IN (" + placeholders(static_cast<qsizetype>(scope.matters().size())) + ')';
    for (const MatterId& matter : scope.matters())
      values << column(matter);
  }
  sql += ')';
}

Result<Delivery> readDelivery(const Rows& rows) {
  MUNIMENT_TRY_LET(delivery, contentAt(rows, 6, deliveryFrom));
  MUNIMENT_TRY_LET(matter, optionalIdAt<MatterId>(rows, 5));
  const auto state = static_cast<Delivery::State>(rows.integer(8));
  const bool ended = state >= Delivery::State::Dead;
  if (delivery.id.toString() != rows.text(1) || static_cast<std::int64_t>(delivery.direction) != rows.integer(2) ||
      delivery.peer != rows.text(3) || delivery.lane != rows.text(4) || delivery.matter != matter ||
      delivery.state != (ended ? state : Delivery::State::Queued) || state > Delivery::State::Dropped)
    return damagedRow("delivery"_L1);
  if (!rows.isNull(7)) {
    MUNIMENT_TRY_LET(salt, saltAt(rows, 7));
    delivery.salt = salt;
  }
  delivery.state = state;
  delivery.position = rows.integer(0);
  delivery.attempts = static_cast<std::int32_t>(rows.integer(9));
  delivery.notBefore = instantAt(rows, 10);
  delivery.unsure = rows.integer(11) != 0;
  delivery.problem = rows.text(12);
  delivery.claim = rows.text(13);
  return delivery;
}

QVariant saltColumn(const Salt& salt) { return salt.isNull() ? QVariant() : QVariant(salt.toBytes()); }

} // namespace

Result<qint64> DeliveryRepository::addMany(std::span<LoadedDelivery> deliveries, Instant now) {
  if (deliveries.empty())
    return 0;
  // The row stays locked until the commit, so that positions follow the order of commits.
  const auto many = static_cast<qlonglong>(deliveries.size());
  MUNIMENT_TRY(m_connection->change("UPDATE delivery_count SET position = position + ? WHERE id = 1", {many}));
  std::int64_t last = 0;
  {
    MUNIMENT_TRY_LET(rows, m_connection->select("SELECT position FROM delivery_count WHERE id = 1"));
    if (!rows.next())
      return damagedRow("delivery_count"_L1);
    last = rows.integer(0);
  }
  std::int64_t position = last - many;
  BulkRows rows{"delivery",
                {"position", "id", "direction", "peer", "lane", "matter", "source", "content", "salt", "payload",
                 "state", "attempts", "not_before", "unsure", "problem", "claim", "changed_at"},
                BulkRows::Conflicts::Skip};
  for (LoadedDelivery& loaded : deliveries) {
    Delivery& delivery = loaded.delivery;
    delivery.position = ++position;
    MUNIMENT_TRY_LET(content, canonicalJson(contentOf(delivery)));
    rows.add(delivery.position).add(delivery.id).add(static_cast<std::int64_t>(delivery.direction));
    rows.add(delivery.peer).add(delivery.lane).add(delivery.matter);
    delivery.source.isEmpty() ? rows.addNull() : rows.add(delivery.source);
    rows.addUtf8(content);
    delivery.salt.isNull() ? rows.addNull() : rows.add(delivery.salt);
    rows.add(loaded.payload).add(static_cast<std::int64_t>(delivery.state));
    rows.add(std::int64_t{delivery.attempts}).add(delivery.notBefore).add(std::int64_t{delivery.unsure ? 1 : 0});
    rows.add(delivery.problem).add(delivery.claim).add(now);
  }
  return m_connection->insertMany(rows);
}

Result<void> DeliveryRepository::save(const Delivery& delivery, Instant now) {
  MUNIMENT_TRY_LET(content, contentColumn(contentOf(delivery)));
  const QByteArray payload = delivery.isOpen() ? "" : ", payload = NULL";
  MUNIMENT_TRY(m_connection->change(
      "UPDATE delivery SET content = ?, salt = ?, state = ?, attempts = ?, not_before = ?, unsure = ?, problem = ?, "
      "claim = ?, changed_at = ?" +
          payload + " WHERE id = ?",
      {content, saltColumn(delivery.salt), static_cast<int>(delivery.state), delivery.attempts,
       column(delivery.notBefore), delivery.unsure ? 1 : 0, delivery.problem, delivery.claim, column(now),
       column(delivery.id)}));
  return {};
}

Result<std::vector<LoadedDelivery>> DeliveryRepository::read(const QByteArray& rest, const QVariantList& values,
                                                             bool loaded) {
  MUNIMENT_TRY_LET(
      rows, m_connection->select("SELECT position, id, direction, peer, lane, matter, content, salt, state, attempts, "
                                 "not_before, unsure, problem, claim" +
                                     QByteArray(loaded ? ", payload" : "") + " FROM delivery d " + rest,
                                 values));
  std::vector<LoadedDelivery> deliveries;
  while (rows.next()) {
    MUNIMENT_TRY_LET(delivery, readDelivery(rows));
    deliveries.push_back({std::move(delivery), loaded ? rows.bytes(14) : QByteArray()});
  }
  MUNIMENT_TRY(rows.finish());
  return deliveries;
}

Result<std::vector<Delivery>> DeliveryRepository::readBare(const QByteArray& rest, const QVariantList& values) {
  MUNIMENT_TRY_LET(loaded, read(rest, values, false));
  std::vector<Delivery> deliveries;
  deliveries.reserve(loaded.size());
  for (LoadedDelivery& each : loaded)
    deliveries.push_back(std::move(each.delivery));
  return deliveries;
}

Result<std::vector<LoadedDelivery>> DeliveryRepository::ready(Delivery::Direction direction, const QString& peer,
                                                              Instant now, int limit, const Scope&) {
  MUNIMENT_TRY_LET(front, readyInFront(direction, peer, now, limit));
  return front.empty() ? firstOfLanes(direction, peer, now, limit) : std::move(front);
}

Result<std::vector<LoadedDelivery>> DeliveryRepository::readyInFront(Delivery::Direction direction, const QString& peer,
                                                                     Instant now, int limit) {
  // What is in flight, dead or not due yet holds up what stands behind it in its lane.
  const QByteArray held = "(SELECT lane AS held_lane, min(position) AS held_at FROM delivery WHERE direction = ? AND "
                          "peer = ? AND state > 0 AND state < 4 AND (state <> 2 OR not_before > ?) GROUP BY lane)";
  const auto way = static_cast<int>(direction);
  // A long queue of which most is parked is not walked from its begin to its end.
  const QByteArray upTo =
      "coalesce((SELECT position FROM delivery WHERE direction = ? AND peer = ? AND state < 4 ORDER "
      "BY position LIMIT 1 OFFSET " +
      QByteArray::number(kFront) + "), 9223372036854775807)";
  return read("LEFT JOIN " + held +
                  " h ON h.held_lane = d.lane WHERE direction = ? AND peer = ? AND state < 4 AND state IN (0, 2) AND "
                  "not_before <= ? AND (held_at IS NULL OR position < held_at) AND position < " +
                  upTo + " ORDER BY position LIMIT " + QByteArray::number(limit),
              {way, peer, column(now), way, peer, column(now), way, peer}, true);
}

Result<std::vector<LoadedDelivery>> DeliveryRepository::firstOfLanes(Delivery::Direction direction, const QString& peer,
                                                                     Instant now, int limit) {
  // From one lane to the next by the index, however much stands in each.
  const QByteArray lanes =
      "WITH RECURSIVE lanes(lane) AS (SELECT min(lane) FROM delivery WHERE direction = ? AND peer = ? AND state <= 3 "
      "UNION ALL SELECT (SELECT min(e.lane) FROM delivery e WHERE e.direction = ? AND e.peer = ? AND e.state <= 3 AND "
      "e.lane > lanes.lane) FROM lanes WHERE lanes.lane IS NOT NULL) ";
  const auto way = static_cast<int>(direction);
  return read(
      "WHERE position IN (" + lanes +
          "SELECT (SELECT min(f.position) FROM delivery f WHERE f.direction = ? AND f.peer = ? AND f.state <= 3 "
          "AND f.lane = lanes.lane) FROM lanes WHERE lanes.lane IS NOT NULL) AND state IN (0, 2) AND "
          "not_before <= ? ORDER BY position LIMIT " +
          QByteArray::number(limit),
      {way, peer, way, peer, way, peer, column(now)}, true);
}

Result<std::vector<Delivery>> DeliveryRepository::abandoned(Delivery::Direction direction, const QString& peer,
                                                            const QString& claim, const Scope&) {
  return readBare(
      "WHERE direction = ? AND peer = ? AND state = 1 AND state > 0 AND state < 4 AND claim <> ? ORDER BY position",
      {static_cast<int>(direction), peer, claim});
}

Result<bool> DeliveryRepository::hasRoom(Delivery::Direction direction, const QString& peer, std::int64_t more,
                                         std::int64_t most, const Scope& system) {
  MUNIMENT_TRY_LET(rows,
                   m_connection->select("SELECT (SELECT position FROM delivery_count WHERE id = 1) - coalesce((SELECT "
                                        "position FROM delivery WHERE direction = ? AND peer = ? AND state < 4 ORDER "
                                        "BY position LIMIT 1) - 1, (SELECT position FROM delivery_count WHERE id = 1))",
                                        {static_cast<int>(direction), peer}));
  if (rows.next() && rows.integer(0) + more <= most)
    return true;
  MUNIMENT_TRY(rows.finish());
  MUNIMENT_TRY_LET(open, countOpen(direction, peer, system));
  return open + more <= most;
}

Result<std::int64_t> DeliveryRepository::countOpen(Delivery::Direction direction, const QString& peer, const Scope&) {
  MUNIMENT_TRY_LET(rows,
                   m_connection->select("SELECT count(*) FROM delivery WHERE direction = ? AND peer = ? AND state "
                                        "< 4",
                                        {static_cast<int>(direction), peer}));
  return rows.next() ? rows.integer(0) : 0;
}

Result<std::optional<Delivery>> DeliveryRepository::byId(const DeliveryId& id, const Scope& scope) {
  QByteArray rest = "WHERE id = ?";
  QVariantList values{column(id)};
  appendMatters(scope, rest, values);
  MUNIMENT_TRY_LET(found, readBare(rest, values));
  return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

Result<std::vector<Delivery>> DeliveryRepository::page(const DeliveryFilter& filter, std::optional<std::int64_t> before,
                                                       int limit, const Scope& scope) {
  QByteArray rest = "WHERE 1 = 1";
  QVariantList values;
  const auto add = [&](const char* condition, const QVariant& value) {
    rest += condition;
    values << value;
  };
  if (filter.direction)
    add(" AND direction = ?", static_cast<int>(*filter.direction));
  if (filter.peer)
    add(" AND peer = ?", *filter.peer);
  if (filter.state)
    add(" AND state = ?", static_cast<int>(*filter.state));
  if (filter.openOnly)
    rest += " AND state < 4";
  if (before)
    add(" AND position < ?", qlonglong(*before));
  appendMatters(scope, rest, values);
  return readBare(rest + " ORDER BY position DESC LIMIT " + QByteArray::number(limit), values);
}

Result<std::vector<LoadedDelivery>> DeliveryRepository::openInLane(const QString& peer, const QString& lane, int limit,
                                                                   const Scope& scope) {
  QByteArray rest = "WHERE direction = ? AND peer = ? AND lane = ? AND state < 4";
  QVariantList values{static_cast<int>(Delivery::Direction::Out), peer, lane};
  appendMatters(scope, rest, values);
  return read(rest + " ORDER BY position LIMIT " + QByteArray::number(limit), values, true);
}

Result<std::vector<DeliveryCount>> DeliveryRepository::counts(const Scope& scope) {
  QByteArray sql = "SELECT peer, direction, state, count(*), min(changed_at) FROM delivery WHERE 1 = 1";
  QVariantList values;
  appendMatters(scope, sql, values);
  MUNIMENT_TRY_LET(
      rows, m_connection->select(sql + " GROUP BY peer, direction, state ORDER BY peer, direction, state", values));
  std::vector<DeliveryCount> counts;
  while (rows.next())
    counts.push_back({rows.text(0), static_cast<Delivery::Direction>(rows.integer(1)),
                      static_cast<Delivery::State>(rows.integer(2)), rows.integer(3), instantAt(rows, 4)});
  MUNIMENT_TRY(rows.finish());
  return counts;
}

Result<std::vector<Delivery>> DeliveryRepository::scan(std::int64_t after, int limit, const Scope&) {
  return readBare("WHERE salt IS NOT NULL AND position > ? ORDER BY position LIMIT " + QByteArray::number(limit),
                  {qlonglong(after)});
}

} // namespace muniment::store
