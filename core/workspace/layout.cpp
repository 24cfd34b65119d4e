#include "core/workspace/layout.h"

#include "core/base/json.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

constexpr std::int64_t kFormat = 1;
constexpr qint64 kLargestDescription = 64 * 1024;

Result<QByteArray> readSmall(FileSystem& files, const FilePath& path) {
  MUNIMENT_TRY_LET(file, files.openToRead(path));
  MUNIMENT_TRY_LET(size, file->size());
  QByteArray bytes(std::min(size, kLargestDescription), Qt::Uninitialized);
  qint64 done = 0;
  while (done < bytes.size()) {
    MUNIMENT_TRY_LET(count, file->read(bytes.data() + done, bytes.size() - done));
    if (count == 0)
      break;
    done += count;
  }
  bytes.truncate(done);
  return bytes;
}

} // namespace

Layout Layout::embedded(const FilePath& directory) {
  return {store::Address::sqlite((directory / u"muniment.db").value),
          store::Address::sqlite((directory / u"keys.db").value)};
}

Layout Layout::shared(const QString& connection) {
  return {store::Address::postgres(connection, u"muniment"_s),
          store::Address::postgres(connection, u"muniment_keys"_s)};
}

FilePath vaultFolder(const FilePath& directory) { return directory / u"vault"; }

FilePath describedIn(const FilePath& directory) { return directory / u"workspace.json"; }

QString personEntry(const WorkspaceId& id) { return u"muniment person "_s + id.toString(); }

Result<void> describeWorkspace(FileSystem& files, const FilePath& directory, const WorkspaceInfo& info,
                               const Layout& layout) {
  const bool shared = layout.main.dialect == store::Dialect::Postgres;
  MUNIMENT_TRY_LET(text, canonicalJson(Json::Object{{u"format"_s, kFormat},
                                                    {u"id"_s, info.id.toString()},
                                                    {u"postgres"_s, shared ? layout.main.location : QString()}}));
  const FilePath draft = directory / u"workspace.json.new";
  if (files.exists(draft))
    MUNIMENT_TRY(files.remove(draft));
  MUNIMENT_TRY_LET(file, files.create(draft));
  MUNIMENT_TRY(file->write(text));
  MUNIMENT_TRY(file->sync());
  file.reset();
  MUNIMENT_TRY(files.rename(draft, describedIn(directory)));
  return files.syncDirectory(directory);
}

Result<Layout> readLayout(FileSystem& files, const FilePath& directory) {
  if (!files.exists(describedIn(directory)))
    return failure(ErrorKind::NotFound, "store.missing"_L1);
  MUNIMENT_TRY_LET(bytes, readSmall(files, describedIn(directory)));
  const auto description = parseJson(bytes);
  if (!description)
    return failure(ErrorKind::VerificationFailed, "workspace.description_damaged"_L1);
  if (description->number(u"format") > kFormat)
    return failure(ErrorKind::Refused, "store.newer_schema"_L1,
                   {QString::number(description->number(u"format")), QString::number(kFormat)});
  const QString postgres = description->text(u"postgres");
  return postgres.isEmpty() ? Layout::embedded(directory) : Layout::shared(postgres);
}

} // namespace muniment::workspace
