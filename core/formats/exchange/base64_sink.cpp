#include "core/formats/exchange/base64_sink.h"

#include <algorithm>
#include <string_view>

namespace muniment::formats::exchange {
namespace {

constexpr qsizetype kLineBytes = 57;
constexpr qsizetype kLineText = 78; ///< 76 characters and CRLF
constexpr qsizetype kLinesAtOnce = 4096;
constexpr std::string_view kDigits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

char* putThree(char* to, const uchar* from) {
  const unsigned bits = (unsigned{from[0]} << 16) | (unsigned{from[1]} << 8) | from[2];
  *to++ = kDigits[bits >> 18];
  *to++ = kDigits[(bits >> 12) & 63];
  *to++ = kDigits[(bits >> 6) & 63];
  *to++ = kDigits[bits & 63];
  return to;
}

} // namespace

Result<void> Base64Sink::take(QByteArrayView piece) {
  if (!m_rest.isEmpty()) {
    const qsizetype wanted = std::min(kLineBytes - m_rest.size(), piece.size());
    m_rest.append(piece.first(wanted));
    piece = piece.sliced(wanted);
    if (m_rest.size() < kLineBytes)
      return {};
    MUNIMENT_TRY(writeLines(m_rest));
    m_rest.clear();
  }
  const qsizetype whole = piece.size() / kLineBytes * kLineBytes;
  for (qsizetype at = 0; at < whole; at += kLinesAtOnce * kLineBytes)
    MUNIMENT_TRY(writeLines(piece.sliced(at, std::min(kLinesAtOnce * kLineBytes, whole - at))));
  m_rest.append(piece.sliced(whole));
  return {};
}

Result<void> Base64Sink::writeLines(QByteArrayView bytes) {
  m_text.resize(bytes.size() / kLineBytes * kLineText);
  char* to = m_text.data();
  const auto* from = reinterpret_cast<const uchar*>(bytes.data());
  for (const uchar* const end = from + bytes.size(); from != end;) {
    for (const uchar* const line = from + kLineBytes; from != line; from += 3)
      to = putThree(to, from);
    *to++ = '\r';
    *to++ = '\n';
  }
  return m_out.take(m_text);
}

Result<void> Base64Sink::finish() {
  if (m_rest.isEmpty())
    return {};
  const QByteArray last = m_rest.toBase64() + "\r\n";
  m_rest.clear();
  return m_out.take(last);
}

} // namespace muniment::formats::exchange
