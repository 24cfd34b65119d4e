#pragma once

#include "core/store/address.h"
#include "core/store/rows.h"

#include <QtCore/QVariant>
#include <QtSql/QSqlDatabase>

#include <memory>
#include <span>
#include <unordered_map>

namespace muniment::store {

enum class OpenMode { Read, Write, Create };

/// Rows for one table, row after row, all with the same columns.
struct BulkRows final {
  QByteArray table;
  QByteArrayList columns;
  std::vector<QVariant> values;
  bool skipConflicts = false;
};

/// One connection of one thread. Every database file and every server is opened here and nowhere else.
class Connection final {
 public:
  [[nodiscard]] static Result<std::unique_ptr<Connection>> open(const Address& address, OpenMode mode);
  ~Connection();
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  [[nodiscard]] Dialect dialect() const { return m_address.dialect; }
  [[nodiscard]] const Address& address() const { return m_address; }

  /// Only positional `?`. Statements are prepared once and kept.
  [[nodiscard]] Result<Rows> select(QByteArrayView sql, const QVariantList& values = {});
  /// Runs a statement that changes rows and says how many.
  [[nodiscard]] Result<qint64> change(QByteArrayView sql, const QVariantList& values = {});
  /// Runs statements without values: transaction control, migrations.
  [[nodiscard]] Result<void> script(QByteArrayView sql);
  /// Inserts many rows at once: multi-row VALUES on SQLite, COPY on PostgreSQL.
  [[nodiscard]] Result<qint64> insertMany(const BulkRows& rows);

  [[nodiscard]] QSqlDatabase database() const;

 private:
  friend class Rows;
  explicit Connection(Address address);
  [[nodiscard]] Result<void> connect(OpenMode mode);
  [[nodiscard]] Result<void> configureSqlite(OpenMode mode);
  [[nodiscard]] Result<void> configurePostgres(OpenMode mode);
  [[nodiscard]] Result<QSqlQuery> execute(QByteArrayView sql, const QVariantList& values);
  void giveBack(QByteArray key, QSqlQuery query);

  Address m_address;
  QString m_name;
  std::unordered_multimap<std::string, QSqlQuery> m_prepared;
};

} // namespace muniment::store
