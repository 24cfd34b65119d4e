#pragma once

#include <QtCore/QString>

namespace muniment::formats::exchange {

/// The text with half characters, which no encoding can hold, replaced by U+FFFD.
[[nodiscard]] QString soundText(const QString& text);
/// The text on one line: line breaks and control characters become spaces, runs of spaces one space, marks that turn
/// the direction of writing go.
[[nodiscard]] QString plainLine(const QString& text);
/// A name from a letter and a number, with the ending of `name` where that is short and plain: `A000017.jpg`. Nothing
/// else of the name is used.
[[nodiscard]] QString generatedName(QChar prefix, int number, const QString& name);

/// `name` without what a file name cannot hold on some system; `otherwise` where nothing usable is left of it. For
/// names that a mail suggests; never for files that are written.
[[nodiscard]] QString suggestedName(const QString& name, const QString& otherwise);

} // namespace muniment::formats::exchange
