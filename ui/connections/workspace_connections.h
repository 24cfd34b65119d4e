#pragma once

#include "core/workspace/workspace.h"
#include "ui/connections/connection_desk.h"

namespace muniment::ui {

/// The desk of a workspace that outlives this.
class WorkspaceConnections final : public ConnectionDesk {
 public:
  explicit WorkspaceConnections(workspace::Workspace& workspace) : m_workspace(&workspace) {}

  [[nodiscard]] Instant now() const override { return m_workspace->now(); }
  [[nodiscard]] workspace::ConnectionForm formFor(Connection::Kind kind, const QByteArray& manifest) const override;
  [[nodiscard]] std::vector<workspace::ManifestPreset> presets() const override;

  Answer<workspace::Connections> ask(workspace::Connections query) override;
  Answer<workspace::ConnectionById> ask(workspace::ConnectionById query) override;
  Answer<workspace::ProcessingRecord> ask(workspace::ProcessingRecord query) override;
  Answer<workspace::DeliveriesPage> ask(workspace::DeliveriesPage query) override;
  QFuture<Result<std::vector<Actor>>> ask(workspace::People query) override;
  QFuture<Result<std::vector<Matter>>> ask(workspace::Matters query) override;
  QFuture<Result<access::Session>> ask(workspace::WhoAmI query) override;
  QFuture<Result<std::vector<workspace::ReadClients::Line>>> ask(workspace::ReadClients query) override;

  Done run(workspace::AddConnection command) override;
  Done run(workspace::ChangeConnection command) override;
  Done run(workspace::SwitchConnection command) override;
  Done run(workspace::PausePeer command) override;
  Done run(workspace::LimitPeer command) override;
  Done run(workspace::ReplayDelivery command) override;
  Done run(workspace::DropDelivery command) override;
  Done run(workspace::AddReadClient command) override;
  Done run(workspace::RevokeReadClient command) override;
  QFuture<Result<void>> remove(const ConnectionId& connection) override;
  QFuture<Result<void>> keepSecret(const ConnectionId& connection, const QString& name, Secret secret) override;
  QFuture<Result<workspace::ConnectionTest>> test(const ConnectionId& connection, SharedProgress progress) override;

 private:
  workspace::Workspace* m_workspace;
};

} // namespace muniment::ui
