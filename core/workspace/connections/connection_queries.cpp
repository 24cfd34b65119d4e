#include "core/workspace/connections/connection_queries.h"

#include "core/store/actor_repository.h"
#include "core/store/connection_health_repository.h"
#include "core/store/connection_repository.h"
#include "core/store/delivery_repository.h"
#include "core/store/lease_repository.h"
#include "core/store/peer_gate_repository.h"
#include "core/workspace/connections/connection_check.h"
#include "core/workspace/connections/connection_desk.h"
#include "core/workspace/services.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;
using store::ConnectionHealthRepository;

/// What all cards are made of, read once.
struct Ground final {
  std::vector<store::DeliveryCount> counts;
  std::map<ConnectionId, ConnectionHealthRepository::Row> health;
  bool agentWorks = false;
  Instant now;
};

Result<Ground> groundOf(QueryContext& context) {
  Ground ground;
  ground.now = context.services.environment.clock->now();
  MUNIMENT_TRY_LET(counts, store::DeliveryRepository(context.connection).counts(context.scope()));
  ground.counts = std::move(counts);
  MUNIMENT_TRY_LET(health, ConnectionHealthRepository(context.connection).all());
  ground.health = std::move(health);
  MUNIMENT_TRY_LET(lease, store::LeaseRepository(context.connection).find(u"agent"_s));
  ground.agentWorks = lease && !lease->holder.isEmpty() && lease->expiresAt > ground.now;
  return ground;
}

BoxDepth depthOf(const Ground& ground, const QString& peer, Delivery::Direction direction) {
  BoxDepth depth;
  for (const store::DeliveryCount& count : ground.counts) {
    const bool open = count.state != Delivery::State::Done && count.state != Delivery::State::Dropped;
    if (count.peer != peer || count.direction != direction || !open)
      continue;
    (count.state == Delivery::State::Dead ? depth.dead : depth.waiting) += count.count;
    if (count.count > 0 && (!depth.oldest || count.oldest < *depth.oldest))
      depth.oldest = count.oldest;
  }
  return depth;
}

Result<void> addSecrets(ConnectionCard& card, const ConnectionForm& form, SecretStore& secrets) {
  card.place = secrets.place();
  for (const auto& [name, label] : form.secrets) {
    MUNIMENT_TRY_LET(entered, secrets.has(card.connection.peer, name));
    const bool optional = form.optional.contains(name);
    card.secrets.push_back({name, label, entered, optional});
    if (!entered && !optional)
      card.lacks.push_back(ConnectionLack::Secret);
  }
  const auto repeated = std::ranges::unique(card.lacks);
  card.lacks.erase(repeated.begin(), repeated.end());
  return {};
}

void addHealth(ConnectionCard& card, const Ground& ground, std::vector<ConnectionExchange>* exchanges) {
  const auto found = ground.health.find(card.connection.id);
  if (found == ground.health.end())
    return;
  ConnectionHealth health = connectionHealthFrom(found->second.content);
  card.served = card.connection.on && ground.agentWorks &&
                found->second.seenAt.plusMilliseconds(ConnectionDesk::kSeen) > ground.now;
  card.circuit = card.served ? health.circuit : connect::CircuitState::Closed;
  if (!health.exchanges.empty())
    card.lastExchange = health.exchanges.front().at;
  card.problem = health.problem;
  card.problemAt = health.problemAt;
  card.notUnderstood = std::move(health.notUnderstood);
  if (auto test = connectionTestFrom(found->second.test))
    card.test = std::move(*test);
  if (exchanges)
    *exchanges = std::move(health.exchanges);
}

Result<ConnectionCard> cardOf(Connection connection, const Ground& ground, QueryContext& context,
                              std::vector<ConnectionExchange>* exchanges) {
  ConnectionCard card;
  const ConnectionForm form = formFor(connection.kind, connection.manifest);
  card.connection = std::move(connection);
  card.title = form.title;
  card.system = form.system;
  card.lacks = lacksOf(card.connection, form);
  MUNIMENT_TRY(addSecrets(card, form, *context.services.secrets));
  MUNIMENT_TRY_LET(gate, store::PeerGateRepository(context.connection).of(card.connection.peer));
  gate.hour = Instant(); // how much passed counts what not everybody may know of
  gate.passed = 0;
  card.gate = std::move(gate);
  card.outbox = depthOf(ground, card.connection.peer, Delivery::Direction::Out);
  card.inbox = depthOf(ground, card.connection.peer, Delivery::Direction::In);
  addHealth(card, ground, exchanges);
  if (context.session.may(LiveAlarms::kPermission)) {
    MUNIMENT_TRY_LET(alarms, LiveAlarms{card.connection.peer}.answer(context));
    card.alarms = std::move(alarms);
  }
  return card;
}

} // namespace

Result<Connections::Answer> Connections::answer(QueryContext& context) const {
  MUNIMENT_TRY_LET(ground, groundOf(context));
  MUNIMENT_TRY_LET(all, store::ConnectionRepository(context.connection).all(context.scope()));
  std::ranges::stable_sort(
      all, [](const Connection& a, const Connection& b) { return a.name.compare(b.name, Qt::CaseInsensitive) < 0; });
  Answer cards;
  for (Connection& connection : all) {
    MUNIMENT_TRY_LET(card, cardOf(std::move(connection), ground, context, nullptr));
    cards.push_back(std::move(card));
  }
  return cards;
}

Result<ConnectionById::Answer> ConnectionById::answer(QueryContext& context) const {
  MUNIMENT_TRY_LET(found, store::ConnectionRepository(context.connection).byId(connection, context.scope()));
  if (!found)
    return failure(ErrorKind::NotFound, "connection.unknown"_L1);
  MUNIMENT_TRY_LET(ground, groundOf(context));
  std::vector<ConnectionExchange> exchanges;
  MUNIMENT_TRY_LET(card, cardOf(std::move(*found), ground, context, &exchanges));
  return Answer{std::move(card), std::move(exchanges)};
}

} // namespace muniment::workspace
