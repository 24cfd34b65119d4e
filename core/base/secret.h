#pragma once

#include <QtCore/QByteArray>

namespace muniment {
inline namespace base {

/// Key material or a passphrase: not copyable by accident, wiped when it goes.
class Secret final {
 public:
  Secret() = default;
  /// Takes the bytes over and wipes the source.
  explicit Secret(QByteArray&& bytes);
  [[nodiscard]] static Secret random(int size);
  ~Secret();
  Secret(Secret&& other) noexcept;
  Secret& operator=(Secret&& other) noexcept;
  Secret(const Secret&) = delete;
  Secret& operator=(const Secret&) = delete;

  [[nodiscard]] Secret clone() const;
  [[nodiscard]] bool isEmpty() const { return m_bytes.isEmpty(); }
  [[nodiscard]] QByteArrayView view() const { return m_bytes; }
  [[nodiscard]] const unsigned char* data() const {
    return reinterpret_cast<const unsigned char*>(m_bytes.constData());
  }
  [[nodiscard]] qsizetype size() const { return m_bytes.size(); }
  void wipe();

 private:
  QByteArray m_bytes;
};

} // namespace base
} // namespace muniment
