#pragma once

#include "core/model/proposal.h"
#include "core/workspace/conversations/withdraw_source.h"
#include "core/workspace/evidence/production_commands.h"
#include "core/workspace/holds/hold_commands.h"
#include "core/workspace/records/declare_record.h"
#include "core/workspace/rm/rm_commands.h"

#include <variant>

namespace muniment::workspace {

using ProposedCommand =
    std::variant<ReleaseHold, RemoveHoldTarget, UndeclareRecord, WaivePrivilege, FollowDestruction, WithdrawSource>;

/// The command that a proposal speaks of, so that whoever made it can carry it out once it is confirmed. Nothing for a
/// command that is none of these, or whose content is not shown.
[[nodiscard]] std::optional<ProposedCommand> proposedCommand(const Proposal& proposal);

} // namespace muniment::workspace
