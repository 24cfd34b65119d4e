#pragma once

#include "core/base/instant.h"
#include "core/base/source_time.h"

#include <QtCore/QString>

#include <optional>

namespace muniment::formats::exchange {

/// When something happened, with what is known of how it is known. Nothing at all is known where `at` is empty.
struct EventTime final {
  std::optional<Instant> at;
  std::optional<int> offsetMinutes; ///< east of UTC, as the source or the rule for its zone has it
  TimePrecision precision = TimePrecision::Millisecond;
  QString zoneAssumed; ///< for people: zone, who assumed it and when; empty where the source states the zone itself

  friend bool operator==(const EventTime&, const EventTime&) = default;
};

} // namespace muniment::formats::exchange
