#pragma once

#include <QtCore/QString>

namespace muniment::answers {

/// Text as it may stand anywhere in a page, also within quotes: the one way in which anything gets into one. Characters
/// that nobody sees, and those that turn the direction of what follows, become a sign that everybody sees.
[[nodiscard]] QString html(const QString& text);
/// The same with a new line where the text has one.
[[nodiscard]] QString htmlLines(const QString& text);

} // namespace muniment::answers
