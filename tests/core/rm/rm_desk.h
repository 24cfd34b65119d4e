#pragma once

#include "core/workspace/agent/delivery_work.h"
#include "core/workspace/rm/content_server_connector.h"
#include "core/workspace/rm/rm_commands.h"
#include "tests/app/sandbox/sandbox_run.h"
#include "tests/core/rm/unruly_line.h"
#include "tests/core/workspace/planted_record.h"
#include "tests/support/scripted_line.h"

namespace muniment::tests {

/// A workspace whose agent speaks with the Content Server of a sandbox. Their clocks go on together.
class RmDesk final {
 public:
  static constexpr qint64 kContracts = 5000;
  static constexpr qint64 kLetters = 5001;

  /// Over a connection of a matter, if one is asked for, and with further values of the site.
  explicit RmDesk(bool ofMatter = false, std::map<QString, QString> site = {});

  [[nodiscard]] workspace::Workspace& workspace() { return *m_workspace; }
  [[nodiscard]] FilePath folder() const { return m_fixture.path(QStringLiteral("ws")); }
  [[nodiscard]] WorkspaceFixture& fixture() { return m_fixture; }
  [[nodiscard]] SandboxRun& sandbox() { return m_sandbox; }
  [[nodiscard]] UnrulyLine& line() { return m_line; }
  [[nodiscard]] workspace::ConnectorParts parts();
  [[nodiscard]] const std::optional<MatterId>& matter() const { return m_matter; }
  /// The connector forgets what it knew, as after a new start.
  void startAgain();
  /// Leaves the workspace to another process, and takes it up again at a later moment.
  void close();
  void reopen(Instant now);
  /// What a person does about letters that were refused.
  void replayDead();
  void pass(std::int64_t milliseconds);
  /// Looks there once; the id of the error, or nothing.
  [[nodiscard]] QString attend();
  /// Looks and carries until nothing is left to do.
  void settle(int rounds = 12);
  /// Carries what is due, and what becomes due within `rounds` tries.
  void carry(int rounds = 12);

  template <class C>
  [[nodiscard]] QString run(C command) {
    workspace::RunOptions options;
    options.signer = m_fixture.signerOf(*m_workspace);
    const auto receipt = m_workspace->run(std::move(command), options).result();
    m_outcome = receipt ? receipt->outcome : Json();
    return receipt ? QString() : receipt.error().id;
  }
  [[nodiscard]] const Json& outcome() const { return m_outcome; }

  /// A record over one item.
  [[nodiscard]] RecordId plant(const QByteArray& content, std::optional<MatterId> matter = {});
  /// Planted, sent and confirmed.
  [[nodiscard]] RecordId sent(const QByteArray& content);
  [[nodiscard]] std::optional<Counterpart> there(const RecordId& record);
  [[nodiscard]] std::vector<Counterpart> counterparts(Counterpart::Kind kind);
  [[nodiscard]] std::vector<PeerConflict> conflicts();
  [[nodiscard]] HoldId holdHere(const RecordId& record);
  [[nodiscard]] QStringList holdsHere(const RecordId& record);
  [[nodiscard]] std::vector<Delivery> outbox() { return deliveries(Delivery::Direction::Out); }
  [[nodiscard]] std::vector<Delivery> deliveries(std::optional<Delivery::Direction> direction = {});
  [[nodiscard]] std::int64_t openTasks();
  [[nodiscard]] bool isSound();

  // What somebody does on the other side.
  QJsonObject call(const QByteArray& line, const QByteArray& body = {});
  QJsonObject callWithBody(const QByteArray& line, const QJsonObject& body);
  [[nodiscard]] qint64 makeHold(const QByteArray& name);
  /// Removes it for good, as a disposition does; false where the server refused.
  [[nodiscard]] bool destroyThere(qint64 node);
  [[nodiscard]] QList<qint64> holdsThere(qint64 node);
  [[nodiscard]] QJsonObject nodeThere(qint64 node);
  [[nodiscard]] QStringList namesThere(); ///< of documents
  [[nodiscard]] int documentsThere() { return int(namesThere().size()); }

 private:
  void matchClass(qint64 node, const QString& code);

  WorkspaceFixture m_fixture;
  SandboxRun m_sandbox;
  UnrulyLine m_line{m_sandbox.transport()};
  std::unique_ptr<workspace::Workspace> m_workspace;
  std::unique_ptr<workspace::Agent> m_agent;
  connect::SystemChance m_chance;
  ClockPause m_pause{m_fixture.clock()};
  connect::CategoryWireLog m_log;
  std::optional<MatterId> m_matter;
  Connection m_connection;
  QByteArray m_ticket;
  std::unique_ptr<workspace::Connector> m_connector;
  Json m_outcome;
};

} // namespace muniment::tests
