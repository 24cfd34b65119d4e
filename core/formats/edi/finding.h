#pragma once

#include "core/formats/edi/value.h"

#include <cstdint>

namespace muniment::formats::edi {

enum class Severity : std::uint8_t { Information, Warning, Error };

/// Who can put it right.
enum class Acts : std::uint8_t { Nobody, Us, Partner, Network };

/// Something that a person should know about a document or its envelope; never a verdict. The sentence comes from
/// `code` and the three values: %1 is what is there, %2 what would be right, %3 what else helps.
struct Finding final {
  std::string code; ///< `segment-count`, `total-differs`, …
  Severity severity = Severity::Warning;
  Acts acts = Acts::Nobody;
  Place place;
  std::string value;
  std::string expected;
  std::string detail;
  std::string rule; ///< of a published rule set, such as `BR-CO-10`

  friend bool operator==(const Finding&, const Finding&) = default;
};

} // namespace muniment::formats::edi
