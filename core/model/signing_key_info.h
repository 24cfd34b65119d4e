#pragma once

#include "core/base/commitment.h"
#include "core/base/instant.h"
#include "core/model/ids.h"

#include <optional>

namespace muniment {
inline namespace model {

/// A key that signs heads. The private half is wrapped under the workspace key; old ones stay for verification.
struct SigningKeyInfo final {
  KeyId id;
  QByteArray publicKey;
  QByteArray wrapped;
  Instant createdAt;
  std::optional<Instant> retiredAt;
  Salt salt;
};

[[nodiscard]] QString aggregateOfSigningKey(const KeyId& id);
[[nodiscard]] Json contentOf(const SigningKeyInfo& key);

} // namespace model
} // namespace muniment
