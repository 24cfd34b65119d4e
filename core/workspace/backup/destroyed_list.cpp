#include "core/workspace/backup/destroyed_list.h"

#include "core/base/json.h"
#include "core/workspace/backup/file_copy.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

constexpr std::int64_t kFormat = 1;
constexpr qint64 kLargest = qint64{256} << 20; ///< some two million objects

} // namespace

Result<void> writeDestroyedList(FileSystem& files, const FilePath& folder, QStringView name, const QString& workspace,
                                const std::vector<vault::DestroyedObject>& objects) {
  Json::Array listed;
  for (const vault::DestroyedObject& object : objects)
    listed.emplace_back(Json::Object{{u"address"_s, object.address.toHex()}, {u"at"_s, object.at.toString()}});
  MUNIMENT_TRY_LET(text, canonicalJson(Json::Object{
                             {u"format"_s, kFormat}, {u"objects"_s, std::move(listed)}, {u"workspace"_s, workspace}}));
  return writeSmallFile(files, folder, name, text);
}

Result<std::vector<vault::DestroyedObject>> readDestroyedList(FileSystem& files, const FilePath& file,
                                                              const QString& workspace) {
  MUNIMENT_TRY_LET(bytes, readSmallFile(files, file, kLargest));
  const auto list = parseJson(bytes);
  if (!list || list->number(u"format") != kFormat || !list->at(u"objects").array())
    return failure(ErrorKind::VerificationFailed, "backup.list_damaged"_L1);
  if (list->text(u"workspace") != workspace)
    return failure(ErrorKind::Refused, "backup.list_of_another"_L1);
  std::vector<vault::DestroyedObject> objects;
  for (const Json& listed : *list->at(u"objects").array()) {
    const auto address = vault::VaultAddress::fromHex(listed.text(u"address"));
    const auto at = Instant::parse(listed.text(u"at"));
    if (!address || !at)
      return failure(ErrorKind::VerificationFailed, "backup.list_damaged"_L1);
    objects.push_back({*address, *at});
  }
  return objects;
}

} // namespace muniment::workspace
