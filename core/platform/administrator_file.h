#pragma once

#include "core/base/file_system.h"

namespace muniment::platform {

/// Where the administrator of this computer says what its programs may do. Fixed: neither an argument nor an
/// environment variable leads elsewhere.
[[nodiscard]] FilePath policyPlace();

/// That only administrators could have written what lies there. Success where nothing lies; Refused
/// `policy.not_administrators` where anybody else could write the file or put another in its place, and
/// `policy.unreadable` where this cannot be told.
[[nodiscard]] Result<void> requireAdministratorsFile(const FilePath& path);

} // namespace muniment::platform
