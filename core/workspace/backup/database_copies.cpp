#include "core/workspace/backup/database_copies.h"

#include "core/base/random.h"
#include "core/ledger/verify.h"
#include "core/store/server_dump.h"
#include "core/store/sqlite_native.h"
#include "core/workspace/backup/file_copy.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;
using store::Connection;
using store::OpenMode;

const QString kMain = u"main"_s; // the names of the sets of migrations too
const QString kKeys = u"keys"_s;

const QString kMainFile = u"muniment.db"_s;
const QString kKeysFile = u"keys.db"_s;

Result<void> clear(const store::Address& schema) {
  MUNIMENT_TRY_LET(connection, Connection::open(schema, OpenMode::Write));
  return store::emptySchema(*connection);
}

Failure damaged(const QString& what) { return failure(ErrorKind::VerificationFailed, "backup.damaged"_L1, {what}); }

} // namespace

QStringList DatabaseCopies::names() const {
  if (isServer())
    return {kMain + u"/dump.json"_s, kKeys + u"/dump.json"_s};
  return {kMainFile, kKeysFile};
}

Result<LedgerEnd> DatabaseCopies::make(const Layout& layout, const SharedProgress& progress) {
  if (isServer()) {
    MUNIMENT_TRY(dump(layout.main, kMain, progress));
    MUNIMENT_TRY(dump(layout.keys, kKeys, progress));
    return proveDump(layout.main, progress);
  }
  MUNIMENT_TRY(snapshot(layout.main, kMainFile));
  MUNIMENT_TRY(snapshot(layout.keys, kKeysFile));
  return endOf(store::Address::sqlite((m_backup / kMainFile).value), progress);
}

Result<void> DatabaseCopies::verify(const LedgerEnd& end, const SharedProgress& progress) {
  if (isServer()) {
    MUNIMENT_TRY(store::verifyDump(*m_files, m_backup / kMain, progress));
    MUNIMENT_TRY(store::verifyDump(*m_files, m_backup / kKeys, progress));
    return {};
  }
  MUNIMENT_TRY_LET(found, endOf(store::Address::sqlite((m_backup / kMainFile).value), progress));
  return found == end ? Result<void>() : damaged(kMainFile);
}

Result<void> DatabaseCopies::restore(const Layout& layout, const SharedProgress& progress) {
  if (!isServer()) {
    MUNIMENT_TRY(copyFile(*m_files, m_backup / kMainFile, {layout.main.location}));
    MUNIMENT_TRY(copyFile(*m_files, m_backup / kKeysFile, {layout.keys.location}));
    return {};
  }
  MUNIMENT_TRY(load(kMain, layout.main, progress));
  Result<void> loaded = load(kKeys, layout.keys, progress);
  if (!loaded)
    MUNIMENT_TRY(clear(layout.main));
  return loaded;
}

Result<void> DatabaseCopies::takeBack(const Layout& layout) {
  if (!isServer()) {
    for (const store::Address& address : {layout.keys, layout.main})
      for (const QString& part : {u""_s, u"-wal"_s, u"-shm"_s})
        if (const FilePath file{address.location + part}; m_files->exists(file))
          MUNIMENT_TRY(m_files->remove(file));
    return {};
  }
  MUNIMENT_TRY(clear(layout.keys));
  return clear(layout.main);
}

/// A snapshot lies under a new name until it is whole.
Result<void> DatabaseCopies::snapshot(const store::Address& source, const QString& name) {
  const FilePath draft = m_backup / (name + u".new"_s);
  if (m_files->exists(draft))
    MUNIMENT_TRY(m_files->remove(draft));
  MUNIMENT_TRY_LET(connection, Connection::open(source, OpenMode::Write));
  MUNIMENT_TRY(store::backUpSqlite(*connection, draft.value, nullptr));
  return m_files->rename(draft, m_backup / name);
}

/// The dump before goes first: an old copy of the keys must not stay.
Result<void> DatabaseCopies::dump(const store::Address& source, const QString& name, const SharedProgress& progress) {
  const FilePath folder = m_backup / name;
  if (m_files->exists(folder)) {
    MUNIMENT_TRY_LET(old, m_files->list(folder));
    for (const QString& file : old)
      MUNIMENT_TRY(m_files->remove(folder / file));
  }
  MUNIMENT_TRY_LET(connection, Connection::open(source, OpenMode::Write));
  MUNIMENT_TRY(store::dumpServer(*connection, store::Migrator(name, *m_clock), *m_files, folder, progress));
  return {};
}

Result<void> DatabaseCopies::load(const QString& name, const store::Address& target, const SharedProgress& progress) {
  MUNIMENT_TRY_LET(connection, Connection::open(target, OpenMode::Create));
  MUNIMENT_TRY(store::restoreServer(*connection, store::Migrator(name, *m_clock), *m_files, m_backup / name, progress));
  return {};
}

Result<LedgerEnd> DatabaseCopies::proveDump(const store::Address& main, const SharedProgress& progress) {
  const auto scratch =
      store::Address::postgres(main.location, u"muniment_proof_"_s + QString::fromLatin1(randomBytes(8).toHex()));
  MUNIMENT_TRY_LET(connection, Connection::open(scratch, OpenMode::Create));
  const auto prove = [&]() -> Result<LedgerEnd> {
    MUNIMENT_TRY(load(kMain, scratch, progress));
    return endOf(scratch, progress);
  };
  Result<LedgerEnd> end = prove();
  const Result<void> dropped = store::dropSchema(*connection);
  if (end && !dropped)
    return Failure(dropped.error());
  return end;
}

Result<LedgerEnd> DatabaseCopies::endOf(const store::Address& copy, const SharedProgress& progress) {
  MUNIMENT_TRY_LET(report, ledger::verifyLedger(copy, {}, progress));
  if (!report.isClean())
    return damaged(copy.dialect == store::Dialect::Sqlite ? kMainFile : kMain);
  return LedgerEnd{report.entries, report.hash.toHex()};
}

} // namespace muniment::workspace
