#include "core/workspace/backup/backup.h"

#include "core/ledger/verify.h"
#include "core/store/sqlite_native.h"
#include "core/workspace/backup/file_copy.h"
#include "core/workspace/layout.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

const QString kManifest = u"backup.json"_s;

Result<Json> describeFile(FileSystem& files, const FilePath& folder, const QString& name) {
  MUNIMENT_TRY_LET(digest, hashFile(files, folder / name));
  return Json(Json::Object{{u"name"_s, name}, {u"sha256"_s, digest.toHex()}});
}

/// A snapshot lies under a new name until it is whole.
Result<void> snapshot(FileSystem& files, const store::Address& source, const FilePath& folder, const QString& name) {
  const FilePath draft = folder / (name + u".new"_s);
  if (files.exists(draft))
    MUNIMENT_TRY(files.remove(draft));
  MUNIMENT_TRY_LET(connection, store::Connection::open(source, store::OpenMode::Write));
  MUNIMENT_TRY(store::backUpSqlite(*connection, draft.value, nullptr));
  return files.rename(draft, folder / name);
}

struct ObjectCount final {
  std::int64_t all = 0;
  std::int64_t fresh = 0;
};

Result<ObjectCount> copyObjects(FileSystem& files, const FilePath& from, const FilePath& to,
                                const SharedProgress& progress) {
  ObjectCount count;
  MUNIMENT_TRY(files.makeDirectory(to));
  MUNIMENT_TRY_LET(folders, files.list(from));
  for (const QString& folder : folders) {
    if (folder.size() != 2)
      continue; // `incoming` holds what is not stored yet
    MUNIMENT_TRY(files.makeDirectory(to / folder));
    MUNIMENT_TRY_LET(objects, files.list(from / folder));
    for (const QString& object : objects) {
      if (progress && progress->isCancelled())
        return failure(ErrorKind::Cancelled, "base.cancelled"_L1);
      ++count.all;
      if (files.exists(to / folder / object))
        continue;
      const FilePath draft = to / folder / (object + u".new"_s);
      if (files.exists(draft))
        MUNIMENT_TRY(files.remove(draft));
      MUNIMENT_TRY(copyFile(files, from / folder / object, draft));
      MUNIMENT_TRY(files.rename(draft, to / folder / object));
      ++count.fresh;
      if (progress)
        progress->advance(1);
    }
    MUNIMENT_TRY(files.syncDirectory(to / folder));
  }
  MUNIMENT_TRY(files.syncDirectory(to));
  return count;
}

Result<Json> readManifest(FileSystem& files, const FilePath& backup) {
  if (!files.exists(backup / kManifest))
    return failure(ErrorKind::NotFound, "backup.missing"_L1);
  MUNIMENT_TRY_LET(bytes, readSmallFile(files, backup / kManifest));
  auto manifest = parseJson(bytes);
  if (!manifest || !manifest->at(u"files").array())
    return failure(ErrorKind::VerificationFailed, "backup.damaged"_L1, {kManifest});
  return *manifest;
}

} // namespace

