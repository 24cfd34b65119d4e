#include "core/workspace/agent/delivery_work.h"

#include "core/delivery/courier.h"

namespace muniment::workspace {
namespace {

constexpr auto kBetween = std::chrono::milliseconds(250); ///< rounds in which there was nothing

} // namespace

DeliveryWork::DeliveryWork(Workspace& workspace, const Agent& agent, const Clock& clock,
                           std::optional<FilePath> journal, std::vector<Served> served)
    : m_workspace(&workspace), m_agent(&agent), m_clock(&clock), m_journal(std::move(journal)),
      m_served(std::move(served)), m_claim(uuidText(makeUuid7(clock.now()))) {}

void DeliveryWork::start() {
  m_thread.start("deliveries", {kBetween, kBetween}, [this] { return round(); });
}

Result<bool> DeliveryWork::round() {
  const AgentState agent = m_agent->state();
  if (!agent.active)
    return false;
  DeliveryDesk desk = m_workspace->deliveryDesk(agent.token);
  bool any = false;
  if (m_journal) {
    MUNIMENT_TRY_LET(letters, desk.drain(*m_journal));
    any = letters > 0;
  }
  for (const Served& each : m_served) {
    delivery::Courier courier(desk, *each.carrier, {each.direction, each.peer, m_claim}, {}, {m_clock, &m_chance});
    MUNIMENT_TRY_LET(tried, courier.work());
    any |= tried > 0;
  }
  return any;
}

} // namespace muniment::workspace
