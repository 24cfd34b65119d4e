#include "core/connect/push/push_hosts.h"

#include <QtCore/QRegularExpression>

namespace muniment::connect {

using namespace Qt::StringLiterals;

PushHosts::PushHosts()
    : PushHosts(QStringList{u"fcm.googleapis.com"_s, u"updates.push.services.mozilla.com"_s, u"web.push.apple.com"_s,
                            u".push.apple.com"_s, u".notify.windows.com"_s}) {}

PushHosts::PushHosts(const QStringList& hosts) {
  for (const QString& host : hosts) {
    if (host.startsWith(u'.'))
      m_domains.append(host.toLower());
    else
      m_hosts.add(host);
  }
}

PushHosts PushHosts::fromText(const QString& text) {
  static const QRegularExpression between(u"[\\s,]+"_s);
  const QStringList hosts = text.split(between, Qt::SkipEmptyParts);
  return hosts.isEmpty() ? PushHosts() : PushHosts(hosts);
}

Result<void> PushHosts::check(const QUrl& endpoint) const {
  const QString host = endpoint.host(QUrl::FullyEncoded).toLower();
  const bool below = std::ranges::any_of(
      m_domains, [&](const QString& domain) { return host.endsWith(domain) && host.size() > domain.size(); });
  MUNIMENT_TRY((below ? HostList({host}) : m_hosts).check(endpoint));
  if (!isThisComputer(endpoint) && endpoint.port(443) != 443)
    return failure(ErrorKind::Refused, "http.host_not_allowed"_L1, {endpoint.host()});
  return {};
}

} // namespace muniment::connect
