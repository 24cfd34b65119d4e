#include "tests/support/faulty_file_system.h"

#include <algorithm>

namespace muniment::tests {
namespace {

using namespace Qt::StringLiterals;

QString folderOf(const QString& path) { return path.first(std::max<qsizetype>(0, path.lastIndexOf(u'/'))); }

Failure planned() { return Failure(FaultPlan::error()); }
Failure missing() { return failure(ErrorKind::NotFound, "file.not_found"_L1); }

} // namespace

class FaultyFileSystem::OpenFile final : public File {
 public:
  OpenFile(FaultyFileSystem& disk, NodePointer node) : m_disk(&disk), m_node(std::move(node)) {}

  Result<qint64> read(char* into, qint64 size) override {
    const std::lock_guard lock(m_disk->m_mutex);
    if (!m_disk->m_plan->step())
      return planned();
    const qint64 got = std::clamp<qint64>(m_node->bytes.size() - m_position, 0, size);
    std::copy_n(m_node->bytes.constData() + m_position, got, into);
    m_position += got;
    return got;
  }
  Result<void> write(QByteArrayView bytes) override {
    const std::lock_guard lock(m_disk->m_mutex);
    if (!m_disk->m_plan->step())
      return planned();
    const qint64 room = m_disk->m_capacity - m_disk->used();
    const qint64 fits = std::min<qint64>(bytes.size(), room);
    m_node->unsynced.emplace_back(m_node->bytes.size(), fits);
    m_node->bytes.append(bytes.first(fits));
    if (fits < bytes.size())
      return Failure(makeRetryable(ErrorKind::Failed, "file.disk_full"_L1));
    return {};
  }
  Result<void> seek(qint64 position) override {
    m_position = position;
    return {};
  }
  Result<qint64> size() override {
    const std::lock_guard lock(m_disk->m_mutex);
    return m_node->bytes.size();
  }
  Result<void> sync() override {
    const std::lock_guard lock(m_disk->m_mutex);
    if (!m_disk->m_plan->step())
      return planned();
    m_node->synced = m_node->bytes;
    m_node->unsynced.clear();
    return {};
  }

