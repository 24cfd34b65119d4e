#include "ui/connections/workspace_connections.h"

namespace muniment::ui {

using namespace workspace;

ConnectionForm WorkspaceConnections::formFor(Connection::Kind kind, const QByteArray& manifest) const {
  return workspace::formFor(kind, manifest);
}

std::vector<ManifestPreset> WorkspaceConnections::presets() const {
  return manifestPresets().value_or(std::vector<ManifestPreset>());
}

ConnectionDesk::Answer<Connections> WorkspaceConnections::ask(Connections query) { return m_workspace->ask(query); }

ConnectionDesk::Answer<ConnectionById> WorkspaceConnections::ask(ConnectionById query) {
  return m_workspace->ask(std::move(query));
}

ConnectionDesk::Answer<ProcessingRecord> WorkspaceConnections::ask(ProcessingRecord query) {
  return m_workspace->ask(std::move(query));
}

ConnectionDesk::Answer<DeliveriesPage> WorkspaceConnections::ask(DeliveriesPage query) {
  return m_workspace->ask(std::move(query));
}

QFuture<Result<std::vector<Actor>>> WorkspaceConnections::ask(People query) { return m_workspace->ask(query); }

QFuture<Result<std::vector<Matter>>> WorkspaceConnections::ask(Matters query) { return m_workspace->ask(query); }

QFuture<Result<access::Session>> WorkspaceConnections::ask(WhoAmI query) { return m_workspace->ask(query); }

ConnectionDesk::Done WorkspaceConnections::run(AddConnection command) { return m_workspace->run(std::move(command)); }

ConnectionDesk::Done WorkspaceConnections::run(ChangeConnection command) {
  return m_workspace->run(std::move(command));
}

ConnectionDesk::Done WorkspaceConnections::run(SwitchConnection command) { return m_workspace->run(command); }

ConnectionDesk::Done WorkspaceConnections::run(PausePeer command) { return m_workspace->run(std::move(command)); }

ConnectionDesk::Done WorkspaceConnections::run(LimitPeer command) { return m_workspace->run(std::move(command)); }

ConnectionDesk::Done WorkspaceConnections::run(ReplayDelivery command) { return m_workspace->run(command); }

ConnectionDesk::Done WorkspaceConnections::run(DropDelivery command) { return m_workspace->run(std::move(command)); }

QFuture<Result<std::vector<ReadClients::Line>>> WorkspaceConnections::ask(ReadClients query) {
  return m_workspace->ask(query);
}

ConnectionDesk::Done WorkspaceConnections::run(AddReadClient command) { return m_workspace->run(std::move(command)); }

ConnectionDesk::Done WorkspaceConnections::run(RevokeReadClient command) {
  return m_workspace->run(std::move(command));
}

QFuture<Result<void>> WorkspaceConnections::remove(const ConnectionId& connection) {
  return m_workspace->removeConnection(connection);
}

QFuture<Result<void>> WorkspaceConnections::keepSecret(const ConnectionId& connection, const QString& name,
                                                       Secret secret) {
  return m_workspace->keepSecret(connection, name, std::move(secret));
}

QFuture<Result<ConnectionTest>> WorkspaceConnections::test(const ConnectionId& connection, SharedProgress progress) {
  return m_workspace->testConnection(connection, std::move(progress));
}

} // namespace muniment::ui
