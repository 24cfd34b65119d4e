#include "core/connect/push/vapid.h"

#include "core/base/json.h"

namespace muniment::connect {
namespace {

using namespace Qt::StringLiterals;

constexpr std::int64_t kLife = 12LL * 3'600'000;   ///< milliseconds; a service refuses more than a day
constexpr std::int64_t kRenewal = 1LL * 3'600'000; ///< before the end
constexpr std::size_t kMostStatements = 64;

QByteArray base64Url(const QByteArray& bytes) {
  return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

} // namespace

Result<QByteArray> Vapid::authorization(const QUrl& endpoint, Instant now) {
  const QString origin =
      endpoint.toString(QUrl::RemoveUserInfo | QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment);
  const std::lock_guard lock(m_mutex);
  if (const auto known = m_statements.find(origin);
      known != m_statements.end() && now.plusMilliseconds(kRenewal) < known->second.expires)
    return known->second.value;
  const Instant expires = now.plusMilliseconds(kLife);
  MUNIMENT_TRY_LET(head, canonicalJson(Json::Object{{u"alg"_s, u"ES256"_s}, {u"typ"_s, u"JWT"_s}}));
  MUNIMENT_TRY_LET(claims, canonicalJson(Json::Object{
                               {u"aud"_s, origin}, {u"exp"_s, expires.milliseconds() / 1000}, {u"sub"_s, m_contact}}));
  const QByteArray spoken = base64Url(head) + '.' + base64Url(claims);
  const QByteArray value =
      "vapid t=" + spoken + '.' + base64Url(m_key->sign(spoken)) + ", k=" + base64Url(m_key->publicPoint());
  if (m_statements.size() >= kMostStatements)
    m_statements.clear();
  m_statements[origin] = {value, expires};
  return value;
}

} // namespace muniment::connect
