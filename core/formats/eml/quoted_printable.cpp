#include "core/formats/eml/quoted_printable.h"

namespace muniment::formats::eml {
namespace {

constexpr qsizetype kLine = 75; ///< and the `=` that continues it

QByteArray escaped(char c) { return '=' + QByteArray(1, c).toHex().toUpper(); }

} // namespace

QByteArray quotedPrintable(QByteArrayView text) {
  QByteArray out;
  out.reserve(text.size() + text.size() / 8);
  qsizetype line = 0;
  for (qsizetype i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '\n') {
      out += "\r\n";
      line = 0;
      continue;
    }
    const bool isLast = i + 1 == text.size() || text[i + 1] == '\n';
    const bool isSpace = c == ' ' || c == '\t';
    const bool isPlain = c != '=' && ((c > 32 && c < 127) || (isSpace && !isLast));
    const qsizetype size = isPlain ? 1 : 3;
    if (line + size > kLine) {
      out += "=\r\n";
      line = 0;
    }
    if (isPlain)
      out += c;
    else
      out += escaped(c);
    line += size;
  }
  return out;
}

QByteArray fromQuotedPrintable(QByteArrayView text) {
  QByteArray out;
  for (qsizetype i = 0; i < text.size(); ++i) {
    if (text[i] == '\r')
      continue;
    if (text[i] != '=') {
      out += text[i];
      continue;
    }
    const QByteArrayView next = text.sliced(i + 1);
    if (next.startsWith("\r\n") || next.startsWith('\n')) {
      i += next.startsWith('\n') ? 1 : 2;
      continue;
    }
    bool isHex = false;
    const int code = next.size() >= 2 ? next.first(2).toByteArray().toInt(&isHex, 16) : 0;
    out += isHex ? static_cast<char>(code) : '=';
    i += isHex ? 2 : 0;
  }
  return out;
}

} // namespace muniment::formats::eml
