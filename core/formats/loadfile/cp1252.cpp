#include "core/formats/loadfile/cp1252.h"

#include <QtCore/QList>

#include <algorithm>
#include <array>

namespace muniment::formats::loadfile {
namespace {

/// The characters of the bytes 0x80 to 0x9f; all others are those of Latin-1. Five bytes stand for nothing but
/// themselves.
constexpr std::array<char16_t, 32> kSpecial{0x20ac, 0x0081, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021,
                                            0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008d, 0x017d, 0x008f,
                                            0x0090, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014,
                                            0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0x009d, 0x017e, 0x0178};

} // namespace

QByteArray toCp1252(const QString& text, qint64& unencodable) {
  QByteArray bytes;
  bytes.reserve(text.size());
  for (const char32_t point : text.toUcs4()) {
    const auto special = std::find(kSpecial.begin(), kSpecial.end(), point);
    if (special != kSpecial.end()) {
      bytes += static_cast<char>(0x80 + (special - kSpecial.begin()));
    } else if (point < 0x80 || (point >= 0xa0 && point < 0x100)) {
      bytes += static_cast<char>(point);
    } else {
      bytes += '?';
      ++unencodable;
    }
  }
  return bytes;
}

QString fromCp1252(QByteArrayView bytes) {
  QString text(bytes.size(), Qt::Uninitialized);
  for (qsizetype i = 0; i < bytes.size(); ++i) {
    const auto byte = static_cast<uchar>(bytes[i]);
    text[i] = byte >= 0x80 && byte < 0xa0 ? QChar(kSpecial[byte - 0x80U]) : QChar(char16_t{byte});
  }
  return text;
}

} // namespace muniment::formats::loadfile
