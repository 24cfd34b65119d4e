#pragma once

#include "core/connect/push/p256_key.h"
#include "core/connect/push/push_subscription.h"
#include "core/model/push_device.h"
#include "core/vault/workspace_key.h"

namespace muniment::workspace {

// Keys for dealing with people outside; all follow from the workspace's key.

/// Of the tokens in forms.
[[nodiscard]] Secret formKey(const vault::WorkspaceKey& key);
[[nodiscard]] Secret pinKey(const vault::WorkspaceKey& key);
/// By which push services know this workspace. It stays the same, because browsers register for it.
[[nodiscard]] std::shared_ptr<const connect::P256Key> pushKey(const vault::WorkspaceKey& key);

[[nodiscard]] Result<QByteArray> sealSubscription(const vault::WorkspaceKey& key, const DeviceId& device,
                                                  const connect::PushSubscription& subscription);
/// VerificationFailed where it is damaged or of another device.
[[nodiscard]] Result<connect::PushSubscription> openSubscription(const vault::WorkspaceKey& key,
                                                                 const PushDevice& device);

} // namespace muniment::workspace
