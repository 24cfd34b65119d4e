#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"

namespace muniment {
inline namespace base {

/// The operating system's store of secrets. Missing service: kind Unavailable, id `keychain.unavailable`;
/// missing entry: kind NotFound, id `keychain.no_entry`; the person said no: kind Refused, id `keychain.denied`.
class Keychain {
 public:
  virtual ~Keychain() = default;
  [[nodiscard]] virtual Result<Secret> read(const QString& entry) = 0;
  [[nodiscard]] virtual Result<void> write(const QString& entry, const Secret& secret) = 0;
  [[nodiscard]] virtual Result<void> remove(const QString& entry) = 0;
};

} // namespace base
} // namespace muniment
