#pragma once

#include "core/model/business_hours.h"

#include <QtCore/QTimeZone>

namespace muniment {
inline namespace model {

/// Business hours as they lie on the line of time.
class BusinessCalendar final {
 public:
  /// `house` is the zone where the hours name none.
  explicit BusinessCalendar(BusinessHours hours, const QTimeZone& house);

  [[nodiscard]] bool isOpen(Instant at) const;
  /// The moment itself where it lies within business hours, else when they next begin.
  [[nodiscard]] Instant firstOpen(Instant at) const;
  /// When so many minutes of business hours have passed since a moment.
  [[nodiscard]] Instant after(Instant since, std::int64_t minutes) const;

 private:
  struct Stretch final {
    Instant from;
    Instant until;
  };
  [[nodiscard]] bool isWorked(QDate day) const;
  [[nodiscard]] Stretch stretchOf(QDate day) const;
  [[nodiscard]] QDate dayOf(Instant at) const;

  BusinessHours m_hours;
  QTimeZone m_zone;
};

} // namespace model
} // namespace muniment
