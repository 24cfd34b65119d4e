#pragma once

#include "core/model/delivery.h"
#include "core/model/scope.h"
#include "core/store/connection.h"

namespace muniment::store {

/// A delivery together with what it carries, sealed.
struct LoadedDelivery final {
  Delivery delivery;
  QByteArray payload;
};

/// Which deliveries somebody looks at; the newest first.
struct DeliveryFilter final {
  std::optional<Delivery::Direction> direction;
  std::optional<QString> peer;
  std::optional<Delivery::State> state;
  bool openOnly = false;
};

/// How many deliveries of a peer are in a state.
struct DeliveryCount final {
  QString peer;
  Delivery::Direction direction = Delivery::Direction::Out;
  Delivery::State state = Delivery::State::Queued;
  std::int64_t count = 0;
  Instant oldest;
};

/// What is to reach peers and what came from them, in the order in which it was queued.
class DeliveryRepository final {
 public:
  explicit DeliveryRepository(Connection& connection) : m_connection(&connection) {}

  /// Gives each its position and keeps it; what came before from the same source is left out. Tells how many are new.
  [[nodiscard]] Result<qint64> addMany(std::span<LoadedDelivery> deliveries, Instant now);
  /// Puts the state of a delivery in its place; what it carried goes once it is done or dropped.
  [[nodiscard]] Result<void> save(const Delivery& delivery, Instant now);

  /// Those whose turn it is: at the head of their lane or behind others whose turn it is, and due.
  [[nodiscard]] Result<std::vector<LoadedDelivery>> ready(Delivery::Direction direction, const QString& peer,
                                                          Instant now, int limit, const Scope& system);
  /// Those that somebody else than `claim` had in flight.
  [[nodiscard]] Result<std::vector<Delivery>> abandoned(Delivery::Direction direction, const QString& peer,
                                                        const QString& claim, const Scope& system);
  /// Whether so many may be open; they are counted only where their places do not show it.
  [[nodiscard]] Result<bool> hasRoom(Delivery::Direction direction, const QString& peer, std::int64_t more,
                                     std::int64_t most, const Scope& system);
  [[nodiscard]] Result<std::int64_t> countOpen(Delivery::Direction direction, const QString& peer, const Scope& system);

  [[nodiscard]] Result<std::optional<Delivery>> byId(const DeliveryId& id, const Scope& scope);
  [[nodiscard]] Result<std::vector<Delivery>> page(const DeliveryFilter& filter, std::optional<std::int64_t> before,
                                                   int limit, const Scope& scope);
  /// What still is to go to somebody, in the order in which it goes.
  [[nodiscard]] Result<std::vector<LoadedDelivery>> openInLane(const QString& peer, const QString& lane, int limit,
                                                               const Scope& scope);
  [[nodiscard]] Result<std::vector<DeliveryCount>> counts(const Scope& scope);
  /// Those that an entry speaks of, in the order of positions, for verification.
  [[nodiscard]] Result<std::vector<Delivery>> scan(std::int64_t after, int limit, const Scope& system);

 private:
  [[nodiscard]] Result<std::vector<LoadedDelivery>> readyInFront(Delivery::Direction direction, const QString& peer,
                                                                 Instant now, int limit);
  [[nodiscard]] Result<std::vector<LoadedDelivery>> firstOfLanes(Delivery::Direction direction, const QString& peer,
                                                                 Instant now, int limit);
  [[nodiscard]] Result<std::vector<LoadedDelivery>> read(const QByteArray& rest, const QVariantList& values,
                                                         bool loaded);
  [[nodiscard]] Result<std::vector<Delivery>> readBare(const QByteArray& rest, const QVariantList& values);

  Connection* m_connection;
};

} // namespace muniment::store
