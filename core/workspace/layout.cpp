#include "core/workspace/layout.h"

#include "core/base/json.h"
#include "core/workspace/backup/file_copy.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

constexpr std::int64_t kFormat = 1;
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

Layout Description::layoutIn(const FilePath& directory) const {
  return postgres.isEmpty() ? Layout::embedded(directory) : Layout::shared(postgres);
}

Result<void> describeWorkspace(FileSystem& files, const FilePath& directory, const Description& description) {
  MUNIMENT_TRY_LET(text,
                   canonicalJson(Json::Object{
                       {u"format"_s, kFormat}, {u"id"_s, description.id}, {u"postgres"_s, description.postgres}}));
  return writeSmallFile(files, directory, u"workspace.json", text);
}

Result<Description> readDescription(FileSystem& files, const FilePath& directory) {
  if (!files.exists(describedIn(directory)))
    return failure(ErrorKind::NotFound, "store.missing"_L1);
  MUNIMENT_TRY_LET(bytes, readSmallFile(files, describedIn(directory)));
  const auto description = parseJson(bytes);
  if (!description)
    return failure(ErrorKind::VerificationFailed, "workspace.description_damaged"_L1);
  if (description->number(u"format") > kFormat)
    return failure(ErrorKind::Refused, "store.newer_schema"_L1,
                   {QString::number(description->number(u"format")), QString::number(kFormat)});
  return Description{description->text(u"id"), description->text(u"postgres")};
}

} // namespace muniment::workspace
