#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QRectF>
#include <QtCore/QString>

namespace muniment::preview {

/// Reads bytes that nobody vouches for. After the first thing that does not fit, everything reads as empty and `isGood`
/// is false; nothing is reserved that the bytes do not hold.
class Unpacker final {
 public:
  explicit Unpacker(QByteArrayView bytes) : m_bytes(bytes) {}

  [[nodiscard]] std::int64_t number();
  [[nodiscard]] std::int64_t numberWithin(std::int64_t least, std::int64_t most);
  /// Finite, and no larger than what a page can measure.
  [[nodiscard]] double real();
  [[nodiscard]] QString text();
  [[nodiscard]] QRectF box();
  /// How many things follow that take `bytesEach` at least.
  [[nodiscard]] std::int64_t count(qsizetype bytesEach);
  [[nodiscard]] bool isGood() const { return m_isGood; }
  /// Everything was read, and all of it was good.
  [[nodiscard]] bool isDone() const { return m_isGood && m_bytes.isEmpty(); }

 private:
  void spoil();

  QByteArrayView m_bytes;
  bool m_isGood = true;
};

} // namespace muniment::preview
