#pragma once

#include "core/base/commitment.h"
#include "core/base/instant.h"
#include "core/base/sha256.h"
#include "core/model/ids.h"

#include <optional>

namespace muniment {
inline namespace model {

/// A command that waits for a second person. Whoever proposed it repeats it with the same id once it is confirmed.
struct Proposal final {
  CommandId id;
  QString command;    ///< name of the command
  QString permission; ///< what the second person must be allowed as well
  Sha256 digest;      ///< of name and description, as under the signature of the first person
  QByteArray description;
  ActorId proposedBy;
  Instant proposedAt;
  Instant expiresAt;
  std::optional<ActorId> confirmedBy;
  std::optional<Instant> confirmedAt;
  std::optional<MatterId> matter; ///< of what the command is about; who is not in it does not see the proposal
  std::optional<ActorId> refusedBy;
  QString refusedBecause;
  Salt salt;
};

[[nodiscard]] QString aggregateOfProposal(const CommandId& id);
[[nodiscard]] Json contentOf(const Proposal& proposal);

} // namespace model
} // namespace muniment
