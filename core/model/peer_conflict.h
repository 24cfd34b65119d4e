#pragma once

#include "core/model/counterpart.h"

namespace muniment {
inline namespace model {

using PeerConflictId = Id<struct PeerConflictTag>;

/// What this workspace and a connected records system do not agree on. A person says what counts; until then nothing of
/// it is changed on either side.
struct PeerConflict final {
  enum class Kind : std::uint8_t {
    DestroyedThere, ///< destroyed there, held or kept here
    DestroyedHere,  ///< destroyed here, still there
    HoldGone,       ///< a hold of ours is no longer on it there
    HoldLeft,       ///< a hold that we lifted is on it there again
    ClassChanged,   ///< classified anew there and here
    SeriesDiffers,  ///< a series there says something else than the schedule here
    DoneElsewhere,  ///< a step was answered there and here
    NotVisible,     ///< cannot be seen there any more, and nothing proves that it was destroyed
    DetailsChanged  ///< details in categories there were changed, and perhaps here as well
  };
  enum class Resolution : std::uint8_t {
    Open,
    OursCounts,   ///< done there again as it is here
    TheirsCounts, ///< taken over here as it is there
    LeftAsIs      ///< both stay as they are
  };

  PeerConflictId id;
  QString peer;
  Kind kind = Kind::DestroyedThere;
  CounterpartId counterpart;
  QString subject; ///< aggregate here
  std::optional<MatterId> matter;
  Instant foundAt;
  Resolution resolution = Resolution::Open;
  QString reason;
  QString resolvedBy; ///< actor
  std::optional<Instant> resolvedAt;
  Salt salt;

  [[nodiscard]] bool isOpen() const { return resolution == Resolution::Open; }
};

[[nodiscard]] QLatin1StringView nameOf(PeerConflict::Kind kind);
[[nodiscard]] QLatin1StringView nameOf(PeerConflict::Resolution resolution);
[[nodiscard]] std::optional<PeerConflict::Resolution> peerResolution(QStringView name);
[[nodiscard]] QString aggregateOf(const PeerConflictId& id);
[[nodiscard]] Json contentOf(const PeerConflict& conflict);
/// Reads exactly what contentOf writes.
[[nodiscard]] Result<PeerConflict> peerConflictFrom(const Json& content);

} // namespace model
} // namespace muniment
