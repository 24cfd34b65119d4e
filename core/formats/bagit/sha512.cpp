#include "core/formats/bagit/sha512.h"

#include <openssl/evp.h>

#include <cstdlib>

namespace muniment::formats::bagit {
namespace {

const EVP_MD* algorithm() {
  static const EVP_MD* const fetched = EVP_MD_fetch(nullptr, "SHA512", nullptr);
  return fetched;
}

/// A broken crypto library leaves nothing to be proved; going on would write wrong evidence.
void require(bool ok) {
  if (!ok)
    std::abort();
}

} // namespace

void Sha512Hasher::Free::operator()(evp_md_ctx_st* context) const { EVP_MD_CTX_free(context); }

Sha512Hasher::Sha512Hasher() : m_context(EVP_MD_CTX_new()) {
  require(m_context && EVP_DigestInit_ex2(m_context.get(), algorithm(), nullptr) == 1);
}
Sha512Hasher::~Sha512Hasher() = default;
Sha512Hasher::Sha512Hasher(Sha512Hasher&&) noexcept = default;
Sha512Hasher& Sha512Hasher::operator=(Sha512Hasher&&) noexcept = default;

void Sha512Hasher::add(QByteArrayView bytes) {
  require(EVP_DigestUpdate(m_context.get(), bytes.data(), static_cast<std::size_t>(bytes.size())) == 1);
}

Sha512 Sha512Hasher::finish() {
  Sha512 digest;
  require(EVP_DigestFinal_ex(m_context.get(), digest.data(), nullptr) == 1);
  require(EVP_DigestInit_ex2(m_context.get(), nullptr, nullptr) == 1);
  return digest;
}

} // namespace muniment::formats::bagit
