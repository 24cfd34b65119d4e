#include "core/base/secret.h"

#include "core/base/random.h"

#include <openssl/crypto.h>

namespace muniment {

Secret::Secret(QByteArray&& bytes) : m_bytes(bytes.constData(), bytes.size()) {
  OPENSSL_cleanse(bytes.data(), static_cast<std::size_t>(bytes.size()));
  bytes.clear();
}

Secret Secret::random(int size) { return Secret(randomBytes(size)); }

Secret::~Secret() { wipe(); }

Secret::Secret(Secret&& other) noexcept : m_bytes(std::exchange(other.m_bytes, {})) {}

Secret& Secret::operator=(Secret&& other) noexcept {
  if (this != &other) {
    wipe();
    m_bytes = std::exchange(other.m_bytes, {});
  }
  return *this;
}

Secret Secret::clone() const { return Secret(QByteArray(m_bytes.constData(), m_bytes.size())); }

void Secret::wipe() {
  if (!m_bytes.isEmpty())
    OPENSSL_cleanse(m_bytes.data(), static_cast<std::size_t>(m_bytes.size()));
  m_bytes.clear();
}

} // namespace muniment
