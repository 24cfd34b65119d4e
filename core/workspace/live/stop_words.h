#pragma once

#include <QtCore/QString>

#include <optional>

namespace muniment::workspace {

/// Whether a message, as a whole, says that its writer does not want to be written to (true), or wants it again
/// (false). A longer message that holds such a word says neither.
[[nodiscard]] std::optional<bool> objectionIn(const QString& text);

} // namespace muniment::workspace
