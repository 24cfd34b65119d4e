#include "core/connect/http/host_list.h"

#include <QtNetwork/QHostAddress>

namespace muniment::connect {
namespace {

using namespace Qt::StringLiterals;

QString plain(const QString& host) {
  QUrl url;
  url.setHost(host);
  return url.host(QUrl::FullyEncoded).toLower();
}

} // namespace

HostList::HostList(const QStringList& hosts) {
  for (const QString& host : hosts)
    add(host);
}

void HostList::add(const QString& host) {
  if (const QString known = plain(host); !known.isEmpty())
    m_hosts.insert(known);
}

bool HostList::contains(const QString& host) const { return m_hosts.contains(plain(host)); }

Result<void> HostList::check(const QUrl& url) const {
  const bool encrypted = url.scheme() == "https"_L1;
  if ((!encrypted && url.scheme() != "http"_L1) || url.host().isEmpty() || !url.userInfo().isEmpty())
    return failure(ErrorKind::Usage, "http.not_a_web_address"_L1);
  if (!contains(url.host()))
    return failure(ErrorKind::Refused, "http.host_not_allowed"_L1, {url.host()});
  if (!encrypted && !isThisComputer(url))
    return failure(ErrorKind::Refused, "http.not_encrypted"_L1, {url.host()});
  return {};
}

bool isThisComputer(const QUrl& url) { return url.host() == "localhost"_L1 || QHostAddress(url.host()).isLoopback(); }

} // namespace muniment::connect
