#pragma once

#include "core/access/intent.h"
#include "core/access/session.h"
#include "core/model/workspace_info.h"
#include "core/store/transaction.h"
#include "core/workspace/command.h"

namespace muniment::workspace {

/// A command under the two-person rule: what is signed, what it needs, and what it says.
struct TwoPersonAct final {
  access::Intent intent;
  Permission permission;
  QByteArray description; ///< canonical JSON
  Json signature;         ///< of the first person
  Scope scope;            ///< of the first person
};

/// Whether the second person agreed: then `marks` go into every entry of the command, otherwise `refused` says why not.
struct Agreement final {
  Json::Object marks;
  std::optional<Error> refused;
};

inline constexpr std::int64_t kProposalLife = 7LL * 86'400'000; ///< milliseconds; shorter than the life of a receipt

/// Looks for the agreement of a second person. Where none was asked, keeps the command as a proposal and refuses it.
/// A workspace of one person needs nobody, and every entry says so.
[[nodiscard]] Result<Agreement> agreementOn(const TwoPersonAct& act, const WorkspaceInfo& info,
                                            store::Transaction& transaction);

/// The key that signed the command was enrolled by somebody else: one that its holder enrolled alone would let one
/// person be two.
[[nodiscard]] Result<void> requireKeyOfAnother(const CommandContext& context);

} // namespace muniment::workspace
