#include "core/workspace/outreach/outreach_keys.h"

#include "core/access/scope_maker.h"
#include "core/base/sealed_box.h"
#include "core/store/connection_repository.h"

#include <limits>

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

Secret keyFor(const vault::WorkspaceKey& key, QByteArrayView purpose) {
  return Secret(deriveKey(key.subkey(vault::KeyPurpose::Deliveries).view(), purpose, vault::WorkspaceKey::kSize));
}

} // namespace

Secret formKey(const vault::WorkspaceKey& key) { return keyFor(key, "answer form"); }

Secret pinKey(const vault::WorkspaceKey& key) { return keyFor(key, "answer pin"); }

std::shared_ptr<const connect::P256Key> pushKey(const vault::WorkspaceKey& key, int number) {
  // The first one is as old as the workspace and has no number in its name.
  const QByteArray name = "web push " + (number > 1 ? QByteArray::number(number) + '/' : QByteArray());
  for (int round = 0;; ++round) { // all but one in 2³² numbers are keys
    auto made = connect::P256Key::fromSecret(keyFor(key, name + QByteArray::number(round)));
    if (made)
      return std::make_shared<const connect::P256Key>(std::move(*made));
  }
}

Result<int> pushKeyNumber(store::Connection& connection) {
  MUNIMENT_TRY_LET(all, store::ConnectionRepository(connection).all(access::ScopeMaker::system()));
  for (const Connection& each : all) {
    const auto found = each.site.find(u"key"_s);
    if (each.kind == Connection::Kind::Push && found != each.site.end())
      return std::max(1, found->second.toInt());
  }
  return 1;
}

Result<QByteArray> sealAddress(const vault::WorkspaceKey& key, const DeviceId& device,
                               const RegisteredAddress& address) {
  const Json content = address.account.isEmpty()
                           ? Json::Object{{u"key"_s, address.key}, {u"subscription"_s, jsonOf(address.subscription)}}
                           : Json::Object{{u"account"_s, address.account}};
  MUNIMENT_TRY_LET(text, canonicalJson(content));
  return wrapKey(Secret(std::move(text)), keyFor(key, "subscription"), device.toBytes());
}

Result<RegisteredAddress> openAddress(const vault::WorkspaceKey& key, const PushDevice& device) {
  MUNIMENT_TRY_LET(opened, unwrapKey(device.sealed, keyFor(key, "subscription"), device.id.toBytes()));
  MUNIMENT_TRY_LET(json, parseJson(opened.view()));
  if (const QString account = json.text(u"account"); !account.isEmpty())
    return RegisteredAddress{{}, std::numeric_limits<int>::max(), account}; // no key of ours to be replaced
  if (json.at(u"subscription").object()) {
    MUNIMENT_TRY_LET(subscription, connect::pushSubscriptionFrom(json.at(u"subscription")));
    return RegisteredAddress{std::move(subscription), static_cast<int>(json.number(u"key"))};
  }
  MUNIMENT_TRY_LET(subscription, connect::pushSubscriptionFrom(json)); // registered when there was one key only
  return RegisteredAddress{std::move(subscription), 1};
}

} // namespace muniment::workspace
