#include "core/preview/wire/packer.h"

#include <QtCore/QtEndian>

#include <bit>

namespace muniment::preview {

Packer& Packer::number(std::int64_t value) {
  char bytes[sizeof value];
  qToLittleEndian(value, bytes);
  m_bytes.append(bytes, sizeof value);
  return *this;
}

Packer& Packer::real(double value) { return number(std::bit_cast<std::int64_t>(value)); }

Packer& Packer::text(QStringView value) {
  const QByteArray utf8 = value.toUtf8();
  number(utf8.size());
  m_bytes.append(utf8);
  return *this;
}

Packer& Packer::box(const QRectF& value) {
  return real(value.x()).real(value.y()).real(value.width()).real(value.height());
}

} // namespace muniment::preview
