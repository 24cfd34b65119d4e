#pragma once

#include "core/workspace/connections/connection_commands.h"
#include "core/workspace/connections/connection_form.h"
#include "core/workspace/connections/connection_queries.h"
#include "core/workspace/connections/processing_record.h"
#include "core/workspace/delivery/delivery_commands.h"
#include "core/workspace/delivery/delivery_queries.h"
#include "core/workspace/people/matter_commands.h"
#include "core/workspace/people/people_commands.h"
#include "core/workspace/reading/read_client_commands.h"

#include <QtCore/QFuture>

namespace muniment::ui {

/// What the screen asks and does. Answers come on the window's thread through `QFuture::then`.
class ConnectionDesk {
 public:
  template <class Q>
  using Answer = QFuture<Result<typename Q::Answer>>;
  using Done = QFuture<Result<workspace::Receipt>>;

  ConnectionDesk() = default;
  Q_DISABLE_COPY_MOVE(ConnectionDesk)
  virtual ~ConnectionDesk() = default;

  [[nodiscard]] virtual Instant now() const = 0;
  /// What a person has to fill in. At once: it is asked at every keystroke.
  [[nodiscard]] virtual workspace::ConnectionForm formFor(Connection::Kind kind, const QByteArray& manifest) const = 0;
  [[nodiscard]] virtual std::vector<workspace::ManifestPreset> presets() const = 0;

  virtual Answer<workspace::Connections> ask(workspace::Connections query) = 0;
  virtual Answer<workspace::ConnectionById> ask(workspace::ConnectionById query) = 0;
  virtual Answer<workspace::ProcessingRecord> ask(workspace::ProcessingRecord query) = 0;
  virtual Answer<workspace::DeliveriesPage> ask(workspace::DeliveriesPage query) = 0;
  virtual QFuture<Result<std::vector<Actor>>> ask(workspace::People query) = 0;
  virtual QFuture<Result<std::vector<Matter>>> ask(workspace::Matters query) = 0;
  virtual QFuture<Result<access::Session>> ask(workspace::WhoAmI query) = 0;
  virtual QFuture<Result<std::vector<workspace::ReadClients::Line>>> ask(workspace::ReadClients query) = 0;

  virtual Done run(workspace::AddConnection command) = 0;
  virtual Done run(workspace::ChangeConnection command) = 0;
  virtual Done run(workspace::SwitchConnection command) = 0;
  virtual Done run(workspace::PausePeer command) = 0;
  virtual Done run(workspace::LimitPeer command) = 0;
  virtual Done run(workspace::ReplayDelivery command) = 0;
  virtual Done run(workspace::DropDelivery command) = 0;
  virtual Done run(workspace::AddReadClient command) = 0;
  virtual Done run(workspace::RevokeReadClient command) = 0;
  virtual QFuture<Result<void>> remove(const ConnectionId& connection) = 0;
  /// In the place of the one before; an empty one forgets it.
  virtual QFuture<Result<void>> keepSecret(const ConnectionId& connection, const QString& name, Secret secret) = 0;
  /// The progress tells how many steps are done, and stops the test.
  virtual QFuture<Result<workspace::ConnectionTest>> test(const ConnectionId& connection, SharedProgress progress) = 0;
};

} // namespace muniment::ui
