#pragma once

#include "ui/connections/connection_desk.h"

namespace muniment::tests {

/// Answers from what it is given, and keeps what it was asked to do.
class FakeConnectionDesk final : public ui::ConnectionDesk {
 public:
  FakeConnectionDesk();

  [[nodiscard]] Instant now() const override { return clock; }
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

  [[nodiscard]] workspace::ProcessingRecord::Answer recordOf(const workspace::ConnectionCard& card) const;
  /// Puts a connection on the list: on, with everything it needs, and served.
  workspace::ConnectionCard& add(const QString& name, Connection::Kind kind, const QString& preset = {});
  /// The usual six, in different states.
  void addSix();
  Delivery& addDelivery(Delivery::Direction direction, const QString& peer, Delivery::State state,
                        const QString& problem = {});

  Instant clock = *Instant::parse(u"2026-03-20T12:00:00.000Z");
  Permissions permissions{Permission::ManageConnections, Permission::ViewLedger};
  std::vector<workspace::ConnectionCard> cards;
  std::vector<workspace::ConnectionCard::Exchange> exchanges;
  std::vector<Delivery> deliveries; ///< the newest first
  std::vector<Actor> actors;
  std::optional<Error> error;       ///< of every question
  std::optional<Error> secretError; ///< of entering a secret
  workspace::ConnectionTest outcome;
  bool holdsTest = false; ///< a test goes on until finishTest()
  void finishTest();

  int pages = 0; ///< of deliveries that were asked for
  QStringList acts;
  std::optional<workspace::AddConnection> added;
  std::optional<workspace::ChangeConnection> changed;
  std::optional<workspace::PausePeer> paused;
  std::optional<workspace::LimitPeer> limited;
  std::vector<workspace::DropDelivery> dropped;
  std::vector<DeliveryId> replayed;
  std::map<QString, QByteArray> secrets;
  std::vector<workspace::ReadClients::Line> readers;
  std::optional<workspace::AddReadClient> letIn;
  std::vector<Matter> matters;
  SharedProgress testing;

 private:
  [[nodiscard]] Done done(const QString& act, Json::Object outcome = {});

  std::shared_ptr<QPromise<Result<workspace::ConnectionTest>>> m_test;
};

} // namespace muniment::tests
