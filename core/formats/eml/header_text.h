#pragma once

#include "core/base/result.h"

#include <vector>

namespace muniment::formats::eml {

struct Address final {
  QString name;
  QString mailbox; ///< ASCII, `local@domain`

  friend bool operator==(const Address&, const Address&) = default;
};

/// `name: value` as lines of at most 76 characters, ended by CRLF; other than ASCII as RFC 2047 words. Refuses line
/// breaks and control characters in the value, and names that RFC 5322 does not allow, with `eml.header_refused`.
[[nodiscard]] Result<QByteArray> headerLine(QByteArrayView name, const QString& value);
[[nodiscard]] Result<QByteArray> addressLine(QByteArrayView name, const std::vector<Address>& addresses);
/// `Content-…: value; name="…"`, the parameter by RFC 2231 where it is not plain ASCII.
[[nodiscard]] Result<QByteArray> parameterLine(QByteArrayView name, QByteArrayView value, QByteArrayView parameter,
                                               const QString& text);
/// What a header line means to its reader: unfolded, RFC 2047 words and raw UTF-8 decoded.
[[nodiscard]] QString headerValue(QByteArrayView folded);
/// Makes a harmless mailbox at a domain that cannot exist of an account or an id.
[[nodiscard]] QString placeholderMailbox(const QString& account);

} // namespace muniment::formats::eml
