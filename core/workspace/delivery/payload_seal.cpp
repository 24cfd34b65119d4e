#include "core/workspace/delivery/payload_seal.h"

#include "core/base/sealed_box.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

Secret keyFor(const vault::WorkspaceKey& key, QByteArrayView purpose) {
  return Secret(deriveKey(key.subkey(vault::KeyPurpose::Deliveries).view(), purpose, vault::WorkspaceKey::kSize));
}

} // namespace

QByteArray sealPayload(const vault::WorkspaceKey& key, const DeliveryId& id, QByteArrayView payload) {
  return wrapKey(Secret(payload.toByteArray()), keyFor(key, "payload"), id.toBytes());
}

Result<QByteArray> openPayload(const vault::WorkspaceKey& key, const DeliveryId& id, QByteArrayView sealed) {
  const auto opened = unwrapKey(sealed, keyFor(key, "payload"), id.toBytes());
  if (!opened)
    return failure(ErrorKind::VerificationFailed, "delivery.payload_damaged"_L1);
  return opened->view().toByteArray();
}

QString sourceOf(const vault::WorkspaceKey& key, QByteArrayView body) {
  return hmacSha256(keyFor(key, "source").view(), body).toHex();
}

} // namespace muniment::workspace
