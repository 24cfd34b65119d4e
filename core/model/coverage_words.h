#pragma once

#include <QtCore/qglobal.h>

namespace muniment {
inline namespace model {

/// What no count of a conversation can say, in packages and on certificates alike.
inline constexpr auto kNotCaptured = QT_TRANSLATE_NOOP(
    "Certificate", "A message that was not captured by the workspace is in neither count: calls, messages that "
                   "disappeared before the capture, and what an export leaves out cannot be seen in it.");

} // namespace model
} // namespace muniment
