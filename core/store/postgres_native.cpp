#include "core/store/postgres_native.h"

#include "core/store/connection.h"
#include "core/store/raw_scan.h"
#include "core/store/sql_error.h"

#include <QtCore/QRegularExpression>
#include <QtCore/QtEndian>
#include <QtSql/QSqlError>

#include <libpq-fe.h>

#include <map>
#include <thread>

namespace muniment::store {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype kBuffer = 1 << 16;

struct ClearResult {
  void operator()(PGresult* result) const { PQclear(result); }
};
struct FreeOptions {
  void operator()(PQconninfoOption* options) const { PQconninfoFree(options); }
};
struct FreeMemory {
  void operator()(void* memory) const { PQfreemem(memory); }
};
struct FinishConnection {
  void operator()(PGconn* handle) const { PQfinish(handle); }
};
using ResultPointer = std::unique_ptr<PGresult, ClearResult>;

PGconn* handleOf(const Connection& connection) { return static_cast<PGconn*>(connection.native()); }

Failure failed(PGconn* handle, const PGresult* result) {
  const char* state = result ? PQresultErrorField(result, PG_DIAG_SQLSTATE) : nullptr;
  const QSqlError error(QString::fromUtf8(PQerrorMessage(handle)), {}, QSqlError::StatementError,
                        QString::fromLatin1(state ? state : ""));
  return failure(translate(Dialect::Postgres, error));
}

/// The text format of COPY: tab between columns, backslash escapes, \N for null.
void appendText(QByteArray& out, QByteArrayView text) {
  for (const char byte : text) {
    switch (byte) {
    case '\\':
      out += "\\\\";
      break;
    case '\t':
      out += "\\t";
      break;
    case '\n':
      out += "\\n";
      break;
    case '\r':
      out += "\\r";
      break;
    default:
      out += byte;
    }
  }
}

void appendCell(QByteArray& out, const BulkRows& rows, const BulkRows::Cell& cell) {
  const QByteArrayView bytes = rows.span(cell);
  switch (cell.type) {
  case BulkRows::Type::Null:
    out += "\\N";
    break;
  case BulkRows::Type::Integer:
    out += QByteArray::number(qlonglong(cell.number));
    break;
  case BulkRows::Type::Bytes:
    out += "\\\\x" + QByteArray::fromRawData(bytes.data(), bytes.size()).toHex();
    break;
  case BulkRows::Type::Text:
    appendText(out, bytes);
  }
}

/// The rows of an insertion in the text format of COPY.
class RowGiver final : public CopyPeer {
 public:
  explicit RowGiver(const BulkRows& rows) : m_rows(&rows) {}
  Result<QByteArray> give() override {
    const auto width = static_cast<std::size_t>(m_rows->columns().size());
    QByteArray buffer;
    buffer.reserve(kBuffer * 2);
    while (m_next < m_rows->cells().size() && buffer.size() < kBuffer) {
      for (std::size_t column = 0; column < width; ++column) {
        appendCell(buffer, *m_rows, m_rows->cells()[m_next++]);
        buffer += column + 1 == width ? '\n' : '\t';
      }
    }
    return buffer;
  }
  Result<void> take(QByteArrayView) override { return {}; }

 private:
  const BulkRows* m_rows;
  std::size_t m_next = 0;
};

/// Reads what the server still has to say, and keeps the first problem.
Result<qint64> endCopy(PGconn* handle) {
  qint64 rows = 0;
  std::optional<Failure> problem;
  while (const ResultPointer done{PQgetResult(handle)}) {
    if (PQresultStatus(done.get()) == PGRES_COMMAND_OK)
      rows = QByteArray(PQcmdTuples(done.get())).toLongLong();
    else if (!problem)
      problem = failed(handle, done.get());
  }
  if (problem)
    return *problem;
  return rows;
}

/// Binary results, a row at a time, so that the answer is never whole in memory.
class PostgresScan final : public RawScan {
 public:
  explicit PostgresScan(PGconn* handle) : m_handle(handle) {}
  ~PostgresScan() override {
    // A late cancel could hit the next statement, so a short rest is read instead.
    for (int rest = 0; !m_done && rest < 1000; ++rest)
      m_done = ResultPointer(PQgetResult(m_handle)) == nullptr;
    if (m_done)
      return;
    if (PGcancel* cancel = PQgetCancel(m_handle)) {
      char reason[256];
      PQcancel(cancel, reason, sizeof reason);
      PQfreeCancel(cancel);
    }
    while (const ResultPointer rest{PQgetResult(m_handle)}) {
    }
  }
  PostgresScan(const PostgresScan&) = delete;
  PostgresScan& operator=(const PostgresScan&) = delete;

