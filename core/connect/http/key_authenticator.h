#pragma once

#include "core/base/secret.h"
#include "core/connect/http/authenticator.h"

#include <vector>

namespace muniment::connect {

/// A proof that stays the same: a password, a token that an administrator pasted, a key in a header or in the query.
class KeyAuthenticator final : public Authenticator {
 public:
  [[nodiscard]] static std::unique_ptr<Authenticator> none();
  [[nodiscard]] static std::unique_ptr<Authenticator> basic(const Secret& user, const Secret& password);
  [[nodiscard]] static std::unique_ptr<Authenticator> header(QByteArray name, Secret value);
  [[nodiscard]] static std::unique_ptr<Authenticator> query(QByteArray name, Secret value);

  KeyAuthenticator(QByteArray headerName, QByteArray queryName, Secret value)
      : m_header(std::move(headerName)), m_query(std::move(queryName)), m_value(std::move(value)) {}

  [[nodiscard]] Result<int> apply(HttpJob& job) override;

 private:
  QByteArray m_header;
  QByteArray m_query;
  Secret m_value;
};

} // namespace muniment::connect
