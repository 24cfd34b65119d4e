#pragma once

#include "core/connect/whatsapp/graph_client.h"
#include "core/delivery/outcome.h"
#include "core/workspace/command.h"
#include "core/workspace/live/media_arrived.h"

namespace muniment::workspace {

class Workspace;

/// Fetches the files of messages before the messenger forgets them.
class WhatsAppMedia final {
 public:
  WhatsAppMedia(Workspace& workspace, ConnectorSeat seat, QString peer, connect::whatsapp::GraphClient& client)
      : m_workspace(&workspace), m_seat(std::move(seat)), m_peer(std::move(peer)), m_client(&client) {}

  [[nodiscard]] delivery::Outcome fetch(const QByteArray& payload, Instant now);

 private:
  /// The bytes, from an address that is asked for anew where it is too old.
  [[nodiscard]] Result<QByteArray> bytesOf(const MediaWish& wish);

  Workspace* m_workspace;
  ConnectorSeat m_seat;
  QString m_peer;
  connect::whatsapp::GraphClient* m_client;
};

} // namespace muniment::workspace
