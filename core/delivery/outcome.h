#pragma once

#include "core/base/http_transport.h"
#include "core/base/instant.h"

#include <optional>

namespace muniment::delivery {

/// How a try ended.
enum class Verdict {
  Done,
  Refused, ///< it will be refused again: a person decides
  Later,   ///< it was not done, and may be tried again
  Unsure   ///< nobody knows whether it was done
};

struct Outcome final {
  Verdict verdict = Verdict::Done;
  QString problem{};                     ///< id of the error
  std::optional<std::int64_t> wait = {}; ///< milliseconds for which the peer asked

  friend bool operator==(const Outcome&, const Outcome&) = default;
};

/// What the peer knows about an operation that was in flight.
enum class Finding { There, NotThere, Unknown };

/// What an exchange of core/connect/http means for the operation that it carried.
[[nodiscard]] Outcome outcomeOf(const Result<HttpResponse>& answer, Instant now);

} // namespace muniment::delivery
