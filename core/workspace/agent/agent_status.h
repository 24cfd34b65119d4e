#pragma once

#include "core/store/lease_repository.h"
#include "core/workspace/command.h"

namespace muniment::workspace {

/// What the agent has done lately, as the workspace remembers it; works without reaching the agent.
struct AgentStatus final {
  static constexpr Permission kPermission = Permission::ViewLedger;

  struct Answer final {
    std::optional<store::Lease> lease; ///< of whoever was the last to be active
    bool active = false;               ///< the lease runs
    std::optional<Instant> lastHead;
    std::optional<Instant> lastTimeStamp;
    std::optional<Instant> lastJournalClosing;
  };
  [[nodiscard]] Result<Answer> answer(QueryContext& context) const;
};

} // namespace muniment::workspace
