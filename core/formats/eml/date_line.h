#pragma once

#include "core/base/instant.h"

namespace muniment::formats::eml {

/// `Mon, 05 Jan 2026 10:01:00 +0100`, in the language of RFC 5322 whatever the computer speaks.
[[nodiscard]] QString dateText(Instant at, int offsetMinutes);

} // namespace muniment::formats::eml
