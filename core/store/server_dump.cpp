#include "core/store/server_dump.h"

#include "core/base/json.h"
#include "core/base/json_list.h"
#include "core/base/sha256.h"
#include "core/store/postgres_native.h"

namespace muniment::store {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype kBlock = 1 << 20;
constexpr qint64 kLargestManifest = 1 << 20;
constexpr std::int64_t kFormat = 1;

FilePath manifestIn(const FilePath& folder) { return folder / u"dump.json"; }

Failure damaged(const QString& what) { return failure(ErrorKind::VerificationFailed, "backup.damaged"_L1, {what}); }

struct DumpedTable final {
  QString name;
  QStringList columns;
  std::int64_t rows = 0;
  QString digest;

  [[nodiscard]] QString file() const { return name + u".copy"_s; }
};

/// Takes the rows of a COPY into a file.
class FileTaker final : public CopyPeer {
 public:
  FileTaker(File& file, const SharedProgress& progress) : m_file(&file), m_progress(progress) {}
  Result<QByteArray> give() override { return QByteArray(); }
  Result<void> take(QByteArrayView row) override {
    if (m_progress && m_progress->isCancelled())
      return failure(ErrorKind::Cancelled, "base.cancelled"_L1);
    m_buffer += row;
    return m_buffer.size() < kBlock ? Result<void>() : flush();
  }
  Result<void> flush() {
    m_hasher.add(m_buffer);
    const QByteArray full = std::exchange(m_buffer, {});
    return m_file->write(full);
  }
  [[nodiscard]] QString digest() { return m_hasher.finish().toHex(); }

 private:
  File* m_file;
  SharedProgress m_progress;
  Sha256Hasher m_hasher;
  QByteArray m_buffer;
};

/// Gives a file to a COPY.
class FileGiver final : public CopyPeer {
 public:
  FileGiver(File& file, const SharedProgress& progress) : m_file(&file), m_progress(progress) {}
  Result<QByteArray> give() override {
    if (m_progress && m_progress->isCancelled())
      return failure(ErrorKind::Cancelled, "base.cancelled"_L1);
    QByteArray block(kBlock, Qt::Uninitialized);
    MUNIMENT_TRY_LET(size, m_file->read(block.data(), kBlock));
    block.truncate(size);
    m_hasher.add(block);
    return block;
  }
  Result<void> take(QByteArrayView) override { return {}; }
  [[nodiscard]] QString digest() { return m_hasher.finish().toHex(); }

