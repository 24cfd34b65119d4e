#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QRectF>
#include <QtCore/QString>

namespace muniment::preview {

/// Writes what `Unpacker` reads.
class Packer final {
 public:
  Packer& number(std::int64_t value);
  Packer& real(double value);
  Packer& text(QStringView value);
  Packer& box(const QRectF& value);
  [[nodiscard]] qsizetype size() const { return m_bytes.size(); }
  [[nodiscard]] const QByteArray& bytes() const { return m_bytes; }

 private:
  QByteArray m_bytes;
};

} // namespace muniment::preview
