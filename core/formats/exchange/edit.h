#pragma once

#include "core/formats/exchange/event_time.h"

namespace muniment::formats::exchange {

/// One change of a text. A text that nobody captured is empty, which is not the same as an empty text.
struct Edit final {
  QString participant;
  EventTime time;
  std::optional<QString> before;
  std::optional<QString> after;

  friend bool operator==(const Edit&, const Edit&) = default;
};

} // namespace muniment::formats::exchange
