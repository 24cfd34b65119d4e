#include "core/connect/http/confined_line.h"

namespace muniment::connect {
namespace {

using namespace Qt::StringLiterals;

constexpr int kMostRedirects = 5;

bool isRedirect(int status) {
  return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

int portOf(const QUrl& url) { return url.port(url.scheme() == "https"_L1 ? 443 : 80); }

/// The same place: the same host and port, or the same host with TLS where there was none.
bool staysHome(const QUrl& from, const QUrl& to) {
  if (from.host() != to.host() || !to.userInfo().isEmpty())
    return false;
  if (from.scheme() == to.scheme())
    return portOf(from) == portOf(to);
  return from.scheme() == "http"_L1 && to.scheme() == "https"_L1;
}

/// Only what changes nothing is sent anew elsewhere, unless the answer says that the method stays.
bool mayFollow(int status, const QByteArray& method) {
  return status == 303 || status == 307 || status == 308 || method == "GET" || method == "HEAD";
}

} // namespace

Result<HttpResponse> ConfinedLine::exchange(const HttpJob& job) {
  HttpJob current = job;
  for (int redirects = 0;; ++redirects) {
    const QUrl here = current.request.url;
    MUNIMENT_TRY(m_hosts.check(here));
    MUNIMENT_TRY_LET(response, m_inner->exchange(current));
    const QByteArray place = headerOf(response, "Location");
    if (!isRedirect(response.status) || place.isEmpty())
      return response;
    const QUrl there = here.resolved(QUrl::fromEncoded(place));
    if (redirects == kMostRedirects || !staysHome(here, there) || !mayFollow(response.status, current.request.method))
      return failure(ErrorKind::Refused, "http.redirect_refused"_L1, {here.host()});
    current.request.url = there;
    if (response.status == 303 && current.request.method != "HEAD") {
      current.request.method = "GET";
      current.request.body.clear();
      current.upload.reset();
      std::erase_if(current.request.headers,
                    [](const auto& header) { return header.first.compare("Content-Type", Qt::CaseInsensitive) == 0; });
    }
  }
}

} // namespace muniment::connect
