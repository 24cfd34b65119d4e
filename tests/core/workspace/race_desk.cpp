#include "tests/core/workspace/race_desk.h"

#include "core/access/gate.h"

namespace muniment::tests {

using namespace Qt::StringLiterals;

RaceDesk::RaceDesk(workspace::OpenParts& parts, workspace::Services services)
    : m_parts(&parts), m_services(std::move(services)) {
  reopen();
  auto session = access::Gate(*m_connection).admit(parts.login, {}, m_services.environment.clock->now());
  if (!session)
    qFatal("nobody is let in");
  m_session = std::move(*session);
  m_session->actor.roles.insert(Role::LegalReviewer);
}

void RaceDesk::reopen() {
  m_connection.reset();
  auto connection = store::Connection::open(m_parts->address, store::OpenMode::Write);
  if (!connection)
    qFatal("cannot open: %s", qUtf8Printable(connection.error().detail));
  m_connection = std::move(*connection);
}

Result<void> RaceDesk::begin() { return m_connection->begin(store::TransactionKind::Write); }

Result<void> RaceDesk::seal(store::Transaction& transaction) {
  std::vector<store::StagedEntry*> entries;
  for (store::StagedEntry& entry : transaction.staged())
    entries.push_back(&entry);
  return entries.empty() ? Result<void>() : m_parts->ledger->seal(*m_connection, transaction.now(), entries);
}

Result<Json> RaceDesk::end(Result<Json> done, Ending ending) {
  if (!done || ending == Ending::CrashBefore)
    MUNIMENT_TRY(m_connection->rollback());
  else
    MUNIMENT_TRY(m_connection->commit());
  if (done && ending != Ending::Commit)
    return failure(ErrorKind::Cancelled, "base.cancelled"_L1);
  return done;
}

} // namespace muniment::tests
