#pragma once

#include "core/connect/contentserver/rm_call.h"
#include "core/connect/http/authorized_line.h"
#include "core/connect/http/confined_line.h"
#include "core/connect/http/foreign_json.h"
#include "core/connect/http/logged_line.h"
#include "core/connect/http/paced_line.h"
#include "core/connect/http/token_authenticator.h"
#include "core/connect/manifest/connection_values.h"

namespace muniment::connect::contentserver {

/// The way to one server: address, ticket, pace, log. What may be repeated is; a call that writes is not.
class RmLine final {
 public:
  /// What the way is made of; all of it outlives it.
  struct Parts final {
    HttpLine* transport;
    const Clock* clock;
    Pause* pause;
    Chance* chance;
    WireLog* log;
    SupportCapture* capture = nullptr;
  };

  /// Site values: `address` (up to and with `api`), `sign_in`, `directory`, `domain`, `per_second`; secrets: `user`,
  /// `password`.
  [[nodiscard]] static Result<std::unique_ptr<RmLine>> open(const ConnectionValues& values, const Parts& parts);

  /// The document of a good answer.
  [[nodiscard]] Result<ForeignJson> ask(const RmCall& call, const SharedProgress& progress);
  /// An answer of any status.
  [[nodiscard]] Result<HttpResponse> send(const RmCall& call, const SharedProgress& progress);
  /// The body of a good answer goes into the target.
  [[nodiscard]] Result<void> download(const QString& path, std::shared_ptr<DownloadTarget> target, qint64 largest,
                                      const SharedProgress& progress);
  [[nodiscard]] CircuitState circuit() const { return m_paced->circuit(); }
  /// How often somebody signed in.
  [[nodiscard]] int signedIn() const { return m_authenticator->fetched(); }

 private:
  RmLine() = default;
  [[nodiscard]] Result<HttpJob> jobOf(const RmCall& call) const;

  QUrl m_api;
  HostList m_hosts;
  std::unique_ptr<LoggedLine> m_logged;
  std::unique_ptr<ConfinedLine> m_confined;
  std::unique_ptr<PacedLine> m_paced;
  std::unique_ptr<TokenAuthenticator> m_authenticator;
  std::unique_ptr<AuthorizedLine> m_line;
};

} // namespace muniment::connect::contentserver
