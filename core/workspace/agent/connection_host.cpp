#include "core/workspace/agent/connection_host.h"

#include "core/base/logging.h"
#include "core/delivery/courier.h"

#include <chrono>

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

constexpr auto kLook = std::chrono::seconds(1);

/// Takes nothing: for what came from nobody known.
class Stranger final : public delivery::Carrier {
 public:
  [[nodiscard]] delivery::Outcome carry(const Delivery&, const QByteArray&) override {
    return {delivery::Verdict::Refused, u"connection.unknown_peer"_s};
  }
  [[nodiscard]] delivery::Finding find(const Delivery&) override { return delivery::Finding::NotThere; }
};

} // namespace

ConnectionHost::~ConnectionHost() {
  {
    const std::lock_guard lock(m_mutex);
    m_stopping = true;
  }
  m_wake.notify_all();
  if (m_thread.joinable())
    m_thread.join();
}

void ConnectionHost::start() {
  m_started = true;
  m_thread = std::thread([this] { work(); });
}

std::vector<HostedConnection*> ConnectionHost::hosted() const {
  std::vector<HostedConnection*> hosted;
  for (const auto& [id, each] : m_hosted)
    hosted.push_back(each.get());
  return hosted;
}

Result<void> ConnectionHost::look() {
  const AgentState agent = m_agent->state();
  if (!agent.active || !m_workspace->environment().line) {
    m_hosted.clear();
    m_seq = -1;
    return {};
  }
  MUNIMENT_TRY(follow(agent));
  return quarantine(agent);
}

Result<void> ConnectionHost::follow(const AgentState& agent) {
  MUNIMENT_TRY_LET(list, m_workspace->connectionDesk(agent.token).list(m_seq));
  if (list.seq == m_seq && agent.token == m_token)
    return {};
  std::map<ConnectionId, std::unique_ptr<HostedConnection>> before = std::exchange(m_hosted, {});
  for (Connection& connection : list.connections) {
    if (!connection.on)
      continue;
    const auto known = before.find(connection.id);
    // What was entered or changed since counts for the next worker; the others go on as they are.
    const bool same = known != before.end() && known->second->token() == agent.token &&
                      known->second->connection().salt == connection.salt && !list.secretsOf.contains(connection.id);
    if (same) {
      m_hosted.emplace(connection.id, std::move(known->second));
      continue;
    }
    if (known != before.end())
      known->second.reset(); // two workers of one connection would hand the same things over
    auto fresh = std::make_unique<HostedConnection>(*m_workspace, *m_agent, connection, agent.token, m_captures);
    if (m_started)
      fresh->start();
    m_hosted.emplace(connection.id, std::move(fresh));
  }
  m_seq = list.seq;
  m_token = agent.token;
  return {};
}

Result<void> ConnectionHost::quarantine(const AgentState& agent) {
  MUNIMENT_TRY_LET(strangers, m_workspace->connectionDesk(agent.token).strangers());
  if (strangers.isEmpty())
    return {};
  DeliveryDesk desk = m_workspace->deliveryDesk(agent.token);
  Stranger stranger;
  connect::SystemChance chance;
  const Clock& clock = *m_workspace->environment().clock;
  const QString claim = uuidText(makeUuid7(clock.now()));
  for (const QString& peer : strangers) {
    delivery::Courier courier(desk, stranger, {Delivery::Direction::In, peer, claim}, {}, {&clock, &chance});
    MUNIMENT_TRY(courier.work());
  }
  return {};
}

void ConnectionHost::work() {
  for (;;) {
    if (const auto looked = look(); !looked)
      qCWarning(lcAgent, "connections rest: %s", qUtf8Printable(looked.error().id));
    std::unique_lock lock(m_mutex);
    if (m_wake.wait_for(lock, kLook, [this] { return m_stopping; }))
      return;
  }
}

} // namespace muniment::workspace
