#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"

namespace muniment::vault {

/// A key that is shown once, on paper: 128 random bits and a checksum of 32, as eight groups of four Crockford letters.
class RecoveryKey final {
 public:
  [[nodiscard]] static RecoveryKey generate();
  /// Reads what a person typed: any case, O for 0, I or L for 1, spaces and hyphens anywhere.
  /// Usage `vault.recovery_key_mistyped` when the checksum does not fit.
  [[nodiscard]] static Result<RecoveryKey> parse(const QString& typed);

  /// `0123-4567-…`
  [[nodiscard]] QString toText() const;
  /// The key that seals the slot.
  [[nodiscard]] Secret sealingKey() const;

 private:
  explicit RecoveryKey(Secret secret) : m_secret(std::move(secret)) {}
  Secret m_secret;
};

} // namespace muniment::vault
