#pragma once

#include "core/model/schedule.h"
#include "core/records/retention/known_date.h"

namespace muniment::records {

struct DatedFact final {
  DateToUse what = DateToUse::Declared;
  KnownDate on;
};

struct AttributeFact final {
  CategoryAttribute what;
  KnownDate on;
};

struct EventFact final {
  QString code;
  KnownDate on;
};

struct ExecutedStage final {
  ScheduleId schedule;
  int number = 0;
  QDate on;
};

/// All that a schedule may ask about one record. What is not here is not known yet, and nothing is due because of it.
struct RecordFacts final {
  std::vector<DatedFact> dates; ///< each at most once; PreviousStage… is never among them
  std::vector<AttributeFact> attributes;
  std::vector<EventFact> events; ///< an event that happened more than once counts from the last time
  std::vector<ExecutedStage> executed;
  QString status;
  std::optional<QDate> extendedUntil; ///< destruction was put off, with a reason: the last day of keeping

  [[nodiscard]] const KnownDate* dateOf(DateToUse what) const;
  [[nodiscard]] const KnownDate* dateOf(const CategoryAttribute& what) const;
  [[nodiscard]] const KnownDate* lastOf(QStringView eventCode) const;
  [[nodiscard]] const QDate* executionOf(const ScheduleId& schedule, int stage) const;
};

} // namespace muniment::records
