#pragma once

#include "core/base/instant.h"

namespace muniment::formats::rsmf {

/// A date and time of ISO 8601 as the format has them, such as `2026-01-05T09:00:00+01:00`; UTC where no offset is
/// stated.
[[nodiscard]] std::optional<Instant> parseIsoTime(QStringView text);

} // namespace muniment::formats::rsmf
