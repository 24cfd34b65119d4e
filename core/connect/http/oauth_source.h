#pragma once

#include "core/base/clock.h"
#include "core/connect/http/http_line.h"
#include "core/connect/http/token_source.h"

namespace muniment::connect {

/// Keeps a refresh token that the peer replaced, before the old one is forgotten.
class RefreshTokenKeeper {
 public:
  virtual ~RefreshTokenKeeper() = default;
  [[nodiscard]] virtual Result<void> keep(const Secret& refreshToken) = 0;
};

/// A token endpoint of OAuth 2 (RFC 6749): client credentials, a refresh token where there is one, or the statement of
/// a service account where there is its key file.
class OAuthSource final : public TokenSource {
 public:
  struct Grant final {
    QUrl tokenUrl;
    Secret clientId;
    Secret clientSecret;
    QString scope;
    bool credentialsInForm = false; ///< else as Basic
    Secret refreshToken;            ///< none: client credentials
    RefreshTokenKeeper* keeper = nullptr;
    Secret keyFile = {}; ///< of a service account
  };

  OAuthSource(HttpLine& line, Grant grant, const Clock& clock)
      : m_line(&line), m_grant(std::move(grant)), m_clock(&clock) {}

  [[nodiscard]] Result<Token> fetch(const SharedProgress& progress) override;

 private:
  [[nodiscard]] Result<HttpJob> job(const SharedProgress& progress) const;
  void addCredentials(HttpRequest& request, std::vector<std::pair<QString, QByteArray>>& fields) const;
  [[nodiscard]] Result<Token> read(const HttpResponse& response);

  HttpLine* m_line;
  Grant m_grant;
  const Clock* m_clock;
};

} // namespace muniment::connect
