#pragma once

#include "core/base/json.h"
#include "core/base/random.h"
#include "core/base/sha256.h"

namespace muniment {
inline namespace base {

/// Sixteen random bytes kept beside the content and destroyed with it.
using Salt = FixedBytes<struct SaltTag, 16>;

[[nodiscard]] Salt makeSalt();

/// SHA-256(salt ‖ canonical bytes): binds content without letting anyone guess it.
[[nodiscard]] Result<Sha256> commitment(const Salt& salt, const Json& content);

} // namespace base
} // namespace muniment
