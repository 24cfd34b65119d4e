#pragma once

#include "core/connect/http/http_line.h"

namespace muniment::connect {

/// How a transport reaches the network.
struct TransportSettings final {
  QByteArray authorities; ///< certificates in PEM that are trusted beside those of the computer
  QUrl proxy;             ///< http://user@host:port or socks5://…; none: directly
  QString proxyPassword;
  bool systemProxy = false; ///< ask the computer which proxy leads where
};

/// Outbound HTTP over Qt Network, on a thread of its own. Certificates are always verified, TLS is 1.2 or newer,
/// redirects are never followed, cookies and caches are not kept, compressed answers are not asked for.
class QtTransport final : public HttpTransport, public HttpLine {
 public:
  explicit QtTransport(TransportSettings settings = {});
  /// Breaks off what is under way: those who wait are told that the line was closed.
  ~QtTransport() override;
  QtTransport(const QtTransport&) = delete;
  QtTransport& operator=(const QtTransport&) = delete;

  [[nodiscard]] Result<HttpResponse> send(const HttpRequest& request) override;
  [[nodiscard]] Result<HttpResponse> exchange(const HttpJob& job) override;

 private:
  struct Private;
  std::unique_ptr<Private> m_d;
};

} // namespace muniment::connect
