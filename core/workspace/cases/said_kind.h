#pragma once

#include <QtCore/QByteArrayView>
#include <QtCore/QString>

namespace muniment::workspace {

constexpr std::int64_t kHeadToLookAt = 1024; ///< bytes that say what a file is

/// Whether a file cannot be what the ending of its name says. Nothing is said of endings that nobody knows here, but
/// that a program goes by the name of a document.
[[nodiscard]] bool contradicts(const QString& name, QByteArrayView head);

} // namespace muniment::workspace
