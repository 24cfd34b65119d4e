#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <array>
#include <compare>
#include <cstring>
#include <optional>

namespace muniment {
inline namespace base {

/// A fixed number of bytes with a meaning given by `Tag`, so that a digest is never taken for a key id.
template <class Tag, std::size_t N>
class FixedBytes final {
 public:
  static constexpr std::size_t kSize = N;

  constexpr FixedBytes() = default;
  [[nodiscard]] static std::optional<FixedBytes> fromBytes(QByteArrayView bytes) {
    if (bytes.size() != static_cast<qsizetype>(N))
      return std::nullopt;
    FixedBytes value;
    std::memcpy(value.m_bytes.data(), bytes.data(), N);
    return value;
  }
  [[nodiscard]] static std::optional<FixedBytes> fromHex(QStringView hex) {
    const QByteArray latin = hex.toLatin1();
    const QByteArray bytes = QByteArray::fromHex(latin);
    if (hex.size() != static_cast<qsizetype>(2 * N) || bytes.toHex() != latin)
      return std::nullopt;
    return fromBytes(bytes);
  }

  [[nodiscard]] const unsigned char* data() const { return m_bytes.data(); }
  [[nodiscard]] unsigned char* data() { return m_bytes.data(); }
  [[nodiscard]] QByteArrayView view() const { return {m_bytes.data(), static_cast<qsizetype>(N)}; }
  [[nodiscard]] QByteArray toBytes() const { return view().toByteArray(); }
  [[nodiscard]] QString toHex() const { return QString::fromLatin1(toBytes().toHex()); }
  [[nodiscard]] bool isNull() const { return *this == FixedBytes(); }

  friend auto operator<=>(const FixedBytes&, const FixedBytes&) = default;

 private:
  std::array<unsigned char, N> m_bytes{};
};

} // namespace base
} // namespace muniment
