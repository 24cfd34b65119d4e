#pragma once

#include "core/store/address.h"
#include "core/store/bulk_rows.h"
#include "core/store/query_stop.h"
#include "core/store/rows.h"

#include <QtCore/QVariant>
#include <QtSql/QSqlDatabase>

#include <memory>
#include <span>
#include <unordered_map>

namespace muniment::store {

class SqliteChanges;

enum class OpenMode { Read, Write, Create };
enum class TransactionKind { Read, Write };

/// One connection of one thread. Every database file and every server is opened here and nowhere else: reading a SQLite
/// file in any other way within this process would drop the locks that protect it from other processes.
class Connection final {
 public:
  [[nodiscard]] static Result<std::unique_ptr<Connection>> open(const Address& address, OpenMode mode);
  ~Connection();
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  [[nodiscard]] Dialect dialect() const { return m_address.dialect; }
  [[nodiscard]] const Address& address() const { return m_address; }

  /// Only positional `?`. Statements are prepared once and kept. An empty text is never NULL; an invalid QVariant is.
  [[nodiscard]] Result<Rows> select(QByteArrayView sql, const QVariantList& values = {});
  /// Runs a statement that changes rows and says how many.
  [[nodiscard]] Result<qint64> change(QByteArrayView sql, const QVariantList& values = {});
  /// Runs statements without values: migrations, settings.
  [[nodiscard]] Result<void> script(QByteArrayView sql);
  /// Inserts many rows at once: bound without copies on SQLite, COPY on PostgreSQL.
  [[nodiscard]] Result<qint64> insertMany(const BulkRows& rows);

  /// `Read` sees one snapshot until the end; `Write` may wait for the lock as long as the address says.
  [[nodiscard]] Result<void> begin(TransactionKind kind);
  /// Fails, and keeps nothing, when a statement broke the transaction, even if nobody looked at its error. When a
  /// server went away meanwhile, the error is `store.outcome_unknown`.
  [[nodiscard]] Result<void> commit();
  [[nodiscard]] Result<void> rollback();
  [[nodiscard]] Result<void> setSavepoint();
  [[nodiscard]] Result<void> releaseSavepoint();
  [[nodiscard]] Result<void> rollbackToSavepoint();
  /// False as soon as the database gave the transaction up by itself.
  [[nodiscard]] bool isInTransaction() const;

  /// What runs on this connection ends once `stop` is requested; null ends the watch.
  void obey(SharedStop stop);

  [[nodiscard]] QSqlDatabase database() const;
  /// `sqlite3*` or `PGconn*`.
  [[nodiscard]] void* native() const { return m_native; }

 private:
  friend class Rows;
  friend class QueryStop;
  explicit Connection(Address address);
  [[nodiscard]] Result<void> connect(OpenMode mode);
  [[nodiscard]] Result<void> openFile(QSqlDatabase& handle, OpenMode mode);
  [[nodiscard]] Result<void> openServer(QSqlDatabase& handle);
  [[nodiscard]] Result<void> configureSqlite(OpenMode mode);
  [[nodiscard]] Result<void> configurePostgres(OpenMode mode);
  [[nodiscard]] Result<void> mustBeDurable();
  [[nodiscard]] Result<void> mayExecute() const;
  [[nodiscard]] Result<QSqlQuery> execute(QByteArrayView sql, const QVariantList& values);
  [[nodiscard]] Result<qint64> changeFile(QByteArrayView sql, const QVariantList& values);
  [[nodiscard]] Result<void> control(QByteArrayView sql);
  [[nodiscard]] Failure failed(const QSqlError& error) const;
  /// From any thread.
  void interrupt() const;
  void giveBack(const QByteArray& key, QSqlQuery query);

  Address m_address;
  QString m_name;
  void* m_native = nullptr;
  bool m_begun = false;
  SharedStop m_stop;
  std::unique_ptr<SqliteChanges> m_changes;
  std::unordered_multimap<std::string, QSqlQuery> m_prepared;
};

} // namespace muniment::store
