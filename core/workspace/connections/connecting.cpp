#include "core/connect/http/http_line.h"
#include "core/store/connection_repository.h"
#include "core/workspace/connections/connection_commands.h"
#include "core/workspace/connections/connection_form.h"
#include "core/workspace/connections/make_connector.h"
#include "core/workspace/workspace.h"

namespace muniment::workspace {

using namespace Qt::StringLiterals;

Result<Connection> Workspace::managed(const ConnectionId& id) {
  return m_readers
      .run([this, id](store::Connection& connection) -> Result<Connection> {
        MUNIMENT_TRY_LET(session, admit(connection, m_login, {}, Permission::ManageConnections));
        MUNIMENT_TRY_LET(found, store::ConnectionRepository(connection).byId(id, session.scope));
        if (!found)
          return failure(ErrorKind::NotFound, "connection.unknown"_L1);
        return std::move(*found);
      })
      .result();
}

QFuture<Result<void>> Workspace::keepSecret(ConnectionId connection, QString name, Secret secret) {
  auto shared = std::make_shared<Secret>(std::move(secret));
  return m_wires.run([this, connection, name = std::move(name), shared]() -> Result<void> {
    MUNIMENT_TRY_LET(found, managed(connection));
    if (!formFor(found.kind, found.manifest).secrets.contains(name))
      return failure(ErrorKind::Usage, "connection.secret_unknown"_L1, {name});
    MUNIMENT_TRY(shared->isEmpty() ? m_services.secrets->remove(found.peer, name)
                                   : m_services.secrets->write(found.peer, name, *shared));
    MUNIMENT_TRY(run(NoteSecret{connection, name, !shared->isEmpty()}).result());
    return {};
  });
}

QFuture<Result<void>> Workspace::removeConnection(ConnectionId connection) {
  return m_wires.run([this, connection]() -> Result<void> {
    MUNIMENT_TRY_LET(found, managed(connection));
    MUNIMENT_TRY(run(RemoveConnection{connection}).result());
    for (const auto& [name, label] : formFor(found.kind, found.manifest).secrets)
      MUNIMENT_TRY(m_services.secrets->remove(found.peer, name));
    return {};
  });
}

Result<ConnectionTest> Workspace::tryOut(const Connection& connection, const SharedProgress& progress) {
  if (!m_services.environment.line)
    return failure(ErrorKind::Refused, "connection.rehearsal"_L1);
  ConnectionTest test{now(), {}};
  connect::ThreadPause pause;
  connect::SystemChance chance;
  connect::CategoryWireLog log;
  auto values = valuesOf(connection, *m_services.secrets);
  Result<std::unique_ptr<Connector>> connector = Failure(makeError(ErrorKind::Failed, "connection.kind_missing"_L1));
  if (values)
    connector = makeConnector({connection,
                               std::move(*values),
                               this,
                               {loginOf(connection), 0},
                               m_services.environment.line,
                               m_services.environment.clock,
                               &pause,
                               &chance,
                               &log,
                               m_services.secrets});
  else
    connector = Failure(values.error());
  if (!connector) {
    test.steps.push_back({u"settings"_s, connector.error().id});
    return test;
  }
  test.steps.push_back({u"settings"_s, {}});
  if (progress)
    progress->advance(1);
  for (TestStep& step : (*connector)->test(progress))
    test.steps.push_back({std::move(step.name), step.error ? step.error->id : QString()});
  return test;
}

QFuture<Result<ConnectionTest>> Workspace::testConnection(ConnectionId connection, SharedProgress progress) {
  return m_wires.run([this, connection, progress = std::move(progress)]() -> Result<ConnectionTest> {
    MUNIMENT_TRY_LET(found, managed(connection));
    MUNIMENT_TRY_LET(test, tryOut(found, progress));
    if (progress && progress->isCancelled())
      return failure(ErrorKind::Cancelled, "base.cancelled"_L1);
    const auto kept =
        m_writer
            .run([connection, content = contentOf(test)](store::Transaction& transaction) -> Result<bool> {
              MUNIMENT_TRY(store::ConnectionHealthRepository(transaction.connection()).keepTest(connection, content));
              return true;
            })
            .result();
    if (!kept)
      return Failure(kept.error());
    return test;
  });
}

} // namespace muniment::workspace
