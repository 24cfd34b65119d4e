#pragma once

#include "core/preview/client/preview_document.h"

namespace muniment::tests {

/// What stands in lines of base64, one after the other.
[[nodiscard]] QByteArrayList base64Blocks(const QByteArray& bytes);
/// The members of a zip, each with its name before its bytes; nothing of what is no zip.
[[nodiscard]] QByteArrayList members(const QByteArray& bytes);

/// All that stands in bytes however it is packed: zips, base64, deflated streams, texts of PDF pages.
class Unpacker final {
 public:
  explicit Unpacker(preview::PreviewHost& host) : m_host(host) {}

  [[nodiscard]] QByteArray everythingIn(const QByteArray& bytes, int depth = 0);
  [[nodiscard]] bool failed() const { return m_failed; }

 private:
  [[nodiscard]] QByteArray words(const QByteArray& pdf);

  preview::PreviewHost& m_host;
  bool m_failed = false;
};

} // namespace muniment::tests