Result<BackupSummary> backUpTo(const Services& services, const store::Address& main, const store::Address& keys,
                               const FilePath& target, const SharedProgress& progress) {
  FileSystem& files = *services.environment.files;
  if (main.dialect != store::Dialect::Sqlite)
    return failure(ErrorKind::Usage, "backup.server"_L1);
  MUNIMENT_TRY(files.makeDirectory(target));
  if (files.exists(target / kManifest))
    MUNIMENT_TRY(files.remove(target / kManifest));
  MUNIMENT_TRY(snapshot(files, main, target, u"muniment.db"_s));
  MUNIMENT_TRY(snapshot(files, keys, target, u"keys.db"_s));
  MUNIMENT_TRY_LET(objects, copyObjects(files, vaultFolder(services.directory), vaultFolder(target), progress));
  MUNIMENT_TRY_LET(layout, readSmallFile(files, describedIn(services.directory)));
  MUNIMENT_TRY(writeSmallFile(files, target, u"workspace.json", layout));
  MUNIMENT_TRY_LET(report, ledger::verifyLedger(store::Address::sqlite((target / u"muniment.db").value), {}, progress));
  if (!report.isClean())
    return failure(ErrorKind::VerificationFailed, "backup.damaged"_L1, {u"muniment.db"_s});
  Json::Array listed;
  for (const QString& name : {u"muniment.db"_s, u"keys.db"_s, u"workspace.json"_s}) {
    MUNIMENT_TRY_LET(file, describeFile(files, target, name));
    listed.push_back(std::move(file));
  }
  const BackupSummary summary{services.environment.clock->now(), report.entries, objects.all, objects.fresh};
  MUNIMENT_TRY_LET(manifest, canonicalJson(Json::Object{{u"entries"_s, summary.entries},
                                                        {u"files"_s, std::move(listed)},
                                                        {u"head"_s, report.hash.toHex()},
                                                        {u"made_at"_s, summary.madeAt.toString()},
                                                        {u"objects"_s, summary.objects}}));
  MUNIMENT_TRY(writeSmallFile(files, target, kManifest, manifest));
  return summary;
}

Result<BackupSummary> verifyBackup(const Environment& environment, const FilePath& backup,
                                   const SharedProgress& progress) {
  FileSystem& files = *environment.files;
  MUNIMENT_TRY_LET(manifest, readManifest(files, backup));
  for (const Json& file : *manifest.at(u"files").array()) {
    const QString name = file.text(u"name");
    if (name.contains(u'/') || !files.exists(backup / name))
      return failure(ErrorKind::VerificationFailed, "backup.damaged"_L1, {name});
    MUNIMENT_TRY_LET(digest, hashFile(files, backup / name));
    if (digest.toHex() != file.text(u"sha256"))
      return failure(ErrorKind::VerificationFailed, "backup.damaged"_L1, {name});
  }
  MUNIMENT_TRY_LET(report, ledger::verifyLedger(store::Address::sqlite((backup / u"muniment.db").value), {}, progress));
  if (!report.isClean() || report.hash.toHex() != manifest.text(u"head"))
    return failure(ErrorKind::VerificationFailed, "backup.damaged"_L1, {u"muniment.db"_s});
  BackupSummary summary;
  summary.madeAt = Instant::parse(manifest.text(u"made_at")).value_or(Instant());
  summary.entries = report.entries;
  MUNIMENT_TRY_LET(folders, files.list(vaultFolder(backup)));
  for (const QString& folder : folders) {
    MUNIMENT_TRY_LET(objects, files.list(vaultFolder(backup) / folder));
    summary.objects += objects.size();
  }
  if (summary.objects < manifest.number(u"objects"))
    return failure(ErrorKind::VerificationFailed, "backup.damaged"_L1, {u"vault"_s});
  return summary;
}

Result<BackupSummary> restoreFrom(const Environment& environment, const FilePath& backup, const FilePath& directory,
                                  const SharedProgress& progress) {
  FileSystem& files = *environment.files;
  if (files.exists(describedIn(directory)))
    return failure(ErrorKind::Refused, "workspace.exists"_L1);
  MUNIMENT_TRY_LET(summary, verifyBackup(environment, backup, progress));
  MUNIMENT_TRY(files.makeDirectory(directory));
  for (const QString& name : {u"muniment.db"_s, u"keys.db"_s})
    MUNIMENT_TRY(copyFile(files, backup / name, directory / name));
  MUNIMENT_TRY_LET(copied, copyObjects(files, vaultFolder(backup), vaultFolder(directory), progress));
  summary.newObjects = copied.fresh;
  // The description goes last: until then this folder is no workspace.
  MUNIMENT_TRY_LET(layout, readSmallFile(files, backup / u"workspace.json"));
  MUNIMENT_TRY(writeSmallFile(files, directory, u"workspace.json", layout));
  return summary;
}

} // namespace muniment::workspace