  Result<bool> next() override {
    m_row.reset(m_done ? nullptr : PQgetResult(m_handle));
    if (!m_row) {
      m_done = true;
      return false;
    }
    if (PQresultStatus(m_row.get()) == PGRES_SINGLE_TUPLE)
      return true;
    std::optional<Failure> problem;
    if (PQresultStatus(m_row.get()) != PGRES_TUPLES_OK)
      problem = failed(m_handle, m_row.get());
    while (const ResultPointer rest{PQgetResult(m_handle)}) {
    }
    m_done = true;
    if (problem)
      return *problem;
    return false;
  }
  std::int64_t integer(int column) const override {
    if (PQgetlength(m_row.get(), 0, column) != sizeof(qint64))
      return 0;
    return qFromBigEndian<qint64>(PQgetvalue(m_row.get(), 0, column));
  }
  QByteArrayView bytes(int column) const override {
    return {PQgetvalue(m_row.get(), 0, column), PQgetlength(m_row.get(), 0, column)};
  }
  bool isNull(int column) const override { return PQgetisnull(m_row.get(), 0, column) != 0; }

 private:
  PGconn* m_handle;
  ResultPointer m_row;
  bool m_done = false;
};

} // namespace

Result<void> checkServerSetting(const QString& name, const QString& value) {
  const bool isNeeded = name == u"fsync" || name == u"full_page_writes";
  if (isNeeded && value != u"on")
    return failure(ErrorKind::Refused, "store.server_not_durable"_L1, {name});
  return {};
}

Result<ServerAddress> parseServerAddress(const QString& connection) {
  char* problem = nullptr;
  const std::unique_ptr<PQconninfoOption, FreeOptions> parsed(
      PQconninfoParse(connection.toUtf8().constData(), &problem));
  const std::unique_ptr<char, FreeMemory> text(problem);
  if (!parsed)
    return failure(ErrorKind::Usage, "store.address_malformed"_L1); // the reason may quote a password
  ServerAddress server;
  const std::map<QByteArray, QString*> own{
      {"host", &server.host}, {"dbname", &server.database}, {"user", &server.user}, {"password", &server.password}};
  for (const PQconninfoOption* option = parsed.get(); option->keyword; ++option) {
    if (!option->val)
      continue;
    QString value = QString::fromUtf8(option->val);
    if (const auto field = own.find(option->keyword); field != own.end()) {
      *field->second = value;
      continue;
    }
    if (value.contains(u';'))
      return failure(ErrorKind::Usage, "store.address_malformed"_L1);
    value.replace(u'\\', u"\\\\"_s).replace(u'\'', u"\\'"_s);
    server.options += u" %1='%2'"_s.arg(QString::fromLatin1(option->keyword), value);
  }
  return server;
}

Error diagnoseServer(const QString& connection) {
  constexpr int kTries = 5000;
  const std::unique_ptr<PGconn, FinishConnection> handle(PQconnectStart(connection.toUtf8().constData()));
  PQsetErrorVerbosity(handle.get(), PQERRORS_VERBOSE); // the code of the error becomes part of the text
  for (int i = 0; i < kTries; ++i) {
    const PostgresPollingStatusType status = PQconnectPoll(handle.get());
    if (status == PGRES_POLLING_FAILED || status == PGRES_POLLING_OK)
      break;
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }
  static const QRegularExpression code(u":\\s+(?=[A-Z]*[0-9])([0-9A-Z]{5}):"_s);
  const QString text = QString::fromUtf8(PQerrorMessage(handle.get()));
  const QString state = PQconnectionNeedsPassword(handle.get()) ? u"28P01"_s : code.match(text).captured(1);
  return translate(Dialect::Postgres, QSqlError(text, {}, QSqlError::ConnectionError, state));
}

bool isServerReachable(const Connection& connection) { return PQstatus(handleOf(connection)) == CONNECTION_OK; }

bool hasServerTransaction(const Connection& connection) {
  return PQtransactionStatus(handleOf(connection)) == PQTRANS_INTRANS;
}

void interruptServer(const Connection& connection) {
  if (PGcancel* cancel = PQgetCancel(handleOf(connection))) {
    char reason[256];
    PQcancel(cancel, reason, sizeof reason);
    PQfreeCancel(cancel);
  }
}

