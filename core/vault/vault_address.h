#pragma once

#include "core/base/sha256.h"

namespace muniment::vault {

/// HMAC-SHA-256 under the address key of the workspace over SHA-256(content): names an object without letting anyone
/// outside guess what it is.
using VaultAddress = FixedBytes<struct VaultAddressTag, 32>;

} // namespace muniment::vault
