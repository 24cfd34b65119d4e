#pragma once

#include "core/base/error.h"

namespace muniment {
inline namespace base {

/// One or two plain sentences in the person's language: what happened, what was kept, what to do next.
[[nodiscard]] QString errorText(const Error& error);

/// The ids that have a text, for the check that code and catalogue agree.
[[nodiscard]] QStringList knownErrorIds();

} // namespace base
} // namespace muniment
