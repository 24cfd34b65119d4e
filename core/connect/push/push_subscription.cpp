#include "core/connect/push/push_subscription.h"

#include "core/connect/push/p256_key.h"

namespace muniment::connect {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype kLongestEndpoint = 2048;
constexpr qsizetype kSecretSize = 16;

QByteArray bytesOf(const QString& text) {
  const auto decoded = QByteArray::fromBase64Encoding(text.toLatin1(), QByteArray::Base64UrlEncoding |
                                                                           QByteArray::AbortOnBase64DecodingErrors);
  return decoded ? *decoded : QByteArray();
}

QString textOf(const QByteArray& bytes) {
  return QString::fromLatin1(bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

} // namespace

Result<PushSubscription> pushSubscriptionFrom(const Json& json) {
  const QString endpoint = json.text(u"endpoint");
  const Json& keys = json.at(u"keys");
  const PushSubscription subscription{QUrl(endpoint, QUrl::StrictMode), bytesOf(keys.text(u"p256dh")),
                                      bytesOf(keys.text(u"auth"))};
  if (endpoint.size() > kLongestEndpoint || !subscription.endpoint.isValid() ||
      subscription.endpoint.host().isEmpty() || subscription.endpoint.hasFragment() ||
      subscription.secret.size() != kSecretSize || !isP256Point(subscription.key))
    return failure(ErrorKind::Usage, "push.subscription_wrong"_L1);
  return subscription;
}

Json jsonOf(const PushSubscription& subscription) {
  return Json::Object{
      {u"endpoint"_s, subscription.endpoint.toString(QUrl::FullyEncoded)},
      {u"keys"_s, Json::Object{{u"auth"_s, textOf(subscription.secret)}, {u"p256dh"_s, textOf(subscription.key)}}}};
}

} // namespace muniment::connect
