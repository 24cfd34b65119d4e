#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <utility>
#include <vector>

namespace muniment::tests {

/// Every webhook of the corpus in the form in which the messenger sends it: ASCII, slashes escaped. Empty without a
/// corpus.
[[nodiscard]] std::vector<std::pair<QString, QByteArray>> webhookCorpus();

/// JSON as the messenger writes it: `\uXXXX` in small letters beyond ASCII, `\/` for a slash.
[[nodiscard]] QByteArray escapedJson(const QByteArray& json);

} // namespace muniment::tests