Result<qint64> copyIn(Connection& connection, const QByteArray& sql, CopyPeer& peer) {
  PGconn* handle = handleOf(connection);
  const ResultPointer started(PQexec(handle, sql.constData()));
  if (PQresultStatus(started.get()) != PGRES_COPY_IN)
    return failed(handle, started.get());
  std::optional<Failure> problem;
  for (;;) {
    auto piece = peer.give();
    if (!piece)
      problem = failure(std::move(piece).error());
    if (problem || piece->isEmpty())
      break;
    if (PQputCopyData(handle, piece->constData(), static_cast<int>(piece->size())) != 1)
      problem = failed(handle, nullptr);
  }
  PQputCopyEnd(handle, problem ? "stopped" : nullptr);
  Result<qint64> copied = endCopy(handle);
  if (problem)
    return *problem;
  return copied;
}

Result<qint64> copyOut(Connection& connection, const QByteArray& sql, CopyPeer& peer) {
  PGconn* handle = handleOf(connection);
  const ResultPointer started(PQexec(handle, sql.constData()));
  if (PQresultStatus(started.get()) != PGRES_COPY_OUT)
    return failed(handle, started.get());
  Result<void> taken;
  char* row = nullptr;
  for (int size = 0; (size = PQgetCopyData(handle, &row, 0)) > 0;) {
    const std::unique_ptr<char, FreeMemory> owned(row);
    if (taken)
      taken = peer.take(QByteArrayView(row, size)); // the rest is read in any case, or the connection is stuck
  }
  Result<qint64> copied = endCopy(handle);
  if (!taken)
    return failure(std::move(taken).error());
  return copied;
}

Result<qint64> copyIntoPostgres(Connection& connection, const BulkRows& rows) {
  RowGiver giver(rows);
  const QByteArray columns = rows.columns().join(',');
  if (!rows.skipsConflicts())
    return copyIn(connection, "COPY " + rows.table() + " (" + columns + ") FROM STDIN", giver);
  const QByteArray staging = "staging_" + rows.table();
  MUNIMENT_TRY(connection.script("CREATE TEMPORARY TABLE IF NOT EXISTS " + staging + " (LIKE " + rows.table() +
                                 " INCLUDING DEFAULTS) ON COMMIT DELETE ROWS;\nTRUNCATE " + staging + ";\n"));
  MUNIMENT_TRY(copyIn(connection, "COPY " + staging + " (" + columns + ") FROM STDIN", giver));
  MUNIMENT_TRY_LET(inserted, connection.change("INSERT INTO " + rows.table() + " (" + columns + ") SELECT " + columns +
                                               " FROM " + staging + " ON CONFLICT DO NOTHING"));
  MUNIMENT_TRY(connection.script("TRUNCATE " + staging + ";\n"));
  return inserted;
}

Result<std::unique_ptr<RawScan>> scanPostgres(Connection& connection, QByteArrayView sql,
                                              std::span<const std::int64_t> values) {
  PGconn* handle = handleOf(connection);
  if (!handle)
    return failure(ErrorKind::Failed, "store.no_driver"_L1);
  // A forward-only query of the driver may have left rows that nobody wants any more.
  while (const ResultPointer rest{PQgetResult(handle)}) {
  }
  QByteArray text;
  for (int place = 0; const char byte : sql)
    text += byte == '?' ? '$' + QByteArray::number(++place) : QByteArray(1, byte);
  constexpr Oid kInt8 = 20;
  std::vector<qint64> numbers(values.size());
  std::vector<const char*> pointers(values.size());
  const std::vector<Oid> types(values.size(), kInt8);
  const std::vector<int> lengths(values.size(), sizeof(qint64));
  const std::vector<int> formats(values.size(), 1);
  for (std::size_t i = 0; i < values.size(); ++i) {
    numbers[i] = qToBigEndian(qint64(values[i]));
    pointers[i] = reinterpret_cast<const char*>(&numbers[i]);
  }
  if (PQsendQueryParams(handle, text.constData(), static_cast<int>(values.size()), types.data(), pointers.data(),
                        lengths.data(), formats.data(), 1) != 1 ||
      PQsetSingleRowMode(handle) != 1)
    return failed(handle, nullptr);
  return std::make_unique<PostgresScan>(handle);
}

} // namespace muniment::store
