#include "core/workspace/outreach/outreach_keys.h"

#include "core/base/sealed_box.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

Secret keyFor(const vault::WorkspaceKey& key, QByteArrayView purpose) {
  return Secret(deriveKey(key.subkey(vault::KeyPurpose::Deliveries).view(), purpose, vault::WorkspaceKey::kSize));
}

} // namespace

Secret formKey(const vault::WorkspaceKey& key) { return keyFor(key, "answer form"); }

Secret pinKey(const vault::WorkspaceKey& key) { return keyFor(key, "answer pin"); }

std::shared_ptr<const connect::P256Key> pushKey(const vault::WorkspaceKey& key) {
  for (int round = 0;; ++round) { // all but one in 2³² numbers are keys
    auto made = connect::P256Key::fromSecret(keyFor(key, "web push " + QByteArray::number(round)));
    if (made)
      return std::make_shared<const connect::P256Key>(std::move(*made));
  }
}

Result<QByteArray> sealSubscription(const vault::WorkspaceKey& key, const DeviceId& device,
                                    const connect::PushSubscription& subscription) {
  MUNIMENT_TRY_LET(text, canonicalJson(jsonOf(subscription)));
  return wrapKey(Secret(std::move(text)), keyFor(key, "subscription"), device.toBytes());
}

Result<connect::PushSubscription> openSubscription(const vault::WorkspaceKey& key, const PushDevice& device) {
  MUNIMENT_TRY_LET(opened, unwrapKey(device.sealed, keyFor(key, "subscription"), device.id.toBytes()));
  MUNIMENT_TRY_LET(json, parseJson(opened.view()));
  return connect::pushSubscriptionFrom(json);
}

} // namespace muniment::workspace
