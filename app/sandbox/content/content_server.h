#pragma once

#include "app/sandbox/content/content_store.h"
#include "app/sandbox/peer.h"
#include "app/sandbox/proofs.h"

namespace muniment::sandbox {

/// RM: the REST interface of a content server with records management. Whatever stands before `api` in the path is the
/// program that a site installed.
class ContentServer final : public Peer {
 public:
  explicit ContentServer(const Proofs& proofs);

  [[nodiscard]] Reply answer(const Request& request) override;
  [[nodiscard]] std::optional<Reply> control(const Request& request, const QStringList& steps) override;
  [[nodiscard]] bool changes(const Request& request) const override;
  [[nodiscard]] Reply expired() const override;
  [[nodiscard]] Reply throttled() const override;
  [[nodiscard]] QJsonObject state() const override;

 private:
  void addRoutes();
  [[nodiscard]] Reply directory(Call& call, const QStringList& path);
  [[nodiscard]] Reply signIn(Call& call);
  [[nodiscard]] Reply whoIsIt(Call& call);
  [[nodiscard]] QByteArray ticketFor(const QString& user, Instant at) const;
  /// Whose ticket a request carries, in whichever of its three places.
  [[nodiscard]] QString signedIn(const Request& request) const;
  [[nodiscard]] QString holderOf(const QByteArray& ticket, Instant at) const;

  const Proofs* m_proofs;
  ContentStore m_store;
  Router m_router;
  std::map<QString, Instant> m_signedOut; ///< tickets of before are no good
};

} // namespace muniment::sandbox
