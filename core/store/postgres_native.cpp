#include "core/store/postgres_native.h"

#include "core/store/connection.h"
#include "core/store/raw_scan.h"
#include "core/store/sql_error.h"

#include <QtCore/QtEndian>
#include <QtSql/QSqlDriver>
#include <QtSql/QSqlError>

#include <libpq-fe.h>

namespace muniment::store {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype kBuffer = 1 << 16;

struct ClearResult {
  void operator()(PGresult* result) const { PQclear(result); }
};
using ResultPointer = std::unique_ptr<PGresult, ClearResult>;

PGconn* handleOf(const Connection& connection) {
  const QVariant handle = connection.database().driver()->handle();
  return handle.isValid() ? *static_cast<PGconn* const*>(handle.data()) : nullptr;
}

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

void appendValue(QByteArray& out, const QVariant& value) {
  if (value.isNull())
    out += "\\N";
  else if (value.typeId() == QMetaType::QByteArray)
    out += "\\\\x" + value.toByteArray().toHex();
  else
    appendText(out, value.toString().toUtf8());
}

Result<void> sendRows(PGconn* handle, const BulkRows& rows) {
  const auto width = static_cast<std::size_t>(rows.columns.size());
  QByteArray buffer;
  buffer.reserve(kBuffer * 2);
  for (std::size_t i = 0; i < rows.values.size(); ++i) {
    appendValue(buffer, rows.values[i]);
    const bool rowEnds = i % width == width - 1;
    buffer += rowEnds ? '\n' : '\t';
    if (rowEnds && buffer.size() >= kBuffer) {
      if (PQputCopyData(handle, buffer.constData(), static_cast<int>(buffer.size())) != 1)
        return failed(handle, nullptr);
      buffer.clear();
    }
  }
  if (PQputCopyData(handle, buffer.constData(), static_cast<int>(buffer.size())) != 1 ||
      PQputCopyEnd(handle, nullptr) != 1)
    return failed(handle, nullptr);
  return {};
}

Result<qint64> copyInto(PGconn* handle, const QByteArray& table, const BulkRows& rows) {
  const QByteArray sql = "COPY " + table + " (" + rows.columns.join(',') + ") FROM STDIN";
  const ResultPointer started(PQexec(handle, sql.constData()));
  if (PQresultStatus(started.get()) != PGRES_COPY_IN)
    return failed(handle, started.get());
  MUNIMENT_TRY(sendRows(handle, rows));
  qint64 copied = 0;
  std::optional<Failure> problem;
  while (const ResultPointer done{PQgetResult(handle)}) {
    if (PQresultStatus(done.get()) == PGRES_COMMAND_OK)
      copied = QByteArray(PQcmdTuples(done.get())).toLongLong();
    else if (!problem)
      problem = failed(handle, done.get());
  }
  if (problem)
    return *problem;
  return copied;
}

/// Binary results, a row at a time, so that the answer is never whole in memory.
class PostgresScan final : public RawScan {
 public:
  explicit PostgresScan(PGconn* handle) : m_handle(handle) {}
  ~PostgresScan() override {
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

Result<qint64> copyIntoPostgres(Connection& connection, const BulkRows& rows) {
  PGconn* handle = handleOf(connection);
  if (!handle)
    return failure(ErrorKind::Failed, "store.no_driver"_L1);
  if (!rows.skipConflicts)
    return copyInto(handle, rows.table, rows);
  const QByteArray staging = "staging_" + rows.table;
  MUNIMENT_TRY(connection.script("CREATE TEMPORARY TABLE IF NOT EXISTS " + staging + " (LIKE " + rows.table +
                                 " INCLUDING DEFAULTS) ON COMMIT DELETE ROWS;\n"));
  MUNIMENT_TRY(copyInto(handle, staging, rows));
  const QByteArray columns = rows.columns.join(',');
  MUNIMENT_TRY_LET(inserted, connection.change("INSERT INTO " + rows.table + " (" + columns + ") SELECT " + columns +
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
