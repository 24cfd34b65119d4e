#pragma once

#include "core/base/commitment.h"
#include "core/base/instant.h"
#include "core/model/ids.h"

#include <QtCore/QDate>

#include <optional>
#include <vector>

namespace muniment {
inline namespace model {

/// What a hold can be put on. A custodian is a person: all conversations in which they speak, also tomorrow's.
enum class HoldTargetKind : std::uint8_t { Record, Class, Conversation, Item, Message, Person, Matter, Query };

struct HoldTarget final {
  HoldTargetKind kind = HoldTargetKind::Record;
  QString target; ///< an id; for a query its text
  Instant addedAt;

  friend bool operator==(const HoldTarget&, const HoldTarget&) = default;
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
  std::optional<Instant> appliedAt;
  std::optional<Instant> releasedAt;
  QString releaseReason;
  std::optional<QDate> coolsUntil; ///< before it nothing that was covered becomes due
  Salt salt;
};

/// Somebody whose messages are captured, under the names and numbers that sources give them.
struct Person final {
  PersonId id;
  QString name;
  QStringList phones; ///< digits with a leading +
  QStringList labels; ///< address-book labels that are taken to be this person
  Salt salt;
};

[[nodiscard]] QLatin1StringView nameOf(HoldTargetKind kind);
[[nodiscard]] std::optional<HoldTargetKind> holdTargetKind(QStringView name);
[[nodiscard]] QString aggregateOf(const HoldId& id);
[[nodiscard]] QString aggregateOfTarget(const HoldId& id, const HoldTarget& target);
[[nodiscard]] QString aggregateOf(const PersonId& id);
[[nodiscard]] Json contentOf(const Hold& hold);
[[nodiscard]] Result<Hold> holdFrom(const Json& content);
[[nodiscard]] Json contentOf(const Person& person);
[[nodiscard]] Result<Person> personFrom(const Json& content);

} // namespace model
} // namespace muniment
