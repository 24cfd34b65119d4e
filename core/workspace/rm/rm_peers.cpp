#include "core/workspace/rm/rm_peers.h"

#include "core/workspace/connections/make_connector.h"
#include "core/workspace/connections/secret_store.h"
#include "core/workspace/rm/content_server_connector.h"
#include "core/workspace/workspace.h"

namespace muniment::workspace {

using connect::contentserver::ContentServerClient;

Result<ContentServerClient*> RmPeers::of(const QString& peer) {
  if (const auto known = m_clients.find(peer); known != m_clients.end())
    return known->second.get();
  MUNIMENT_TRY_LET(client, open(peer));
  return m_clients.emplace(peer, std::move(client)).first->second.get();
}

Result<std::unique_ptr<ContentServerClient>> RmPeers::open(const QString& peer) {
  const Environment& around = m_workspace->environment();
  if (!around.line)
    return failure(ErrorKind::Refused, QLatin1StringView("connection.rehearsal"));
  MUNIMENT_TRY_LET(list, m_workspace->connectionDesk(0).list(0));
  const auto found = std::ranges::find(list.connections, peer, &Connection::peer);
  if (found == list.connections.end() || found->kind != Connection::Kind::ContentServer)
    return failure(ErrorKind::NotFound, QLatin1StringView("rm.no_connection"), {peer});
  MUNIMENT_TRY_LET(settings, RmSettings::from(*found));
  m_settings.insert_or_assign(peer, std::move(settings));
  MUNIMENT_TRY_LET(values, valuesOf(*found, m_workspace->secrets()));
  return openContentServer({*found,
                            std::move(values),
                            m_workspace,
                            {},
                            around.line,
                            around.clock,
                            &m_pause,
                            &m_chance,
                            &m_log,
                            &m_workspace->secrets()});
}

} // namespace muniment::workspace
