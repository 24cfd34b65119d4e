#pragma once

#include "core/delivery/carrier.h"
#include "core/model/peer_conflict.h"
#include "core/records/repository/content_server_repository.h"
#include "core/workspace/connections/connector.h"
#include "core/workspace/rm/rm_errand.h"
#include "core/workspace/rm/rm_order.h"
#include "core/workspace/rm/rm_settings.h"

namespace muniment::workspace {

/// Carries what is to reach a Content Server. Every order may be carried again: whatever may have been done is looked
/// up there first.
class ContentServerCarrier final : public delivery::Carrier {
 public:
  ContentServerCarrier(const ConnectorParts& parts, connect::contentserver::ContentServerClient& client,
                       RmSettings settings);

  [[nodiscard]] delivery::Outcome carry(const Delivery& delivery, const QByteArray& payload) override;
  /// Every try looks for itself.
  [[nodiscard]] delivery::Finding find(const Delivery& /*delivery*/) override { return delivery::Finding::NotThere; }

 private:
  [[nodiscard]] Result<void> carryOut(const QString& kind, const RmOrder& order);
  [[nodiscard]] Result<void> upload(const RmErrand::Answer& errand);
  [[nodiscard]] Result<void> classify(const RmErrand::Answer& errand, bool insist);
  [[nodiscard]] Result<void> describe(const RmErrand::Answer& errand, bool insist);
  [[nodiscard]] Result<void> hold(const RmErrand::Answer& errand);
  [[nodiscard]] Result<void> lift(const RmErrand::Answer& errand);
  [[nodiscard]] Result<void> answer(const RmErrand::Answer& errand, const RmOrder& order);
  /// Nothing where restricted content may lie there: every reader of the folder is on the list of the site.
  [[nodiscard]] Result<std::optional<QLatin1StringView>> whyNotUnder(qint64 folder);
  [[nodiscard]] Result<void> note(const Counterpart& counterpart, Counterpart::State state, std::int64_t node = 0,
                                  std::int64_t other = 0, const QString& seen = {}, const QString& title = {});
  [[nodiscard]] Result<void> dispute(const Counterpart& counterpart, PeerConflict::Kind kind);

  QString m_peer;
  Workspace* m_workspace;
  ConnectorSeat m_seat;
  connect::contentserver::ContentServerClient* m_client;
  RmSettings m_settings;
  records::ContentServerRepository m_repository;
};

} // namespace muniment::workspace
