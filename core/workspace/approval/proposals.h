#pragma once

#include "core/model/proposal.h"
#include "core/workspace/command.h"

namespace muniment::workspace {

/// The agreement of a second person, signed over exactly what the first one signed.
struct ConfirmProposal final {
  static constexpr auto kName = QLatin1StringView("proposal.confirm");
  static constexpr Permission kPermission = Permission::ViewLedger; ///< and that of the proposal
  static constexpr bool kSigned = true;

  CommandId proposal;
  Sha256 digest; ///< as the second person saw it

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

/// What waits for a second person. What a command says is shown only to whoever may do the same.
struct Proposals final {
  static constexpr Permission kPermission = Permission::ViewLedger;
  [[nodiscard]] Result<std::vector<Proposal>> answer(QueryContext& context) const;
};

} // namespace muniment::workspace
