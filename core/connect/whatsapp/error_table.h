#pragma once

#include "core/base/error.h"

#include <cstdint>

namespace muniment::connect::whatsapp {

/// What an error code of the service means, and what is done about it.
struct GraphProblem final {
  enum class Kind {
    Access,     ///< token, permission, account: nothing goes until somebody acts
    Throughput, ///< too much at once from this number
    Pair,       ///< too much at once to this person
    Busy,       ///< trouble at the service that passes
    Window,     ///< the person did not write within a day
    Recipient,  ///< cannot be reached
    Objection,  ///< does not want it, or has enough for now
    Template,
    Media,
    Request ///< the program asked for something that does not exist
  };
  enum class Verdict {
    Refused, ///< a person decides
    Later,   ///< by itself, after the wait
    Unsure   ///< nobody knows whether it was done
  };

  int code = 0;
  Kind kind = Kind::Request;
  Verdict verdict = Verdict::Refused;
  std::int64_t wait = 0; ///< milliseconds before another try is worth it
  const char* id = "";   ///< of the error: what it means, and what a person should do

  [[nodiscard]] Error error() const;
};

/// What a code means; one that is not in the table is refused, and says so.
[[nodiscard]] GraphProblem problemOf(int code);

} // namespace muniment::connect::whatsapp
