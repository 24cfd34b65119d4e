#pragma once

#include "core/base/id.h"

namespace muniment::vault {

using KeySlotId = Id<struct KeySlotTag>;

enum class UnlockMethod { Keychain, Passphrase, RecoveryKey };

/// One way to the workspace key: that key, sealed for one method of unlocking.
struct KeySlot final {
  KeySlotId id;
  UnlockMethod method = UnlockMethod::Passphrase;
  QString label; ///< which computer or person, for the list of slots
  QByteArray sealed;
  Instant createdAt;
};

} // namespace muniment::vault
