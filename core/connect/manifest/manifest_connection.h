#pragma once

#include "core/connect/http/authorized_line.h"
#include "core/connect/http/confined_line.h"
#include "core/connect/http/logged_line.h"
#include "core/connect/http/oauth_source.h"
#include "core/connect/http/paced_line.h"
#include "core/connect/manifest/connection_values.h"
#include "core/connect/manifest/manifest.h"

namespace muniment::connect {

/// A manifest with the values of a site: the whole way out to one system, put together.
class ManifestConnection final {
 public:
  /// What the way is made of; all of it outlives the connection.
  struct Parts final {
    HttpLine* transport;
    const Clock* clock;
    Pause* pause;
    Chance* chance;
    WireLog* log;
    SupportCapture* capture = nullptr;
    RefreshTokenKeeper* keeper = nullptr;
  };

  [[nodiscard]] static Result<std::unique_ptr<ManifestConnection>> open(Manifest manifest, ConnectionValues values,
                                                                        const Parts& parts);

  [[nodiscard]] const Manifest& manifest() const { return m_manifest; }
  [[nodiscard]] HttpLine& line() { return *m_authorized; }
  [[nodiscard]] const HostList& hosts() const { return m_hosts; }
  [[nodiscard]] const QString& base() const { return m_base; }
  [[nodiscard]] const std::map<QString, QString>& site() const { return m_values.site; }
  [[nodiscard]] CircuitState circuit() const { return m_paced->circuit(); }
  /// A secret by its name; empty where it was not entered.
  [[nodiscard]] const Secret& secret(const QString& name) const;

 private:
  ManifestConnection(Manifest manifest, ConnectionValues values);

  [[nodiscard]] Result<void> assemble(const Parts& parts);
  [[nodiscard]] Result<void> checkValues() const;
  [[nodiscard]] Result<std::unique_ptr<Authenticator>> authenticator(const Parts& parts);
  [[nodiscard]] Result<std::unique_ptr<Authenticator>> tokens(const Parts& parts);
  [[nodiscard]] Result<QUrl> authUrl() const;
  [[nodiscard]] Secret roleSecret(const QString& role) const;
  [[nodiscard]] Secret prefixed(const QString& role) const;

  Manifest m_manifest;
  ConnectionValues m_values;
  QString m_base;
  HostList m_hosts;
  std::unique_ptr<LoggedLine> m_logged;
  std::unique_ptr<ConfinedLine> m_confined;
  std::unique_ptr<PacedLine> m_paced;
  std::unique_ptr<Authenticator> m_authenticator;
  std::unique_ptr<AuthorizedLine> m_authorized;
};

} // namespace muniment::connect
