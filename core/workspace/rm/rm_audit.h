#pragma once

#include "core/connect/contentserver/content_server_client.h"
#include "core/delivery/carrier.h"
#include "core/workspace/connections/connector.h"

namespace muniment::workspace {

class ContentServerPoll;

/// Reads what a Content Server noted about our records since it was last asked, some records each time, and puts it
/// into the inbox. Where it is in its round is kept with what it found, so a new start loses nothing, and what is read
/// twice is there once.
class RmAudit final {
 public:
  static constexpr auto kResource = QLatin1StringView("audit");
  static constexpr int kRecords = 200; ///< looked at each time

  RmAudit(const ConnectorParts& parts, connect::contentserver::ContentServerClient& client);

  /// Tells how many records something happened to.
  [[nodiscard]] Result<qint64> read();

 private:
  /// Moments are those of the server, as it writes them: its clock and zone are its own.
  struct Cursor final {
    QString since;  ///< from here on is asked
    QString before; ///< the newest that was known when this round began: from there the next one asks
    QString seen;   ///< the newest known
    QString after;  ///< counterpart of the record that was asked about last
  };
  [[nodiscard]] Result<void> load();
  [[nodiscard]] Result<std::vector<connect::contentserver::RmEvent>> eventsOf(std::int64_t node);

  Connection m_connection;
  Workspace* m_workspace;
  ConnectorSeat m_seat;
  connect::contentserver::ContentServerClient* m_client;
  std::optional<Cursor> m_cursor;
  qint64 m_me = 0; ///< what we did ourselves is no news
};

/// Understands what the audit says: asks at once about what may have changed, and takes that over.
class RmInbox final : public delivery::Carrier {
 public:
  RmInbox(const ConnectorParts& parts, ContentServerPoll& poll);

  [[nodiscard]] delivery::Outcome carry(const Delivery& delivery, const QByteArray& payload) override;
  /// The server is asked how it is now, so it may be done anew.
  [[nodiscard]] delivery::Finding find(const Delivery& /*delivery*/) override { return delivery::Finding::NotThere; }

 private:
  [[nodiscard]] Result<void> understand(const QByteArray& raw);

  QString m_peer;
  Workspace* m_workspace;
  ConnectorSeat m_seat;
  ContentServerPoll* m_poll;
};

} // namespace muniment::workspace
