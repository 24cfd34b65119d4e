#include "tests/bench/disposition_floor.h"

#include <QtCore/QDir>
#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>

#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

namespace muniment::bench {
namespace {

using namespace Qt::StringLiterals;

constexpr std::size_t kAtOnce = 500;
constexpr int kFolders = 256;

void require(bool ok, const char* what) {
  if (ok)
    return;
  std::fprintf(stderr, "disposition_floor: %s\n", what);
  std::exit(2);
}

void execute(sqlite3* database, const QByteArray& sql) {
  require(sqlite3_exec(database, sql.constData(), nullptr, nullptr, nullptr) == SQLITE_OK, sqlite3_errmsg(database));
}

sqlite3* open(const QString& file) {
  sqlite3* opened = nullptr;
  require(sqlite3_open(QFile::encodeName(file).constData(), &opened) == SQLITE_OK, "cannot open");
  return opened;
}

double since(const QElapsedTimer& timer) { return static_cast<double>(timer.nsecsElapsed()) / 1e9; }

std::vector<std::string> recordsOf(sqlite3* database) {
  std::vector<std::string> ids;
  sqlite3_stmt* statement = nullptr;
  sqlite3_prepare_v2(database, "SELECT record FROM record_due ORDER BY due_on, record", -1, &statement, nullptr);
  while (sqlite3_step(statement) == SQLITE_ROW)
    ids.emplace_back(reinterpret_cast<const char*>(sqlite3_column_text(statement, 0)));
  sqlite3_finalize(statement);
  return ids;
}

/// What belongs to one record, each statement with the record as its one value.
constexpr const char* kEndings[] = {
    "UPDATE message SET text = '', details = NULL, speaker = 0, salt = zeroblob(16) WHERE id IN (SELECT message FROM "
    "record_message WHERE record = ?)",
    "UPDATE sighting SET digest = zeroblob(32), text = NULL WHERE message IN (SELECT message FROM record_message WHERE "
    "record = ?)",
    "UPDATE item SET name = '', size = 0, digest = zeroblob(32), address = zeroblob(0), salt = zeroblob(16) WHERE id "
    "IN (SELECT item FROM record_item WHERE record = ?)",
    "UPDATE record SET state = 8, content = '{}', words = '', salt = zeroblob(16) WHERE id = ?",
    "DELETE FROM record_version WHERE record = ?",
    "DELETE FROM record_event WHERE record = ?",
    "DELETE FROM record_object WHERE record = ?",
    "DELETE FROM record_due WHERE record = ?"};

double endRows(sqlite3* database) {
  const std::vector<std::string> ids = recordsOf(database);
  std::vector<sqlite3_stmt*> statements;
  for (const char* sql : kEndings) {
    statements.push_back(nullptr);
    require(sqlite3_prepare_v2(database, sql, -1, &statements.back(), nullptr) == SQLITE_OK, sqlite3_errmsg(database));
  }
  QElapsedTimer timer;
  timer.start();
  for (std::size_t i = 0; i < ids.size(); ++i) {
    if (i % kAtOnce == 0)
      execute(database, i == 0 ? "BEGIN IMMEDIATE" : "COMMIT; BEGIN IMMEDIATE");
    for (sqlite3_stmt* statement : statements) {
      sqlite3_bind_text(statement, 1, ids[i].data(), static_cast<int>(ids[i].size()), SQLITE_STATIC);
      require(sqlite3_step(statement) == SQLITE_DONE, sqlite3_errmsg(database));
      sqlite3_reset(statement);
    }
  }
  execute(database, "COMMIT");
  const double seconds = since(timer);
  for (sqlite3_stmt* statement : statements)
    sqlite3_finalize(statement);
  return seconds;
}

QByteArray folderOf(const QString& folder, int number) {
  return QFile::encodeName(folder) + '/' + QByteArray::number(number % kFolders);
}

double removeObjects(const QString& folder, int objects) {
  const auto nameOf = [&](int number) { return folderOf(folder, number) + '/' + QByteArray::number(number); };
  for (int i = 0; i < kFolders; ++i)
    require(QDir().mkpath(QFile::decodeName(folderOf(folder, i))), "cannot make a folder");
  for (int i = 0; i < objects; ++i) {
    QFile file(QFile::decodeName(nameOf(i)));
    require(file.open(QIODevice::WriteOnly) && file.write(QByteArray(600, 'x')) == 600, "cannot write a file");
  }
  QElapsedTimer timer;
  timer.start();
  for (int i = 0; i < objects; ++i)
    require(::unlink(nameOf(i).constData()) == 0, "cannot remove a file");
  for (int i = 0; i < kFolders; ++i) {
    const int opened = ::open(folderOf(folder, i).constData(), O_RDONLY);
    require(opened >= 0 && ::fsync(opened) == 0, "cannot sync a folder");
    ::close(opened);
  }
  return since(timer);
}

} // namespace

DispositionFloor disposeFloor(const QString& source, const QString& target, const QString& folder, int objects) {
  sqlite3* from = open(source);
  execute(from, "VACUUM INTO '" + target.toUtf8() + '\'');
  sqlite3_close(from);
  DispositionFloor floor;
  sqlite3* database = open(target);
  execute(database, "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON");
  floor.rows = endRows(database);
  QElapsedTimer timer;
  timer.start();
  execute(database, "PRAGMA temp_store=MEMORY; VACUUM; PRAGMA wal_checkpoint(TRUNCATE)");
  floor.file = since(timer);
  sqlite3_close(database);
  floor.bytes = removeObjects(folder, objects);
  return floor;
}

} // namespace muniment::bench
