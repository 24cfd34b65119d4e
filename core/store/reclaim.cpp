#include "core/store/reclaim.h"

#include <array>

namespace muniment::store {
namespace {

using namespace Qt::StringLiterals;

constexpr std::int64_t kInMemory = 256LL << 20; ///< bytes of a database that may be copied through memory

constexpr std::array kTables = {"message",     "message_words",  "attachment",    "sighting",      "segment",
                                "source",      "conversation",   "speaker",       "speaker_name",  "item",
                                "record",      "record_version", "record_event",  "record_object", "receipt",
                                "proposal",    "document",       "document_key",  "document_file", "paper_page",
                                "paper_words", "case_part",      "conflict_note", "transcription"};

Result<bool> fitsInMemory(Connection& connection) {
  MUNIMENT_TRY_LET(rows, connection.select("SELECT page_count * page_size FROM pragma_page_count, pragma_page_size"));
  const bool fits = rows.next() && rows.integer(0) < kInMemory;
  MUNIMENT_TRY(rows.finish());
  return fits;
}

/// Overwriting on deletion is not enough: when pages are balanced, copies of cells stay in the gaps between them.
Result<void> rewriteFile(Connection& connection) {
  MUNIMENT_TRY_LET(fits, fitsInMemory(connection));
  MUNIMENT_TRY(connection.script(fits ? "PRAGMA temp_store=MEMORY" : "PRAGMA temp_store=FILE"));
  MUNIMENT_TRY(connection.script("VACUUM"));
  MUNIMENT_TRY_LET(log, connection.select("PRAGMA wal_checkpoint(TRUNCATE)"));
  const bool done = log.next() && log.integer(0) == 0;
  MUNIMENT_TRY(log.finish());
  if (!done)
    return Failure(makeRetryable(ErrorKind::Unavailable, "store.busy"_L1));
  return {};
}

Result<void> mergeIndex(Connection& connection) {
  MUNIMENT_TRY(connection.begin(TransactionKind::Write));
  MUNIMENT_TRY(connection.change("INSERT INTO message_words (message_words) VALUES ('optimize')"));
  MUNIMENT_TRY(connection.change("INSERT INTO paper_words (paper_words) VALUES ('optimize')"));
  return connection.commit();
}

/// Looking at an empty table leaves the statistics of what it held; to name the type of a column once more drops them.
Result<void> forgetStatistics(Connection& connection, const QByteArray& table) {
  MUNIMENT_TRY_LET(
      rows, connection.select("SELECT string_agg('ALTER COLUMN ' || quote_ident(a.attname) || ' TYPE ' || "
                              "format_type(a.atttypid, a.atttypmod), ', ') FROM pg_attribute a JOIN pg_stats s "
                              "ON s.attname = a.attname WHERE s.schemaname = current_schema() AND s.tablename = '" +
                              table + "' AND a.attrelid = '" + table + "'::regclass AND NOT EXISTS (SELECT 1 FROM " +
                              table + ")"));
  const QByteArray columns = rows.next() ? rows.text(0).toUtf8() : QByteArray();
  MUNIMENT_TRY(rows.finish());
  return columns.isEmpty() ? Result<void>() : connection.script("ALTER TABLE " + table + " " + columns);
}

Result<void> rewriteTable(Connection& connection, const QByteArray& table) {
  MUNIMENT_TRY(connection.script("VACUUM (FULL, ANALYZE) " + table));
  return forgetStatistics(connection, table);
}

/// The server keeps frequent values of each column beside the tables; who owns the database may rewrite those as well,
/// and whom the server does not let gets a warning of it.
Result<void> rewriteStatistics(Connection& connection) {
  return connection.script("VACUUM (FULL) pg_catalog.pg_statistic");
}

} // namespace

Result<void> reclaim(const Address& address) {
  MUNIMENT_TRY_LET(connection, Connection::open(address, OpenMode::Write));
  if (address.dialect == Dialect::Sqlite) {
    MUNIMENT_TRY(mergeIndex(*connection));
    return rewriteFile(*connection);
  }
  for (const char* const table : kTables)
    MUNIMENT_TRY(rewriteTable(*connection, table));
  return rewriteStatistics(*connection);
}

Result<void> reclaimKeys(const Address& address) {
  MUNIMENT_TRY_LET(connection, Connection::open(address, OpenMode::Write));
  return address.dialect == Dialect::Sqlite ? rewriteFile(*connection) : rewriteTable(*connection, "object_key");
}

} // namespace muniment::store
