#pragma once

#include "core/base/secret.h"

#include <memory>

using EVP_PKEY = struct evp_pkey_st;

namespace muniment::tests {

/// The key of a service account, made for a test.
class ServiceKey final {
 public:
  explicit ServiceKey(unsigned bits = 2048);

  /// The file that its owner gets.
  [[nodiscard]] QByteArray text() const;
  [[nodiscard]] Secret file() const { return Secret(text()); }
  /// Whether the signature (RS256) is by this key and of these words.
  [[nodiscard]] bool signedThat(const QByteArray& words, const QByteArray& signature) const;

 private:
  struct Free final {
    void operator()(EVP_PKEY* key) const;
  };
  std::unique_ptr<EVP_PKEY, Free> m_key;
};

} // namespace muniment::tests
