#pragma once

#include "core/base/commitment.h"
#include "core/base/instant.h"
#include "core/model/ids.h"

#include <QtCore/QDate>
#include <QtCore/QTime>

#include <set>

namespace muniment {
inline namespace model {

using BusinessHoursId = Id<struct BusinessHoursTag>;

/// When the house works. What nobody said otherwise is Monday to Friday, from eight to six.
struct BusinessHours final {
  std::set<int> weekdays = {1, 2, 3, 4, 5}; ///< 1 is Monday
  QTime opens = QTime(8, 0);
  QTime closes = QTime(18, 0);
  QString timeZone; ///< IANA; empty: that of the workspace
  std::set<QDate> holidays;
  friend bool operator==(const BusinessHours&, const BusinessHours&) = default;
};

/// That somebody said when the house works. The newest holds.
struct BusinessHoursChoice final {
  BusinessHoursId id;
  BusinessHours hours;
  QString setBy; ///< actor
  Instant setAt;
  Salt salt;
};

[[nodiscard]] QString aggregateOf(const BusinessHoursId& id);
[[nodiscard]] Json contentOf(const BusinessHours& hours);
[[nodiscard]] Json contentOf(const BusinessHoursChoice& choice);
/// Reads exactly what contentOf writes.
[[nodiscard]] Result<BusinessHoursChoice> businessHoursFrom(const Json& content);

} // namespace model
} // namespace muniment