 private:
  File* m_file;
  SharedProgress m_progress;
  Sha256Hasher m_hasher;
};

/// In the order in which they were created, so that none refers to a later one.
Result<std::vector<DumpedTable>> tablesOf(Connection& connection) {
  MUNIMENT_TRY_LET(
      rows,
      connection.select("SELECT c.relname::text, a.attname::text FROM pg_class c JOIN pg_attribute a ON a.attrelid "
                        "= c.oid WHERE c.relnamespace = current_schema()::text::regnamespace AND c.relkind IN "
                        "('r', 'p') AND NOT c.relispartition AND c.relname <> 'schema_version' AND a.attnum > 0 "
                        "AND NOT a.attisdropped AND a.attgenerated = '' ORDER BY c.oid, a.attnum"));
  std::vector<DumpedTable> tables;
  while (rows.next()) {
    if (tables.empty() || tables.back().name != rows.text(0))
      tables.push_back({rows.text(0), {}, 0, {}});
    tables.back().columns.append(rows.text(1));
  }
  MUNIMENT_TRY(rows.finish());
  return tables;
}

QByteArray columnsOf(const DumpedTable& table) { return '"' + table.columns.join(u"\", \""_s).toUtf8() + '"'; }

Result<void> dumpTable(Connection& source, DumpedTable& table, FileSystem& files, const FilePath& folder,
                       const SharedProgress& progress) {
  MUNIMENT_TRY_LET(file, files.create(folder / table.file()));
  FileTaker taker(*file, progress);
  MUNIMENT_TRY_LET(
      rows,
      copyOut(source, "COPY (SELECT " + columnsOf(table) + " FROM \"" + table.name.toUtf8() + "\") TO STDOUT", taker));
  MUNIMENT_TRY(taker.flush());
  MUNIMENT_TRY(file->sync());
  table.rows = rows;
  table.digest = taker.digest();
  if (progress)
    progress->advance(rows);
  return {};
}

Result<QByteArray> manifestOf(int version, const std::vector<DumpedTable>& tables) {
  Json::Array listed;
  for (const DumpedTable& table : tables) {
    listed.emplace_back(Json::Object{{u"columns"_s, listOf(table.columns)},
                                     {u"name"_s, table.name},
                                     {u"rows"_s, table.rows},
                                     {u"sha256"_s, table.digest}});
  }
  return canonicalJson(
      Json::Object{{u"format"_s, kFormat}, {u"schema_version"_s, version}, {u"tables"_s, std::move(listed)}});
}

bool isPlainName(const QString& name) {
  return !name.isEmpty() && std::ranges::all_of(name, [](QChar c) {
    return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'_';
  });
}

Result<std::vector<DumpedTable>> readManifest(FileSystem& files, const FilePath& folder, int& version) {
  if (!files.exists(manifestIn(folder)))
    return failure(ErrorKind::NotFound, "backup.missing"_L1);
  MUNIMENT_TRY_LET(file, files.openToRead(manifestIn(folder)));
  QByteArray bytes(kLargestManifest, Qt::Uninitialized);
  MUNIMENT_TRY_LET(size, file->read(bytes.data(), kLargestManifest));
  const auto manifest = parseJson(QByteArrayView(bytes.constData(), size));
  if (!manifest || manifest->number(u"format") != kFormat || !manifest->at(u"tables").array())
    return damaged(u"dump.json"_s);
  version = static_cast<int>(manifest->number(u"schema_version"));
  std::vector<DumpedTable> tables;
  for (const Json& listed : *manifest->at(u"tables").array()) {
    DumpedTable table{listed.text(u"name"), {}, listed.number(u"rows"), listed.text(u"sha256")};
    if (const Json::Array* columns = listed.at(u"columns").array())
      for (const Json& column : *columns)
        table.columns.append(column.string() ? *column.string() : QString());
    // Names are written into statements.
    if (!isPlainName(table.name) || table.columns.isEmpty() || !std::ranges::all_of(table.columns, isPlainName))
      return damaged(u"dump.json"_s);
    tables.push_back(std::move(table));
  }
  return tables;
}

Result<void> restoreTable(Connection& target, const DumpedTable& table, FileSystem& files, const FilePath& folder,
                          const SharedProgress& progress) {
  if (!files.exists(folder / table.file()))
    return damaged(table.file());
  MUNIMENT_TRY_LET(file, files.openToRead(folder / table.file()));
  FileGiver giver(*file, progress);
  MUNIMENT_TRY_LET(rows,
                   copyIn(target, "COPY \"" + table.name.toUtf8() + "\" (" + columnsOf(table) + ") FROM STDIN", giver));
  if (rows != table.rows || giver.digest() != table.digest)
    return damaged(table.file());
  if (progress)
    progress->advance(rows);
  return {};
}

/// All tables in one transaction, so that a dump that turns out to be damaged leaves nothing behind.
Result<void> restoreTables(Connection& target, const std::vector<DumpedTable>& tables, FileSystem& files,
                           const FilePath& folder, const SharedProgress& progress) {
  MUNIMENT_TRY(target.begin(TransactionKind::Write));
  const auto run = [&]() -> Result<void> {
    for (auto table = tables.rbegin(); table != tables.rend(); ++table)
      MUNIMENT_TRY(target.script("DELETE FROM \"" + table->name.toUtf8() + "\";\n")); // what the migrations put there
    for (const DumpedTable& table : tables)
      MUNIMENT_TRY(restoreTable(target, table, files, folder, progress));
    return target.commit();
  };
  Result<void> done = run();
  if (!done) {
    const Result<void> undone = target.rollback();
    Q_UNUSED(undone) // the reason that matters is the first one
  }
  return done;
}

DumpSummary summaryOf(int version, const std::vector<DumpedTable>& tables) {
  DumpSummary summary{version, static_cast<std::int64_t>(tables.size()), 0};
  for (const DumpedTable& table : tables)
    summary.rows += table.rows;
  return summary;
}

} // namespace

