#include "core/store/sql_error.h"

#include <QtSql/QSqlError>

namespace muniment::store {
namespace {

using namespace Qt::StringLiterals;

constexpr int kIndexNotEnlarged = 10 | (19 << 8); ///< SQLITE_IOERR_SHMSIZE: the index of the log finds no room

Error translateSqlite(int code, const QString& detail) {
  if (code == kIndexNotEnlarged)
    return makeError(ErrorKind::Failed, "store.disk_full"_L1, {}, detail);
  switch (code & 0xff) {
  case 5: // SQLITE_BUSY
  case 6: // SQLITE_LOCKED
    return makeRetryable(ErrorKind::Unavailable, "store.busy"_L1, {}, detail);
  case 9: // SQLITE_INTERRUPT
    return makeError(ErrorKind::Cancelled, "base.cancelled"_L1, {}, detail);
  case 8: // SQLITE_READONLY
    return makeError(ErrorKind::Failed, "store.read_only"_L1, {}, detail);
  case 10: // SQLITE_IOERR
    return makeError(ErrorKind::Failed, "store.device_error"_L1, {}, detail);
  case 11: // SQLITE_CORRUPT
  case 26: // SQLITE_NOTADB
    return makeError(ErrorKind::VerificationFailed, "store.damaged"_L1, {}, detail);
  case 13: // SQLITE_FULL
    return makeError(ErrorKind::Failed, "store.disk_full"_L1, {}, detail);
  case 14: // SQLITE_CANTOPEN
    return makeError(ErrorKind::Failed, "store.cannot_open"_L1, {}, detail);
  case 19: // SQLITE_CONSTRAINT
    return makeError(ErrorKind::Failed, "store.conflict"_L1, {}, detail);
  default:
    return makeError(ErrorKind::Failed, "store.statement_failed"_L1, {}, detail);
  }
}

Error translatePostgres(const QString& state, const QString& detail) {
  if (state == "40001"_L1 || state == "40P01"_L1 || state == "55P03"_L1 || state == "53300"_L1)
    return makeRetryable(ErrorKind::Unavailable, "store.busy"_L1, {}, detail);
  if (state.isEmpty() || state.startsWith("08"_L1) || state.startsWith("57P0"_L1))
    return makeRetryable(ErrorKind::Unavailable, "store.unreachable"_L1, {}, detail);
  if (state == "57014"_L1)
    return makeError(ErrorKind::Cancelled, "base.cancelled"_L1, {}, detail);
  if (state == "53100"_L1)
    return makeError(ErrorKind::Failed, "store.disk_full"_L1, {}, detail);
  if (state == "58030"_L1)
    return makeError(ErrorKind::Failed, "store.device_error"_L1, {}, detail);
  if (state == "3D000"_L1)
    return makeError(ErrorKind::NotFound, "store.missing"_L1, {}, detail);
  if (state.startsWith("23"_L1))
    return makeError(ErrorKind::Failed, "store.conflict"_L1, {}, detail);
  if (state.startsWith("28"_L1) || state == "42501"_L1)
    return makeError(ErrorKind::Refused, "store.not_permitted"_L1, {}, detail);
  if (state == "25006"_L1)
    return makeError(ErrorKind::Failed, "store.read_only"_L1, {}, detail);
  if (state == "XX001"_L1 || state == "XX002"_L1)
    return makeError(ErrorKind::VerificationFailed, "store.damaged"_L1, {}, detail);
  return makeError(ErrorKind::Failed, "store.statement_failed"_L1, {}, detail);
}

} // namespace

Error translate(Dialect dialect, const QSqlError& error) {
  const QString detail = error.nativeErrorCode() + u' ' + error.text();
  if (dialect == Dialect::Sqlite)
    return translateSqlite(error.nativeErrorCode().toInt(), detail);
  return translatePostgres(error.nativeErrorCode(), detail);
}

} // namespace muniment::store
