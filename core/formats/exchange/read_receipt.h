#pragma once

#include "core/formats/exchange/event_time.h"

namespace muniment::formats::exchange {

struct ReadReceipt final {
  enum class Kind { Delivered, Read };
  Kind kind = Kind::Read;
  QString participant;
  EventTime time;

  friend bool operator==(const ReadReceipt&, const ReadReceipt&) = default;
};

} // namespace muniment::formats::exchange