Result<DumpSummary> dumpServer(Connection& source, const Migrator& migrator, FileSystem& files, const FilePath& folder,
                               const SharedProgress& progress) {
  MUNIMENT_TRY(files.makeDirectory(folder));
  if (files.exists(manifestIn(folder)))
    return failure(ErrorKind::Failed, "store.backup_failed"_L1);
  MUNIMENT_TRY(source.begin(TransactionKind::Read));
  const auto run = [&]() -> Result<DumpSummary> {
    MUNIMENT_TRY_LET(version, migrator.current(source));
    MUNIMENT_TRY_LET(tables, tablesOf(source));
    for (DumpedTable& table : tables)
      MUNIMENT_TRY(dumpTable(source, table, files, folder, progress));
    MUNIMENT_TRY_LET(manifest, manifestOf(version, tables));
    MUNIMENT_TRY_LET(draft, files.create(folder / u"dump.json.new"));
    MUNIMENT_TRY(draft->write(manifest));
    MUNIMENT_TRY(draft->sync());
    draft.reset();
    MUNIMENT_TRY(files.rename(folder / u"dump.json.new", manifestIn(folder)));
    MUNIMENT_TRY(files.syncDirectory(folder));
    return summaryOf(version, tables);
  };
  Result<DumpSummary> done = run();
  MUNIMENT_TRY(source.rollback());
  return done;
}

Result<DumpSummary> verifyDump(FileSystem& files, const FilePath& folder, const SharedProgress& progress) {
  int version = 0;
  MUNIMENT_TRY_LET(tables, readManifest(files, folder, version));
  for (const DumpedTable& table : tables) {
    if (!files.exists(folder / table.file()))
      return damaged(table.file());
    MUNIMENT_TRY_LET(file, files.openToRead(folder / table.file()));
    FileGiver giver(*file, progress);
    for (bool more = true; more;) {
      MUNIMENT_TRY_LET(block, giver.give());
      more = !block.isEmpty();
    }
    if (giver.digest() != table.digest)
      return damaged(table.file());
    if (progress)
      progress->advance(table.rows);
  }
  return summaryOf(version, tables);
}

Result<DumpSummary> restoreServer(Connection& target, const Migrator& migrator, FileSystem& files,
                                  const FilePath& folder, const SharedProgress& progress) {
  int version = 0;
  MUNIMENT_TRY_LET(tables, readManifest(files, folder, version));
  if (version > migrator.newest(Dialect::Postgres))
    return failure(ErrorKind::Refused, "store.newer_schema"_L1,
                   {QString::number(version), QString::number(migrator.newest(Dialect::Postgres))});
  MUNIMENT_TRY_LET(found, migrator.current(target));
  if (found != 0)
    return failure(ErrorKind::Refused, "store.not_empty"_L1);
  Result<void> done = migrator.migrateTo(target, version);
  if (done)
    done = restoreTables(target, tables, files, folder, progress);
  if (!done) {
    MUNIMENT_TRY(emptySchema(target));
    return failure(std::move(done).error());
  }
  MUNIMENT_TRY(migrator.migrate(target));
  return summaryOf(version, tables);
}

Result<void> emptySchema(Connection& target) {
  MUNIMENT_TRY(dropSchema(target));
  return target.script("CREATE SCHEMA \"" + target.address().schema.toLatin1() + "\";\n");
}

Result<void> dropSchema(Connection& target) {
  return target.script("DROP SCHEMA \"" + target.address().schema.toLatin1() + "\" CASCADE;\n");
}

} // namespace muniment::store
