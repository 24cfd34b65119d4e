#include "core/workspace/policy/policy.h"

#include "core/base/json.h"
#include "core/platform/administrator_file.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

constexpr qint64 kLongest = 65'536;
constexpr std::int64_t kVersion = 1;

/// Takes the members out of the object one by one; whatever is left was not meant for this program.
class Members final {
 public:
  Members(const Json::Object& object, QString file) : m_left(object), m_file(std::move(file)) {}

  Result<void> version() {
    const auto found = m_left.extract(u"version"_s);
    const std::int64_t* number = found ? found.mapped().integer() : nullptr;
    return number && *number == kVersion ? Result<void>() : bad(u"version"_s);
  }

  Result<void> flag(const QString& name, bool& into) {
    const auto found = m_left.extract(name);
    if (!found)
      return {};
    const bool* value = found.mapped().boolean();
    if (!value)
      return bad(name);
    into = *value;
    return {};
  }

  Result<void> folder(const QString& name, QString& into) {
    const auto found = m_left.extract(name);
    if (!found)
      return {};
    const QString* text = found.mapped().string();
    if (!text || !(QDir::isAbsolutePath(*text) || text->startsWith("~/"_L1)))
      return bad(name);
    into = *text;
    return {};
  }

  Result<void> end() const { return m_left.empty() ? Result<void>() : bad(m_left.begin()->first); }

  [[nodiscard]] Failure bad(const QString& name) const {
    return failure(ErrorKind::Refused, "policy.member_wrong"_L1, {m_file, name});
  }

 private:
  Json::Object m_left;
  QString m_file;
};

Result<QByteArray> bytesOf(FileSystem& files, const FilePath& path) {
  const auto unreadable = [&](const Error& why) {
    return failure(ErrorKind::Refused, "policy.unreadable"_L1, {path.value}, why.id);
  };
  auto file = files.openToRead(path);
  if (!file)
    return unreadable(file.error());
  QByteArray bytes(kLongest + 1, Qt::Uninitialized);
  qint64 done = 0;
  while (done < bytes.size()) {
    const auto got = (*file)->read(bytes.data() + done, bytes.size() - done);
    if (!got)
      return unreadable(got.error());
    if (*got == 0)
      break;
    done += *got;
  }
  if (done > kLongest)
    return failure(ErrorKind::Refused, "policy.not_json"_L1, {path.value, QString::number(kLongest)});
  bytes.truncate(done);
  return bytes;
}

/// A folder as the system knows it: links and `..` name no other workspace.
QString placeOf(const QString& folder) {
  const QFileInfo info(folder);
  return info.exists() ? info.canonicalFilePath() : QDir::cleanPath(info.absoluteFilePath());
}

} // namespace

Result<Policy> readPolicyDraft(FileSystem& files, const FilePath& path) {
  MUNIMENT_TRY_LET(bytes, bytesOf(files, path));
  const auto parsed = parseJson(bytes);
  if (!parsed)
    return failure(ErrorKind::Refused, "policy.not_json"_L1, QStringList(path.value) + parsed.error().arguments);
  if (!parsed->object())
    return failure(ErrorKind::Refused, "policy.not_json"_L1, {path.value, u"0"_s});
  Members members(*parsed->object(), path.value);
  Policy policy;
  bool disabled = false;
  MUNIMENT_TRY(members.version());
  MUNIMENT_TRY(members.folder(u"default_workspace"_s, policy.defaultWorkspace));
  MUNIMENT_TRY(members.flag(u"only_default_workspace"_s, policy.onlyDefault));
  MUNIMENT_TRY(members.flag(u"exports_disabled"_s, disabled));
  MUNIMENT_TRY(members.end());
  policy.mayExport = !disabled;
  // Which folder is a person's home is theirs to say.
  if (policy.onlyDefault && !QDir::isAbsolutePath(policy.defaultWorkspace))
    return members.bad(u"only_default_workspace"_s);
  if (policy.defaultWorkspace.startsWith("~/"_L1))
    policy.defaultWorkspace = QDir::homePath() + policy.defaultWorkspace.sliced(1);
  return policy;
}

Result<Policy> readPolicy(FileSystem& files) {
  const FilePath place = platform::policyPlace();
  MUNIMENT_TRY(platform::requireAdministratorsFile(place));
  if (!files.exists(place))
    return Policy();
  return readPolicyDraft(files, place);
}

Result<void> requireExports(FileSystem& files) {
  MUNIMENT_TRY_LET(policy, readPolicy(files));
  return policy.mayExport ? Result<void>() : failure(ErrorKind::Refused, "policy.exports_disabled"_L1);
}

Result<void> requireAllowedWorkspace(FileSystem& files, const FilePath& directory) {
  MUNIMENT_TRY_LET(policy, readPolicy(files));
  if (policy.onlyDefault && placeOf(directory.value) != placeOf(policy.defaultWorkspace))
    return failure(ErrorKind::Refused, "policy.other_workspace"_L1, {policy.defaultWorkspace});
  return {};
}

} // namespace muniment::workspace
