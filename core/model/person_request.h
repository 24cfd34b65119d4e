#pragma once

#include "core/base/commitment.h"
#include "core/base/instant.h"
#include "core/model/production.h"

#include <QtCore/QDate>

namespace muniment {
inline namespace model {

using PersonRequestId = Id<struct PersonRequestTag>;

/// What somebody whose messages are captured asks for: to be told what is kept of them, or that it goes.
struct PersonRequest final {
  enum class Kind : std::uint8_t { Access, Erasure };
  enum class State : std::uint8_t { Open, Answered, Refused };
  /// Why the whole of it is refused. What a hold or a duty to keep stands against is said for each part instead.
  enum class Ground : std::uint8_t { None, NotIdentified, Unfounded, Repeated };

  PersonRequestId id;
  PersonId person;
  Kind kind = Kind::Access;
  State state = State::Open;
  QDate receivedOn;
  QDate dueOn;                            ///< the last day to answer
  QString identifiedBy;                   ///< how it is known that the person asks
  QString extendedBecause;                ///< empty: the month stands
  Ground ground = Ground::None;           ///< of a refusal
  QString reason;                         ///< of a refusal
  std::optional<ProductionId> production; ///< what an answered request for access was told with
  // What came of a request for erasure, in messages of the person.
  std::int64_t putUp = 0;  ///< on their way to destruction
  std::int64_t held = 0;   ///< refused: a hold forbids it
  std::int64_t kept = 0;   ///< refused: they are in records that have to be kept
  std::int64_t inCase = 0; ///< refused: an open case needs them
  QString openedBy;        ///< actor
  Instant openedAt;
  QString answeredBy; ///< actor
  std::optional<Instant> answeredAt;
  Salt salt;
};

/// The last day on which a request may be answered: a month after it came, two more where that was said and why.
[[nodiscard]] QDate lastDayOf(QDate receivedOn, bool isExtended);
[[nodiscard]] QLatin1StringView nameOf(PersonRequest::Kind kind);
[[nodiscard]] QLatin1StringView nameOf(PersonRequest::State state);
[[nodiscard]] QLatin1StringView nameOf(PersonRequest::Ground ground);
[[nodiscard]] std::optional<PersonRequest::Kind> requestKindFrom(QStringView name);
[[nodiscard]] std::optional<PersonRequest::Ground> requestGroundFrom(QStringView name);
[[nodiscard]] QString aggregateOf(const PersonRequestId& id);
[[nodiscard]] Json contentOf(const PersonRequest& request);
/// Reads exactly what contentOf writes.
[[nodiscard]] Result<PersonRequest> personRequestFrom(const Json& content);

} // namespace model
} // namespace muniment
