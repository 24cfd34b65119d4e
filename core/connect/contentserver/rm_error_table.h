#pragma once

#include "core/base/error.h"
#include "core/base/http_transport.h"

namespace muniment::connect::contentserver {

/// What a refusal of the server means, and what is done about it.
struct RmProblem final {
  enum class Verdict {
    Refused, ///< a person decides
    Later,   ///< by itself, later
    Unsure   ///< nobody knows whether it was done
  };

  Verdict verdict = Verdict::Refused;
  const char* id = ""; ///< of the error: what it means, and what a person should do

  /// `detail` is what the server wrote, for logs.
  [[nodiscard]] Error error(const QString& detail = {}) const;
};

/// The server has few status codes and tells most in words: both decide.
[[nodiscard]] RmProblem problemOf(int status, const QString& text);

} // namespace muniment::connect::contentserver
