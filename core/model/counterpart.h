#pragma once

#include "core/base/commitment.h"
#include "core/base/instant.h"
#include "core/model/ids.h"

#include <optional>

namespace muniment {
inline namespace model {

using CounterpartId = Id<struct CounterpartTag>;

/// What stands for something of ours in a connected records system, or for something of theirs here. Of records it
/// holds no words: ids, and how far the other side is known to be.
struct Counterpart final {
  enum class Kind : std::uint8_t {
    Record,     ///< the document there that keeps the same
    Class,      ///< a class of the file plan there
    Schedule,   ///< a record series there
    Hold,       ///< a hold there
    HeldRecord, ///< that a hold is on a record, as it is there
    Assignment  ///< a step of a workflow there that waits for us
  };
  enum class State : std::uint8_t {
    Wanted,   ///< asked for; the other side has not confirmed it
    There,    ///< confirmed by the other side
    Ending,   ///< is to end there; not yet confirmed
    Ended,    ///< lifted, done or destroyed there
    Proposed, ///< known there only; a person says what it is here
    Blocked   ///< may not go there as it is
  };

  CounterpartId id;
  QString peer;
  Kind kind = Kind::Record;
  QString subject;        ///< aggregate here; empty while only proposed
  QString cause;          ///< of a held record: the aggregate of the hold
  std::int64_t node = 0;  ///< id there; 0 until it is known
  std::int64_t other = 0; ///< of a held record: id of the hold there; of a step: of its part of the process
  std::int64_t third = 0; ///< of a step: of its task
  std::optional<MatterId> matter;
  State state = State::Wanted;
  bool theirs = false; ///< began there
  QString label;       ///< how the other side calls a class, a series, a hold or a step; never of a record
  QString seen;        ///< digest of what both sides last agreed on: who changed it since shows from it
  Instant since;       ///< of the state
  Salt salt;

  Instant checked; ///< when it last was found without a hold there; no part of what the ledger commits to
};

[[nodiscard]] QLatin1StringView nameOf(Counterpart::Kind kind);
[[nodiscard]] QLatin1StringView nameOf(Counterpart::State state);
[[nodiscard]] std::optional<Counterpart::Kind> counterpartKind(QStringView name);
[[nodiscard]] std::optional<Counterpart::State> counterpartState(QStringView name);
[[nodiscard]] QString aggregateOf(const CounterpartId& id);
[[nodiscard]] Json contentOf(const Counterpart& counterpart);
/// Reads exactly what contentOf writes.
[[nodiscard]] Result<Counterpart> counterpartFrom(const Json& content);

} // namespace model
} // namespace muniment
