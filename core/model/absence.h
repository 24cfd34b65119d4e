#pragma once

#include "core/base/commitment.h"
#include "core/base/instant.h"
#include "core/model/ids.h"
#include "core/model/role.h"

#include <QtCore/QDate>

namespace muniment {
inline namespace model {

using AbsenceId = Id<struct AbsenceTag>;

/// Somebody is away, and somebody else decides meanwhile. Why is nobody's business, so no reason is kept.
struct Absence final {
  AbsenceId id;
  ActorId actor;
  ActorId deputy;
  QDate from;
  QDate until;      ///< the last day
  Instant startsAt; ///< these days in the zone of the workspace
  Instant endsAt;   ///< the first moment after
  QString setBy;    ///< actor
  Instant setAt;
  QString endedBy; ///< actor who ended it before its last day
  Salt salt;

  [[nodiscard]] bool isNow(Instant now) const { return startsAt <= now && now < endsAt; }
};

/// What a deputy is lent: deciding, and seeing what is decided about. Never matters, holds or the running of the house.
[[nodiscard]] Roles lentRoles(const Roles& roles);
[[nodiscard]] QString aggregateOf(const AbsenceId& id);
[[nodiscard]] Json contentOf(const Absence& absence);
/// The inverse, strict.
[[nodiscard]] Result<Absence> absenceFrom(const Json& content);

} // namespace model
} // namespace muniment
