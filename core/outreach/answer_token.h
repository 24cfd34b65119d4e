#pragma once

#include "core/base/result.h"
#include "core/base/sha256.h"

#include <optional>

namespace muniment::outreach {

/// What a link carries: 256 random bits. Whoever knows them may answer; only their digest is kept.
class AnswerToken final {
 public:
  static constexpr int kSize = 32;

  [[nodiscard]] static AnswerToken generate();
  /// The digest of whatever somebody sent. What is no token has a digest too, so that both are looked up alike.
  [[nodiscard]] static Sha256 digestOf(QByteArrayView sent);

  /// 43 letters of base64url, as they stand in the address.
  [[nodiscard]] const QByteArray& text() const { return m_text; }
  [[nodiscard]] Sha256 digest() const { return digestOf(m_text); }

 private:
  explicit AnswerToken(QByteArray text) : m_text(std::move(text)) {}
  QByteArray m_text;
};

} // namespace muniment::outreach
