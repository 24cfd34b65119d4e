#pragma once

#include "core/connect/http/authorized_line.h"
#include "core/connect/http/confined_line.h"
#include "core/connect/http/logged_line.h"
#include "core/connect/http/multipart_upload.h"
#include "core/connect/http/paced_line.h"
#include "core/connect/manifest/connection_values.h"
#include "core/connect/whatsapp/graph_answer.h"

namespace muniment::connect::whatsapp {

/// Where a file of the service lies for some minutes, and what it must be.
struct MediaPlace final {
  QUrl url;
  QString mime;
  QByteArray sha256; ///< 32 bytes; empty where it was not said
  qint64 size = -1;
};

/// The Graph API of one business number: addresses, pages, the token. Repeats nothing by itself, because the interface
/// has no idempotency keys; who may repeat is decided above.
class GraphClient final {
 public:
  /// What the way is made of; all of it outlives the client.
  struct Parts final {
    HttpLine* transport;
    const Clock* clock;
    Pause* pause;
    Chance* chance;
    WireLog* log;
    SupportCapture* capture = nullptr;
  };

  /// Site values: `address` (with its version), `account`, `number`, `media_hosts`; secret: `token`.
  [[nodiscard]] static Result<std::unique_ptr<GraphClient>> open(const ConnectionValues& values, const Parts& parts);

  [[nodiscard]] const QString& number() const { return m_number; }
  [[nodiscard]] const QString& account() const { return m_account; }

  /// An answer of any status.
  [[nodiscard]] Result<HttpResponse> post(const QString& path, const QByteArray& body, const SharedProgress& progress);
  [[nodiscard]] Result<ForeignJson> get(const QString& path, const SharedProgress& progress);
  /// The items of all pages.
  [[nodiscard]] Result<std::vector<ForeignJson>> list(const QString& path, const SharedProgress& progress);
  /// When the token ends; nothing where it never does. Fails where the service does not say.
  [[nodiscard]] Result<std::optional<Instant>> tokenEnds(const SharedProgress& progress);
  /// Puts a file there; its id.
  [[nodiscard]] Result<QString> upload(const QString& mime, const QString& name, std::shared_ptr<UploadSource> source,
                                       const SharedProgress& progress);
  [[nodiscard]] Result<MediaPlace> placeOf(const QString& media, const QString& number, const SharedProgress& progress);
  /// NotFound `whatsapp.address_expired` where the address is not good any more.
  [[nodiscard]] Result<void> download(const MediaPlace& place, std::shared_ptr<DownloadTarget> target, qint64 largest,
                                      const SharedProgress& progress);

 private:
  GraphClient() = default;
  [[nodiscard]] Result<QUrl> urlOf(const QString& path) const;

  QString m_base;
  QString m_number;
  QString m_account;
  Secret m_token;
  HostList m_hosts;
  std::unique_ptr<LoggedLine> m_logged;
  std::unique_ptr<ConfinedLine> m_confined;
  std::unique_ptr<PacedLine> m_paced;
  std::unique_ptr<Authenticator> m_authenticator;
  std::unique_ptr<AuthorizedLine> m_line;
};

} // namespace muniment::connect::whatsapp
