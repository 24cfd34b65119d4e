#pragma once

#include "core/connect/http/chance.h"
#include "core/delivery/carrier.h"
#include "core/delivery/progress.h"
#include "core/workspace/agent/agent.h"
#include "core/workspace/agent/round_thread.h"

namespace muniment::workspace {

/// The part of the agent that carries: takes the journal of the receiver in and serves one peer or more. Works only
/// while its agent holds the lease.
class DeliveryWork final {
 public:
  /// A peer in one direction, with who carries for it. The carrier lives longer than the work.
  struct Served final {
    Delivery::Direction direction = Delivery::Direction::Out;
    QString peer;
    delivery::Carrier* carrier = nullptr;
  };

  DeliveryWork(Workspace& workspace, const Agent& agent, const Clock& clock, std::optional<FilePath> journal,
               std::vector<Served> served);
  DeliveryWork(const DeliveryWork&) = delete;
  DeliveryWork& operator=(const DeliveryWork&) = delete;

  void start();
  /// Everything that is due now; tells whether there was anything. Called by its own thread; tests call it directly.
  [[nodiscard]] Result<bool> round();

 private:
  Workspace* m_workspace;
  const Agent* m_agent;
  const Clock* m_clock;
  std::optional<FilePath> m_journal;
  std::vector<Served> m_served;
  QString m_claim; ///< of this run: what another run had in flight is found by it
  connect::SystemChance m_chance;
  RoundThread m_thread;
};

} // namespace muniment::workspace
