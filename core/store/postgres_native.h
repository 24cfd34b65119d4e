#pragma once

#include "core/base/result.h"

#include <QtCore/QByteArray>

namespace muniment::store {

class Connection;
class BulkRows;

/// A libpq connection string or URI in the pieces that the driver takes; it would spoil a `;` inside the options.
struct ServerAddress final {
  QString host;
  QString database;
  QString user;
  QString password;
  QString options;
};

[[nodiscard]] Result<ServerAddress> parseServerAddress(const QString& connection);
/// Refuses a setting with which the server may lose what it confirmed.
[[nodiscard]] Result<void> checkServerSetting(const QString& name, const QString& value);

/// Why a server does not let us in. The driver keeps no error code of a failed login, so this tries once more itself.
[[nodiscard]] Error diagnoseServer(const QString& connection);

[[nodiscard]] bool isServerReachable(const Connection& connection);
/// Inside a transaction that no error has broken.
[[nodiscard]] bool hasServerTransaction(const Connection& connection);
/// From any thread, while the connection is open. May still stop the statement after the one it was meant for.
void interruptServer(const Connection& connection);

/// COPY of the rows: straight into the table, or through a temporary one where conflicts are to be skipped.
[[nodiscard]] Result<qint64> copyIntoPostgres(Connection& connection, const BulkRows& rows);

/// Gives or takes the bytes of a COPY, piece by piece.
class CopyPeer {
 public:
  virtual ~CopyPeer() = default;
  /// The next bytes of a COPY FROM STDIN; empty at the end.
  [[nodiscard]] virtual Result<QByteArray> give() = 0;
  /// One row of a COPY TO STDOUT.
  [[nodiscard]] virtual Result<void> take(QByteArrayView row) = 0;
};

/// Runs one COPY statement and says how many rows went through.
[[nodiscard]] Result<qint64> copyOut(Connection& connection, const QByteArray& sql, CopyPeer& peer);
[[nodiscard]] Result<qint64> copyIn(Connection& connection, const QByteArray& sql, CopyPeer& peer);

} // namespace muniment::store
