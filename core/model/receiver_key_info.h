#pragma once

#include "core/base/commitment.h"
#include "core/base/instant.h"
#include "core/model/ids.h"

#include <optional>

namespace muniment {
inline namespace model {

/// A key to which the receiver seals what comes in. The private half is wrapped under the workspace key; old ones stay,
/// because letters to them may still lie in a journal.
struct ReceiverKeyInfo final {
  KeyId id;
  QByteArray publicKey;
  QByteArray wrapped;
  Instant createdAt;
  std::optional<Instant> retiredAt;
  Salt salt;
};

[[nodiscard]] QString aggregateOfReceiverKey(const KeyId& id);
[[nodiscard]] Json contentOf(const ReceiverKeyInfo& key);

} // namespace model
} // namespace muniment
