#pragma once

#include "core/base/commitment.h"
#include "core/base/instant.h"
#include "core/model/ids.h"

#include <QtCore/QDate>

#include <optional>

namespace muniment {
inline namespace model {

/// What a hold can be put on. A custodian is a person: all conversations in which they speak, also tomorrow's.
enum class HoldTargetKind : std::uint8_t { Record, Class, Conversation, Item, Message, Person, Matter, Query };

struct HoldTarget final {
  HoldTargetKind kind = HoldTargetKind::Record;
  QString target;          ///< an id; for a query its text, read as on the day it was added
  std::int32_t number = 0; ///< within the hold, from 1: names it in the ledger, where a query has no place
  Instant addedAt;
  std::optional<QDate> coolsUntil; ///< taken off the hold; covered to the end of this day
  QString removeReason;
  std::int32_t frozenBy = 0; ///< number of the query that found this message when it was added; 0 if nobody asked one
  Salt salt;
};

/// An order that nothing it covers may be destroyed.
struct Hold final {
  enum class State : std::uint8_t { Draft, Active, Released };
  HoldId id;
  QString code; ///< `H-12`
  QString name;
  std::optional<MatterId> matter; ///< who is not in it reads only that something is blocked
  QString trigger;                ///< the event that made it necessary
  QString authority;              ///< who ordered it
  std::optional<QDate> awareOn;
  std::optional<QDate> issuedOn;
  QString noticeText; ///< what custodians are told
  State state = State::Draft;
  Instant createdAt;
  std::optional<Instant> appliedAt;
  std::optional<Instant> releasedAt;
  QString releaseReason;
  std::optional<QDate> coolsUntil; ///< released; covers to the end of this day
  Salt salt;
};

[[nodiscard]] QLatin1StringView nameOf(HoldTargetKind kind);
[[nodiscard]] std::optional<HoldTargetKind> holdTargetKind(QStringView name);
[[nodiscard]] QLatin1StringView nameOf(Hold::State state);
[[nodiscard]] QString aggregateOf(const HoldId& id);
[[nodiscard]] QString aggregateOfTarget(const HoldId& id, const HoldTarget& target);
[[nodiscard]] Json contentOf(const Hold& hold);
/// Reads exactly what contentOf writes.
[[nodiscard]] Result<Hold> holdFrom(const Json& content);
[[nodiscard]] Json contentOf(const HoldTarget& target);

} // namespace model
} // namespace muniment
