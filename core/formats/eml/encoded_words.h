#pragma once

#include <QtCore/QByteArrayList>
#include <QtCore/QString>

namespace muniment::formats::eml {

/// The text as RFC 2047 words in UTF-8 and base64, none longer than a folded line takes and no character cut in two.
[[nodiscard]] QByteArrayList encodedWords(const QString& text);
/// A line of a header with its encoded words decoded; what is not one stays, read as UTF-8.
[[nodiscard]] QString decodedWords(QByteArrayView line);

} // namespace muniment::formats::eml
