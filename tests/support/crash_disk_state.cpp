#include "tests/support/crash_disk_state.h"

#include <cstring>

namespace muniment::tests {
namespace {

constexpr std::size_t kSector = 512;

void applyChange(std::string& bytes, const PendingChange& change) {
  const auto offset = static_cast<std::size_t>(change.offset);
  if (change.truncates) {
    bytes.resize(offset);
    return;
  }
  if (bytes.size() < offset + change.bytes.size())
    bytes.resize(offset + change.bytes.size());
  std::memcpy(bytes.data() + offset, change.bytes.data(), change.bytes.size());
}

/// Applies a random choice of the sectors that a write touches.
void applyTorn(std::string& bytes, const PendingChange& change, std::mt19937_64& random) {
  std::size_t position = 0;
  while (position < change.bytes.size()) {
    const auto offset = static_cast<std::size_t>(change.offset) + position;
    const std::size_t size = std::min(kSector - offset % kSector, change.bytes.size() - position);
    if (random() % 2 == 0)
      applyChange(bytes, {static_cast<sqlite3_int64>(offset), change.bytes.substr(position, size), false});
    position += size;
  }
}

} // namespace

bool CrashDisk::State::owns(const char* path) const {
  return path && std::strncmp(path, m_folder.c_str(), m_folder.size()) == 0 && path[m_folder.size()] == '/';
}

void CrashDisk::State::load(const Image& image) {
  m_names.clear();
  for (const auto& [name, bytes] : image) {
    auto inode = std::make_shared<CrashInode>();
    inode->current = inode->durable = bytes;
    m_names.emplace(name, std::move(inode));
  }
  m_durableNames = m_names;
  plan(Fault::None, 0, 0);
}

void CrashDisk::State::plan(Fault fault, int at, std::uint64_t seed) {
  m_fault = fault;
  m_at = at;
  m_random.seed(seed);
  operations = 0;
  met = m_cut = false;
}

CrashDisk::State::Step CrashDisk::State::step() {
  if (m_cut)
    return Step::Fail;
  ++operations;
  if (m_fault == Fault::None || met || operations != m_at)
    return Step::Go;
  met = true;
  return m_fault == Fault::PowerCut ? Step::Cut : Step::Fail;
}

std::string CrashDisk::State::survivorOf(const CrashInode& inode) {
  std::string bytes = inode.durable;
  // Some cuts lose everything, some nothing, most a part.
  const auto mood = m_random() % 8;
  for (const PendingChange& change : inode.pending) {
    const auto fate = mood == 0 ? 0 : mood == 1 ? 1 : m_random() % 3;
    if (fate == 1 || (fate == 2 && change.truncates))
      applyChange(bytes, change);
    else if (fate == 2)
      applyTorn(bytes, change, m_random);
  }
  return bytes;
}

void CrashDisk::State::cutPower() {
  m_cut = true;
  m_image.clear();
  std::set<std::string> names;
  for (const auto& [name, inode] : m_names)
    names.insert(name);
  for (const auto& [name, inode] : m_durableNames)
    names.insert(name);
  for (const std::string& name : names) {
    const auto now = m_names.find(name);
    const auto before = m_durableNames.find(name);
    const bool keepsNow = m_random() % 2 == 0;
    const auto& chosen = keepsNow ? now : before;
    if (chosen != (keepsNow ? m_names.end() : m_durableNames.end()))
      m_image.emplace(name, survivorOf(*chosen->second));
  }
}

CrashDisk::Image CrashDisk::State::survivors() {
  if (!m_cut)
    cutPower();
  return m_image;
}

int CrashDisk::State::open(const char* path, CrashHandle& handle, int flags, int* outFlags) {
  if (m_cut)
    return SQLITE_CANTOPEN;
  const std::string name = nameOf(path);
  auto found = m_names.find(name);
  const bool create = found == m_names.end();
  if (create && !(flags & SQLITE_OPEN_CREATE))
    return SQLITE_CANTOPEN;
  if (create)
    found = m_names.emplace(name, std::make_shared<CrashInode>()).first;
  handle.disk = this;
  handle.inode = new std::shared_ptr<CrashInode>(found->second);
  // As on Unix: the first sync of a journal or log by whoever may create it makes the names of its folder durable, even
  // when another connection had created it.
  handle.syncsFolder = (flags & SQLITE_OPEN_CREATE) &&
                       (flags & (SQLITE_OPEN_MAIN_JOURNAL | SQLITE_OPEN_SUPER_JOURNAL | SQLITE_OPEN_WAL));
  found->second->handles.insert(&handle);
  if (outFlags)
    *outFlags = flags;
  return SQLITE_OK;
}

int CrashDisk::State::close(CrashHandle& handle) {
  (*handle.inode)->handles.erase(&handle);
  delete handle.inode;
  handle.inode = nullptr;
  return SQLITE_OK;
}

int CrashDisk::State::read(CrashInode& inode, void* into, int size, sqlite3_int64 offset) {
  if (m_cut)
    return SQLITE_IOERR_READ;
  const auto wanted = static_cast<std::size_t>(size);
  const auto from = static_cast<std::size_t>(offset);
  const std::size_t there = from < inode.current.size() ? std::min(wanted, inode.current.size() - from) : 0;
  std::memcpy(into, inode.current.data() + std::min(from, inode.current.size()), there);
  if (there == wanted)
    return SQLITE_OK;
  std::memset(static_cast<char*>(into) + there, 0, wanted - there);
  return SQLITE_IOERR_SHORT_READ;
}

int CrashDisk::State::change(CrashInode& inode, PendingChange change) {
  const Step next = step();
  if (next == Step::Fail && !m_cut && !change.truncates && m_fault == Fault::FailOnce)
    change.bytes.resize(change.bytes.size() / 2); // an error does not say that nothing was written
  if (next == Step::Fail && (m_cut || change.truncates || m_fault == Fault::DiskFullOnce))
    return m_cut || m_fault == Fault::FailOnce ? SQLITE_IOERR_WRITE : SQLITE_FULL;
  applyChange(inode.current, change);
  inode.pending.push_back(std::move(change));
  if (next == Step::Cut)
    cutPower();
  return next == Step::Go ? SQLITE_OK : SQLITE_IOERR_WRITE;
}

int CrashDisk::State::sync(CrashHandle& handle) {
  const Step next = step();
  if (next == Step::Cut)
    cutPower();
  if (next != Step::Go)
    return SQLITE_IOERR_FSYNC;
  if (lies)
    return SQLITE_OK;
  CrashInode& inode = **handle.inode;
  for (const PendingChange& change : inode.pending)
    applyChange(inode.durable, change);
  inode.pending.clear();
  if (std::exchange(handle.syncsFolder, false))
    m_durableNames = m_names;
  return SQLITE_OK;
}

int CrashDisk::State::remove(const char* path, bool syncFolder) {
  const auto found = m_names.find(nameOf(path));
  if (found == m_names.end())
    return SQLITE_IOERR_DELETE_NOENT;
  const Step next = step();
  if (next == Step::Fail)
    return SQLITE_IOERR_DELETE;
  m_names.erase(found);
  if (next == Step::Cut) {
    cutPower();
    return SQLITE_IOERR_DELETE;
  }
  if (syncFolder && !lies)
    m_durableNames = m_names;
  return SQLITE_OK;
}

bool CrashDisk::State::exists(const char* path) { return m_names.contains(nameOf(path)); }

} // namespace muniment::tests
