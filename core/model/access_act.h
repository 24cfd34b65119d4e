#pragma once

#include <QtCore/QString>

namespace muniment {
inline namespace model {

/// What somebody did with content that they may see.
enum class AccessAct { Viewed, Previewed, Searched, Copied, Printed, Exported };

/// The stable word used in the access journal and on the command line.
[[nodiscard]] QString accessActCode(AccessAct act);

} // namespace model
} // namespace muniment
