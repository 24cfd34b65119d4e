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

/// The second person does not agree, or the first one thinks better of it. Nothing comes of the proposal.
struct RefuseProposal final {
  static constexpr auto kName = QLatin1StringView("proposal.refuse");
  static constexpr Permission kPermission =
      Permission::ViewLedger; ///< and that of the proposal, unless it is one's own

  CommandId proposal;
  QString reason;

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

/// What waits for a second person. What a command says is shown only to whoever may do the same.
struct Proposals final {
  static constexpr Permission kPermission = Permission::ViewLedger;
  [[nodiscard]] Result<std::vector<Proposal>> answer(QueryContext& context) const;
};

/// Proposals of the actor that a second person agreed to and that are not carried out yet.
struct ConfirmedProposals final {
  static constexpr Permission kPermission = Permission::ViewLedger;
  [[nodiscard]] Result<std::vector<Proposal>> answer(QueryContext& context) const;
};

} // namespace muniment::workspace
