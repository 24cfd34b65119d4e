#pragma once

#include "core/connect/push/p256_key.h"
#include "core/connect/push/push_subscription.h"
#include "core/model/push_device.h"
#include "core/vault/workspace_key.h"

namespace muniment::store {
class Connection;
}

namespace muniment::workspace {

// Keys for dealing with people outside; all follow from the workspace's key.

/// Of the tokens in forms.
[[nodiscard]] Secret formKey(const vault::WorkspaceKey& key);
[[nodiscard]] Secret pinKey(const vault::WorkspaceKey& key);
/// By which push services know this workspace. Browsers register for one of these keys and hear under no other.
[[nodiscard]] std::shared_ptr<const connect::P256Key> pushKey(const vault::WorkspaceKey& key, int number);
/// Which of them browsers register for now: as the connection for notifications says, the first where it does not.
[[nodiscard]] Result<int> pushKeyNumber(store::Connection& connection);

/// Where a device takes notifications, and under which of our keys.
struct RegisteredAddress final {
  connect::PushSubscription subscription;
  int key = 1;
  QString account = {}; ///< by which a notification service knows it; then nothing else counts
};
[[nodiscard]] Result<QByteArray> sealAddress(const vault::WorkspaceKey& key, const DeviceId& device,
                                             const RegisteredAddress& address);
/// VerificationFailed where it is damaged or of another device.
[[nodiscard]] Result<RegisteredAddress> openAddress(const vault::WorkspaceKey& key, const PushDevice& device);

} // namespace muniment::workspace
