#pragma once

#include "core/formats/exchange/event_time.h"

namespace muniment::formats::exchange {

/// That somebody took an event back; who and when stay empty where nobody knows.
struct Deletion final {
  QString participant;
  EventTime time;

  friend bool operator==(const Deletion&, const Deletion&) = default;
};

} // namespace muniment::formats::exchange
