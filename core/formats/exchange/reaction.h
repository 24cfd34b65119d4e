#pragma once

#include "core/formats/exchange/event_time.h"

namespace muniment::formats::exchange {

/// One person's reaction; writers put equal ones together where their format counts them.
struct Reaction final {
  QString value; ///< the emoji itself
  QString participant;
  EventTime time;
  bool isRemoved = false;

  friend bool operator==(const Reaction&, const Reaction&) = default;
};

} // namespace muniment::formats::exchange
