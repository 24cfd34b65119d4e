#pragma once

#include "app/sandbox/cloud/cloud_people.h"
#include "app/sandbox/cloud/cloud_store.h"
#include "app/sandbox/peer.h"
#include "app/sandbox/proofs.h"

namespace muniment::sandbox {

/// WA: the Graph API of the messenger, with the phones of the people it reaches.
class CloudApi final : public Peer {
 public:
  CloudApi(const Proofs& proofs, Outbox& outbox);

  [[nodiscard]] Reply answer(const Request& request) override;
  [[nodiscard]] std::optional<Reply> control(const Request& request, const QStringList& steps) override;
  [[nodiscard]] std::optional<Instant> due() const override;
  void advance(Instant at) override;
  [[nodiscard]] Reply expired() const override;
  [[nodiscard]] Reply throttled() const override;
  [[nodiscard]] QJsonObject state() const override;

 private:
  void addRoutes();
  [[nodiscard]] Reply subscribe(Call& call);
  [[nodiscard]] Reply setStanding(const Inputs& inputs, Instant at);

  CloudStore m_store;
  CloudPeople m_people;
  Router m_router;
};

} // namespace muniment::sandbox
