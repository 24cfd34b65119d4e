#pragma once

#include "core/base/instant.h"
#include "core/connect/push/p256_key.h"

#include <QtCore/QUrl>

#include <map>
#include <mutex>

namespace muniment::connect {

/// Tells push services who is sending (RFC 8292). One statement for each service serves for half a day.
class Vapid final {
 public:
  /// `contact` is `mailto:…` or `https:…`, by which the operator of a push service reaches whoever runs this.
  Vapid(std::shared_ptr<const P256Key> key, QString contact) : m_key(std::move(key)), m_contact(std::move(contact)) {}

  /// The value of `Authorization`.
  [[nodiscard]] Result<QByteArray> authorization(const QUrl& endpoint, Instant now);

 private:
  struct Statement final {
    QByteArray value;
    Instant expires;
  };
  std::shared_ptr<const P256Key> m_key;
  QString m_contact;
  std::mutex m_mutex;
  std::map<QString, Statement> m_statements; ///< by the origin of the service
};

} // namespace muniment::connect
