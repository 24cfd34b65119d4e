#pragma once

#include "core/base/http_transport.h"
#include "core/base/json.h"

#include <set>

namespace muniment::connect {

/// Turns what goes over the wire into its structure. Only words on a list pass; every other name and every value
/// becomes its type and length, so that nothing has to be known about what must not be shown.
class Redaction final {
 public:
  Redaction() = default;
  /// Words of the interface spoken: steps of paths, names of parameters and members.
  explicit Redaction(std::set<QString> words) : m_words(std::move(words)) {}

  /// Path and query, without the host.
  [[nodiscard]] QString address(const QUrl& url) const;
  [[nodiscard]] Json headers(const std::vector<std::pair<QByteArray, QByteArray>>& headers) const;
  [[nodiscard]] Json body(const QByteArray& contentType, const QByteArray& bytes) const;
  /// `digits(5)`, `text(12)`: what kind of value it is, and how long.
  [[nodiscard]] static QString shape(const QString& value);

 private:
  [[nodiscard]] QString word(const QString& text) const;
  [[nodiscard]] Json form(const QByteArray& bytes) const;

  std::set<QString> m_words;
};

} // namespace muniment::connect
