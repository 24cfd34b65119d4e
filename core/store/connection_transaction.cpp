#include "core/store/connection.h"
#include "core/store/postgres_native.h"
#include "core/store/sqlite_native.h"

namespace muniment::store {

using namespace Qt::StringLiterals;

/// Transaction control. SQLite keeps the statement prepared; PostgreSQL cannot prepare these.
Result<void> Connection::control(QByteArrayView sql) {
  if (dialect() == Dialect::Postgres)
    return script(sql);
  MUNIMENT_TRY(change(sql));
  return {};
}

Result<void> Connection::begin(TransactionKind kind) {
  if (dialect() == Dialect::Sqlite)
    MUNIMENT_TRY(control(kind == TransactionKind::Write ? "BEGIN IMMEDIATE" : "BEGIN"));
  else
    MUNIMENT_TRY(control(kind == TransactionKind::Write ? "BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE"
                                                        : "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"));
  m_begun = true;
  return {};
}

Result<void> Connection::commit() {
  // PostgreSQL answers COMMIT of a broken transaction with success and rolls back; SQLite may have rolled back already.
  if (!isInTransaction()) {
    const Result<void> undone = rollback();
    Q_UNUSED(undone) // there may be nothing left to undo
    return failure(ErrorKind::Failed, "store.transaction_lost"_L1);
  }
  Result<void> done = control("COMMIT");
  if (done)
    m_begun = false;
  else if (dialect() == Dialect::Postgres && !isServerReachable(*this))
    return failure(ErrorKind::Unavailable, "store.outcome_unknown"_L1, {}, done.error().detail);
  return done;
}

Result<void> Connection::rollback() {
  m_begun = false;
  if (dialect() == Dialect::Sqlite && !isInTransaction())
    return {};
  return control("ROLLBACK");
}

Result<void> Connection::setSavepoint() { return control("SAVEPOINT part"); }

Result<void> Connection::releaseSavepoint() { return control("RELEASE SAVEPOINT part"); }

Result<void> Connection::rollbackToSavepoint() {
  MUNIMENT_TRY(control("ROLLBACK TO SAVEPOINT part"));
  return releaseSavepoint();
}

bool Connection::isInTransaction() const {
  return dialect() == Dialect::Sqlite ? hasSqliteTransaction(*this) : hasServerTransaction(*this);
}

void Connection::obey(SharedStop stop) {
  if (m_stop)
    m_stop->work(nullptr);
  if (dialect() == Dialect::Sqlite)
    watchSqliteStop(*this, stop.get());
  m_stop = std::move(stop);
  if (m_stop)
    m_stop->work(this);
}

void Connection::interrupt() const {
  if (dialect() == Dialect::Sqlite)
    interruptSqlite(*this);
  else
    interruptServer(*this);
}

} // namespace muniment::store
