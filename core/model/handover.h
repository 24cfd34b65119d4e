#pragma once

#include "core/model/disposition.h"
#include "core/model/production.h"

namespace muniment {
inline namespace model {

using HandoverId = Id<struct HandoverTag>;

/// Records of a snapshot that were handed over in a package. Nothing ends here before the receiver confirmed that this
/// very package arrived.
struct Handover final {
  enum class State : std::uint8_t {
    Waiting,  ///< for the receipt
    Received, ///< confirmed: what was handed over may end here
    Failed    ///< the receiver did not take it; another package may be written
  };
  HandoverId id;
  SnapshotId snapshot;
  ProductionId production; ///< what the package was made of
  QString receiver;
  State state = State::Waiting;
  Sha256 digest; ///< of the list of hashes in the package, which covers every file
  std::int64_t records = 0;
  std::int64_t files = 0;
  std::int64_t bytes = 0;
  Instant handedOverAt;
  QString handedOverBy; ///< actor
  QString reference;    ///< of the receipt
  QString confirmedBy;  ///< who signed for the receiver
  std::optional<QDate> receivedOn;
  QString notedBy; ///< actor who entered the receipt, or that there is none
  std::optional<Instant> notedAt;
  QString failedBecause;
  Salt salt;
};

[[nodiscard]] QLatin1StringView nameOf(Handover::State state);
[[nodiscard]] QString aggregateOf(const HandoverId& id);
[[nodiscard]] Json contentOf(const Handover& transfer);
/// The inverse, strict.
[[nodiscard]] Result<Handover> handoverFrom(const Json& content);

} // namespace model
} // namespace muniment
