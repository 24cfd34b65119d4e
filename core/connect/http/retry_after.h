#pragma once

#include "core/base/instant.h"

#include <QtCore/QByteArray>

namespace muniment::connect {

/// How long a peer asks us to wait, from the value of Retry-After: a number of seconds or a date of RFC 9110.
[[nodiscard]] std::optional<std::int64_t> retryAfterMilliseconds(const QByteArray& value, Instant now);

} // namespace muniment::connect
