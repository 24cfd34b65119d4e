#pragma once

#include "core/model/delivery.h"
#include "core/vault/workspace_key.h"

namespace muniment::workspace {

/// What a delivery carries lies in its row under a key of the workspace, bound to the delivery.
[[nodiscard]] QByteArray sealPayload(const vault::WorkspaceKey& key, const DeliveryId& id, QByteArrayView payload);
/// VerificationFailed `delivery.payload_damaged`.
[[nodiscard]] Result<QByteArray> openPayload(const vault::WorkspaceKey& key, const DeliveryId& id,
                                             QByteArrayView sealed);

/// By which a repetition of what came in is recognised: tells nothing about it to whoever has not the key.
[[nodiscard]] QString sourceOf(const vault::WorkspaceKey& key, QByteArrayView body);

} // namespace muniment::workspace
