#pragma once

#include <QtCore/QByteArray>

namespace muniment::formats::eml {

/// Text with LF as quoted-printable (RFC 2045): CRLF, lines of at most 76 characters, nothing that could be a boundary.
[[nodiscard]] QByteArray quotedPrintable(QByteArrayView text);
/// What was encoded, CRLF as LF.
[[nodiscard]] QByteArray fromQuotedPrintable(QByteArrayView text);

} // namespace muniment::formats::eml
