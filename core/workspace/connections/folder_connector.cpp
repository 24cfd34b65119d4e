#include "core/workspace/connections/folder_connector.h"

#include "core/workspace/workspace.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

constexpr std::int64_t kBetween = 2'000; ///< milliseconds between two looks
constexpr std::int64_t kUsualQuiet = 10; ///< seconds
constexpr std::int64_t kLongestQuiet = 86'400;
constexpr int kMostNames = 1'000; ///< tried for one file that is moved away

QString moved() { return u"Captured"_s; }

/// Programs name so what they have not written to its end.
bool isUnfinished(const QString& name) {
  if (name.startsWith(u'.') || name.startsWith(u'~') || name.endsWith(u'~'))
    return true;
  for (const QLatin1StringView ending : {".part"_L1, ".partial"_L1, ".tmp"_L1, ".temp"_L1, ".crdownload"_L1,
                                         ".filepart"_L1, ".download"_L1, ".lock"_L1}) {
    if (name.endsWith(ending, Qt::CaseInsensitive))
      return true;
  }
  return false;
}

QString valueOf(const ConnectorParts& parts, const QString& name) {
  const auto found = parts.values.site.find(name);
  return found == parts.values.site.end() ? QString() : found->second.trimmed();
}

Failure wrong(const QString& name) { return failure(ErrorKind::Usage, "connection.value_missing"_L1, {name}); }

} // namespace

Result<std::unique_ptr<FolderConnector>> FolderConnector::make(ConnectorParts parts) {
  const QString folder = QDir::cleanPath(valueOf(parts, u"folder"_s));
  if (!QDir::isAbsolutePath(folder) || folder == QDir::rootPath())
    return wrong(u"folder"_s);
  const QString then = valueOf(parts, u"then"_s);
  if (!then.isEmpty() && then != "leave"_L1 && then != "move"_L1)
    return wrong(u"then"_s);
  const QString quiet = valueOf(parts, u"quiet"_s);
  bool isNumber = true;
  const std::int64_t seconds = quiet.isEmpty() ? kUsualQuiet : quiet.toLongLong(&isNumber);
  if (!isNumber || seconds < 0 || seconds > kLongestQuiet)
    return wrong(u"quiet"_s);
  return std::unique_ptr<FolderConnector>(
      new FolderConnector(std::move(parts), FilePath{folder}, then == "move"_L1, seconds * 1000));
}

Result<QStringList> FolderConnector::names() const {
  const QFileInfo folder(m_folder.value);
  if (!folder.isDir())
    return failure(ErrorKind::NotFound, "folder.not_there"_L1, {m_parts.connection.name});
  if (!folder.isReadable())
    return failure(ErrorKind::Refused, "folder.not_readable"_L1, {m_parts.connection.name});
  return m_parts.workspace->environment().files->list(m_folder);
}

std::optional<FolderConnector::Look> FolderConnector::look(const QString& name) const {
  const QFileInfo file((m_folder / name).value);
  if (file.isSymLink() || !file.isFile())
    return std::nullopt;
  return Look{file.size(), file.lastModified()};
}

Result<Instant> FolderConnector::attend(Instant now) {
  MUNIMENT_TRY_LET(listed, names());
  std::map<QString, Seen> before = std::exchange(m_seen, {});
  std::optional<Error> problem;
  for (const QString& name : listed) {
    const std::optional<Look> found = isUnfinished(name) ? std::nullopt : look(name);
    if (!found)
      continue;
    const auto known = before.find(name);
    const bool isSame = known != before.end() && known->second.look == *found;
    Seen& seen = m_seen.emplace(name, isSame ? known->second : Seen{*found, now, false}).first->second;
    const bool isQuiet = now.milliseconds() - seen.since.milliseconds() >= m_quiet;
    if ((seen.isTaken && !m_moves) || !isQuiet || (m_parts.ended && m_parts.ended->isCancelled()))
      continue;
    if (const auto taken = take(name, seen); !taken)
      problem = taken.error();
  }
  if (problem)
    return Failure(*problem);
  return now.plusMilliseconds(kBetween);
}

Result<void> FolderConnector::take(const QString& name, Seen& seen) {
  if (seen.isTaken)
    return moveAway(name);
  DocumentWish wish;
  wish.source = u"folder"_s;
  wish.matter = m_parts.connection.matter;
  const FileToCapture file{name, m_folder / name, std::nullopt};
  MUNIMENT_TRY(m_parts.workspace->captureDocuments(file, wish, m_parts.ended, m_parts.seat).result());
  if (look(name) != seen.look) // written to while it was read: it is taken once more when it is quiet again
    return {};
  seen.isTaken = true;
  return m_moves ? moveAway(name) : Result<void>();
}

/// Nothing is ever replaced: a name that is taken gets a number.
Result<void> FolderConnector::moveAway(const QString& name) const {
  FileSystem& files = *m_parts.workspace->environment().files;
  const FilePath target = m_folder / moved();
  if (!files.exists(target))
    MUNIMENT_TRY(files.makeDirectory(target));
  const QFileInfo parts(name);
  const QString ending = parts.suffix().isEmpty() ? QString() : u'.' + parts.suffix();
  for (int number = 1; number <= kMostNames; ++number) {
    const QString tried = number == 1 ? name : u"%1 (%2)%3"_s.arg(parts.completeBaseName()).arg(number).arg(ending);
    if (!files.exists(target / tried))
      return files.rename(m_folder / name, target / tried);
  }
  return failure(ErrorKind::Failed, "folder.not_moved"_L1, {m_parts.connection.name});
}

std::vector<TestStep> FolderConnector::test(const SharedProgress&) {
  TestStep open{u"open-folder"_s, std::nullopt};
  if (const auto listed = names(); !listed)
    open.error = listed.error();
  std::vector<TestStep> steps{std::move(open)};
  if (m_moves && !steps.front().error) {
    TestStep write{u"write-folder"_s, std::nullopt};
    if (!QFileInfo(m_folder.value).isWritable())
      write.error = makeError(ErrorKind::Refused, "folder.not_moved"_L1, {m_parts.connection.name});
    steps.push_back(std::move(write));
  }
  return steps;
}

} // namespace muniment::workspace
