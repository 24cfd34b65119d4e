#pragma once

#include "core/base/commitment.h"
#include "core/base/instant.h"
#include "core/base/json.h"
#include "core/model/ids.h"

#include <QtCore/QDate>

#include <optional>
#include <span>

namespace muniment {
inline namespace model {

using TriageId = Id<struct TriageTag>;

/// What somebody decided about something captured that is in no record. It is never changed, only followed by another.
struct TriageDecision final {
  enum class Kind : std::uint8_t {
    Open,      ///< an earlier decision was taken back
    Later,     ///< asked again from a day on
    NotRecord, ///< may be put up for destruction from a day on
    Private,   ///< nobody sees it any more, and it is destroyed from a day on
    Destroyed  ///< what was private is gone; nobody decided this, it follows
  };
  /// Why something is not a record. A word of a list: what is written freely would outlive what it speaks of.
  enum class Reason : std::uint8_t { None, NoBusiness, Personal, KeptElsewhere, Passing };

  TriageId id;
  std::optional<ConversationId> conversation; ///< else a captured file
  std::optional<ItemId> item;
  Kind kind = Kind::Open;
  Reason reason = Reason::None;
  std::int64_t messages = 0; ///< in the conversation when it was decided; what comes after is not decided
  std::optional<QDate>
      until; ///< Later: the day it is asked again; else the first day it may be put up, or is destroyed
  std::optional<MatterId> from;        ///< Private: where it belonged before
  std::optional<SnapshotId> execution; ///< Destroyed: what its certificate calls the snapshot
  ActorId author;
  Instant at;
  Salt salt;

  /// The id of what was decided about.
  [[nodiscard]] QString subject() const;
  friend bool operator==(const TriageDecision&, const TriageDecision&) = default;
};

/// The matter to which everything private belongs. It has no members, and no scope but that of the system reaches it.
[[nodiscard]] MatterId privateMatter();
[[nodiscard]] std::span<const TriageDecision::Reason> allTriageReasons();
[[nodiscard]] QLatin1StringView nameOf(TriageDecision::Kind kind);
[[nodiscard]] QLatin1StringView nameOf(TriageDecision::Reason reason);
[[nodiscard]] std::optional<TriageDecision::Kind> triageKindFrom(QStringView name);
[[nodiscard]] std::optional<TriageDecision::Reason> triageReasonFrom(QStringView name);
[[nodiscard]] QString aggregateOf(const TriageId& id);
[[nodiscard]] Json contentOf(const TriageDecision& decision);
/// Reads exactly what contentOf writes.
[[nodiscard]] Result<TriageDecision> triageDecisionFrom(const Json& content);

} // namespace model
} // namespace muniment
