#pragma once

#include "core/connect/contentserver/content_server_client.h"
#include "core/connect/http/chance.h"
#include "core/connect/http/pause.h"
#include "core/connect/http/wire_log.h"
#include "core/workspace/rm/rm_settings.h"

#include <map>

namespace muniment::workspace {

class Workspace;

/// The records systems that are set up, for a look of a person's own beside the connector. Each is opened once.
class RmPeers final {
 public:
  explicit RmPeers(Workspace& workspace) : m_workspace(&workspace) {}

  /// NotFound `rm.no_connection` where it is not set up; Refused `connection.rehearsal` where nothing may leave.
  [[nodiscard]] Result<connect::contentserver::ContentServerClient*> of(const QString& peer);
  /// Of one that `of` opened.
  [[nodiscard]] const RmSettings& settingsOf(const QString& peer) { return m_settings[peer]; }

 private:
  [[nodiscard]] Result<std::unique_ptr<connect::contentserver::ContentServerClient>> open(const QString& peer);

  Workspace* m_workspace;
  connect::ThreadPause m_pause;
  connect::SystemChance m_chance;
  connect::CategoryWireLog m_log;
  std::map<QString, std::unique_ptr<connect::contentserver::ContentServerClient>> m_clients;
  std::map<QString, RmSettings> m_settings;
};

} // namespace muniment::workspace
