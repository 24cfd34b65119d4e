#pragma once

#include "core/base/bytes.h"

#include <memory>

struct evp_md_ctx_st;

namespace muniment::formats::bagit {

using Sha512 = FixedBytes<struct Sha512Tag, 64>;

/// Hashes a stream piece by piece.
class Sha512Hasher final {
 public:
  Sha512Hasher();
  ~Sha512Hasher();
  Sha512Hasher(Sha512Hasher&&) noexcept;
  Sha512Hasher& operator=(Sha512Hasher&&) noexcept;
  void add(QByteArrayView bytes);
  /// The digest of everything added; the hasher starts anew afterwards.
  [[nodiscard]] Sha512 finish();

 private:
  struct Free {
    void operator()(evp_md_ctx_st* context) const;
  };
  std::unique_ptr<evp_md_ctx_st, Free> m_context;
};

} // namespace muniment::formats::bagit
