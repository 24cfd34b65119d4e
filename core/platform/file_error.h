#pragma once

#include "core/base/result.h"

namespace muniment::platform {

/// What an `errno` of a file operation means to a person. `operation` goes to the log; names of files do not.
[[nodiscard]] Error fileError(int code, QLatin1StringView operation);

} // namespace muniment::platform
