#pragma once

#include "core/base/instant.h"

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <optional>

namespace muniment::sandbox {

/// Tickets, tokens and addresses that prove themselves: nothing has to be remembered to check one.
class Proofs final {
 public:
  explicit Proofs(QByteArray key) : m_key(std::move(key)) {}

  /// `subject`, until then, sealed.
  [[nodiscard]] QByteArray make(const QByteArray& subject, Instant until) const;
  /// Whom it is for, if it was made here and its time is not over.
  [[nodiscard]] std::optional<QByteArray> subject(const QByteArray& proof, Instant at) const;

 private:
  [[nodiscard]] QByteArray seal(const QByteArray& text) const;

  QByteArray m_key;
};

} // namespace muniment::sandbox
