#include "core/workspace/backup/backup.h"

#include "core/vault/database_key_store.h"
#include "core/vault/layout.h"
#include "core/workspace/backup/database_copies.h"
#include "core/workspace/backup/destroyed_list.h"
#include "core/workspace/backup/file_copy.h"
#include "core/workspace/backup/restore_step.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

const QString kManifest = u"backup.json"_s;
const QString kDescription = u"workspace.json"_s;
const QString kDestroyed = u"destroyed.json"_s;
constexpr std::int64_t kKeysKept = 90LL * 86'400'000;

Result<Json> describeFile(FileSystem& files, const FilePath& folder, const QString& name) {
  MUNIMENT_TRY_LET(digest, hashFile(files, folder / name));
  return Json(Json::Object{{u"name"_s, name}, {u"sha256"_s, digest.toHex()}});
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

QStringList listedFiles(const DatabaseCopies& copies) { return copies.names() + QStringList{kDescription, kDestroyed}; }

Result<void> verifyDigests(FileSystem& files, const FilePath& backup, const QStringList& names, const Json& manifest) {
  std::map<QString, QString> digests;
  for (const Json& file : *manifest.at(u"files").array())
    digests.emplace(file.text(u"name"), file.text(u"sha256"));
  for (const QString& name : names) {
    const auto known = digests.find(name);
    if (known == digests.end() || !files.exists(backup / name))
      return failure(ErrorKind::VerificationFailed, "backup.damaged"_L1, {name});
    MUNIMENT_TRY_LET(digest, hashFile(files, backup / name));
    if (digest.toHex() != known->second)
      return failure(ErrorKind::VerificationFailed, "backup.damaged"_L1, {name});
  }
  return {};
}

/// Keys of what was destroyed later go, and the bytes of everything that was ever destroyed. Says how many keys went.
Result<qint64> replayDestructions(const Environment& environment, const Layout& layout, const FilePath& vault,
                                  const std::vector<vault::DestroyedObject>& later) {
  FileSystem& files = *environment.files;
  MUNIMENT_TRY_LET(keys, vault::DatabaseKeyStore::open(layout.keys, store::OpenMode::Write, *environment.clock));
  MUNIMENT_TRY_LET(removed, keys->destroyAgain(later));
  MUNIMENT_TRY_LET(destroyed, keys->destroyed());
  for (const vault::DestroyedObject& object : destroyed) {
    MUNIMENT_TRY_LET(key, keys->find(object.address));
    const FilePath path = vault::pathOf(vault, object.address);
    if (key || !files.exists(path))
      continue;
    MUNIMENT_TRY(files.remove(path));
    MUNIMENT_TRY(files.syncDirectory(vault::folderOf(vault, object.address)));
  }
  return removed;
}

} // namespace

Instant BackupSummary::keysExpireAt() const { return madeAt.plusMilliseconds(kKeysKept); }

Result<BackupSummary> backUpTo(const Services& services, const Layout& layout, vault::KeyStore& keys,
                               const FilePath& target, const SharedProgress& progress) {
  FileSystem& files = *services.environment.files;
  const Instant madeAt = services.environment.clock->now();
  MUNIMENT_TRY(files.makeDirectory(target));
  if (files.exists(target / kManifest))
    MUNIMENT_TRY(files.remove(target / kManifest));
  DatabaseCopies copies(services.environment, layout.main.dialect, target);
  MUNIMENT_TRY_LET(end, copies.make(layout, progress));
  MUNIMENT_TRY_LET(objects, copyObjects(files, vaultFolder(services.directory), vaultFolder(target), progress));
  MUNIMENT_TRY_LET(description, readSmallFile(files, describedIn(services.directory)));
  MUNIMENT_TRY(writeSmallFile(files, target, kDescription, description));
  MUNIMENT_TRY_LET(destroyed, keys.destroyed());
  MUNIMENT_TRY(writeDestroyedList(files, target, kDestroyed, services.info.id.toString(), destroyed));
  Json::Array listed;
  for (const QString& name : listedFiles(copies)) {
    MUNIMENT_TRY_LET(file, describeFile(files, target, name));
    listed.push_back(std::move(file));
  }
  const BackupSummary summary{madeAt, end.entries, objects.all, objects.fresh, 0};
  MUNIMENT_TRY_LET(manifest, canonicalJson(Json::Object{{u"entries"_s, summary.entries},
                                                        {u"files"_s, std::move(listed)},
                                                        {u"head"_s, end.hash},
                                                        {u"made_at"_s, summary.madeAt.toString()},
                                                        {u"objects"_s, summary.objects}}));
  MUNIMENT_TRY(writeSmallFile(files, target, kManifest, manifest));
  return summary;
}