 private:
  FaultyFileSystem* m_disk;
  NodePointer m_node;
  qint64 m_position = 0;
};

qint64 FaultyFileSystem::used() const {
  qint64 sum = 0;
  for (const auto& [path, node] : m_files)
    sum += node->bytes.size();
  return sum;
}

void FaultyFileSystem::tear(Node& node) {
  QByteArray after = node.synced;
  for (const auto& [position, size] : node.unsynced) {
    const unsigned fate = m_plan->random(3);
    if (fate == 0)
      continue;
    const qint64 kept = fate == 1 ? size : m_plan->random(static_cast<unsigned>(size) + 1);
    if (after.size() < position + kept)
      after.resize(position + kept, '\0');
    std::copy_n(node.bytes.constData() + position, kept, after.data() + position);
  }
  node.bytes = node.synced = after;
  node.unsynced.clear();
}

void FaultyFileSystem::loseUnsynced() {
  const std::lock_guard lock(m_mutex);
  std::set<QString> names;
  for (const auto& [path, node] : m_files)
    names.insert(path);
  for (const auto& [path, node] : m_syncedFiles)
    names.insert(path);
  for (const QString& folder : std::set<QString>(m_folders)) {
    if (!m_syncedFolders.contains(folder) && m_plan->random(2) == 0)
      m_folders.erase(folder);
  }
  std::map<QString, NodePointer> after;
  for (const QString& name : names) {
    const auto now = m_files.find(name);
    const auto before = m_syncedFiles.find(name);
    const bool takeNow = m_plan->random(2) == 0;
    const auto& chosen = takeNow ? now : before;
    const bool there = takeNow ? now != m_files.end() : before != m_syncedFiles.end();
    if (there && m_folders.contains(folderOf(name)))
      after[name] = chosen->second;
  }
  for (const auto& [path, node] : after)
    tear(*node);
  m_files = m_syncedFiles = after;
  m_syncedFolders = m_folders;
}

QByteArray FaultyFileSystem::content(const FilePath& path) const {
  const auto found = m_files.find(path.value);
  return found == m_files.end() ? QByteArray() : found->second->bytes;
}

void FaultyFileSystem::setContent(const FilePath& path, const QByteArray& bytes) {
  const std::lock_guard lock(m_mutex);
  m_files[path.value] = m_syncedFiles[path.value] = std::make_shared<Node>(Node{bytes, bytes, {}});
}

QStringList FaultyFileSystem::allFiles() const {
  QStringList names;
  for (const auto& [path, node] : m_files)
    names.append(path);
  return names;
}

Result<std::unique_ptr<File>> FaultyFileSystem::openToRead(const FilePath& path) {
  const std::lock_guard lock(m_mutex);
  if (!m_plan->step())
    return planned();
  const auto found = m_files.find(path.value);
  if (found == m_files.end())
    return missing();
  return std::make_unique<OpenFile>(*this, found->second);
}

Result<std::unique_ptr<File>> FaultyFileSystem::create(const FilePath& path) {
  const std::lock_guard lock(m_mutex);
  if (!m_plan->step())
    return planned();
  if (!m_folders.contains(folderOf(path.value)))
    return missing();
  if (m_files.contains(path.value))
    return failure(ErrorKind::Failed, "file.exists"_L1);
  const auto node = std::make_shared<Node>();
  m_files[path.value] = node;
  return std::make_unique<OpenFile>(*this, node);
}

Result<void> FaultyFileSystem::makeDirectory(const FilePath& path) {
  const std::lock_guard lock(m_mutex);
  if (!m_plan->step())
    return planned();
  m_folders.insert(path.value);
  return {};
}

Result<void> FaultyFileSystem::rename(const FilePath& from, const FilePath& to) {
  const std::lock_guard lock(m_mutex);
  if (!m_plan->step())
    return planned();
  const auto found = m_files.find(from.value);
  if (found == m_files.end() || !m_folders.contains(folderOf(to.value)))
    return missing();
  m_files[to.value] = found->second;
  m_files.erase(from.value);
  return {};
}

Result<void> FaultyFileSystem::remove(const FilePath& path) {
  const std::lock_guard lock(m_mutex);
  if (!m_plan->step())
    return planned();
  return m_files.erase(path.value) == 1 ? Result<void>() : missing();
}

Result<void> FaultyFileSystem::syncDirectory(const FilePath& path) {
  const std::lock_guard lock(m_mutex);
  if (!m_plan->step())
    return planned();
  std::erase_if(m_syncedFiles, [&](const auto& entry) { return folderOf(entry.first) == path.value; });
  for (const auto& [name, node] : m_files) {
    if (folderOf(name) == path.value)
      m_syncedFiles[name] = node;
  }
  for (const QString& folder : m_folders) {
    if (folderOf(folder) == path.value)
      m_syncedFolders.insert(folder);
  }
  return {};
}

bool FaultyFileSystem::exists(const FilePath& path) {
  const std::lock_guard lock(m_mutex);
  return m_files.contains(path.value) || m_folders.contains(path.value);
}

Result<QStringList> FaultyFileSystem::list(const FilePath& path) {
  const std::lock_guard lock(m_mutex);
  if (!m_plan->step())
    return planned();
  if (!m_folders.contains(path.value))
    return missing();
  QStringList names;
  const auto add = [&](const QString& name) {
    if (folderOf(name) == path.value)
      names.append(name.sliced(path.value.size() + 1));
  };
  for (const auto& [name, node] : m_files)
    add(name);
  for (const QString& folder : m_folders)
    add(folder);
  names.sort();
  return names;
}

} // namespace muniment::tests
