#pragma once

#include <QtCore/QString>

namespace muniment::platform {

/// The user of the operating system that runs this process; empty when the system does not say.
[[nodiscard]] QString currentUser();

} // namespace muniment::platform