Result<BackupSummary> verifyBackup(const Environment& environment, const FilePath& backup,
                                   const SharedProgress& progress) {
  FileSystem& files = *environment.files;
  MUNIMENT_TRY_LET(manifest, readManifest(files, backup));
  MUNIMENT_TRY_LET(description, readDescription(files, backup));
  DatabaseCopies copies(environment, description.layoutIn(backup).main.dialect, backup);
  MUNIMENT_TRY(verifyDigests(files, backup, listedFiles(copies), manifest));
  BackupSummary summary;
  summary.madeAt = Instant::parse(manifest.text(u"made_at")).value_or(Instant());
  summary.entries = manifest.number(u"entries");
  MUNIMENT_TRY(copies.verify({summary.entries, manifest.text(u"head")}, progress));
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
                                  const RestoreWish& wish, const SharedProgress& progress) {
  return restoreFrom(environment, backup, directory, wish, nullptr, progress);
}

Result<BackupSummary> restoreFrom(const Environment& environment, const FilePath& backup, const FilePath& directory,
                                  const RestoreWish& wish, RestoreStep* step, const SharedProgress& progress) {
  FileSystem& files = *environment.files;
  if (files.exists(describedIn(directory)))
    return failure(ErrorKind::Refused, "workspace.exists"_L1);
  MUNIMENT_TRY_LET(summary, verifyBackup(environment, backup, progress));
  if (!wish.destroyed && summary.keysExpireAt() < environment.clock->now())
    return failure(ErrorKind::Refused, "backup.keys_expired"_L1);
  MUNIMENT_TRY_LET(description, readDescription(files, backup));
  if (!wish.postgres.isEmpty()) {
    if (description.postgres.isEmpty())
      return failure(ErrorKind::Usage, "backup.not_of_a_server"_L1);
    description.postgres = wish.postgres;
  }
  std::vector<vault::DestroyedObject> later;
  if (wish.destroyed) {
    MUNIMENT_TRY_LET(list, readDestroyedList(files, *wish.destroyed, description.id));
    later = std::move(list);
  }
  MUNIMENT_TRY(files.makeDirectory(directory));
  const Layout layout = description.layoutIn(directory);
  DatabaseCopies copies(environment, layout.main.dialect, backup);
  MUNIMENT_TRY(copies.restore(layout, progress));
  const auto furnish = [&]() -> Result<void> {
    MUNIMENT_TRY_LET(copied, copyObjects(files, vaultFolder(backup), vaultFolder(directory), progress));
    summary.newObjects = copied.fresh;
    MUNIMENT_TRY_LET(destroyed, replayDestructions(environment, layout, vaultFolder(directory), later));
    summary.destroyed = destroyed;
    if (step)
      MUNIMENT_TRY(step->finish(layout));
    // The description goes last: until then this folder is no workspace.
    return describeWorkspace(files, directory, description);
  };
  const Result<void> furnished = furnish();
  if (!furnished) {
    MUNIMENT_TRY(copies.takeBack(layout));
    return Failure(furnished.error());
  }
  return summary;
}

} // namespace muniment::workspace
