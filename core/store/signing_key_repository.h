#pragma once

#include "core/model/signing_key_info.h"
#include "core/store/connection.h"

namespace muniment::store {

/// The keys that sign heads, the newest last.
class SigningKeyRepository final {
 public:
  explicit SigningKeyRepository(Connection& connection) : m_connection(&connection) {}

  [[nodiscard]] Result<void> save(const SigningKeyInfo& key);
  [[nodiscard]] Result<std::vector<SigningKeyInfo>> all();

 private:
  Connection* m_connection;
};

} // namespace muniment::store
