#include "core/platform/confined_process.h"

#include <array>
#include <cerrno>
#include <cstdlib>
#include <vector>

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

namespace muniment::platform {
namespace {

using namespace Qt::StringLiterals;

constexpr int kFirstFree = 10; ///< above the numbers that the program is given, so that none overwrites another
constexpr std::size_t kPiece = 64 * 1024;

Failure notStarted(const char* what) {
  return failure(ErrorKind::Unavailable, "preview.not_started"_L1, {},
                 u"%1: errno %2"_s.arg(QLatin1StringView(what)).arg(errno));
}

Failure stopped(int code) { return failure(ErrorKind::Failed, "preview.stopped"_L1, {}, u"errno %1"_s.arg(code)); }

/// A descriptor that is closed when it goes out of scope, and that no program started meanwhile inherits.
class Descriptor final {
 public:
  explicit Descriptor(int number = -1) : m_number(number) {}
  ~Descriptor() {
    if (m_number >= 0)
      ::close(m_number);
  }
  Descriptor(Descriptor&& other) noexcept : m_number(std::exchange(other.m_number, -1)) {}
  Descriptor& operator=(Descriptor&& other) noexcept {
    std::swap(m_number, other.m_number);
    return *this;
  }

  [[nodiscard]] int number() const { return m_number; }
  [[nodiscard]] int release() { return std::exchange(m_number, -1); }
  [[nodiscard]] Descriptor moved() const { return Descriptor(::fcntl(m_number, F_DUPFD_CLOEXEC, kFirstFree)); }

 private:
  int m_number;
};

/// Memory with a descriptor but without a name.
Descriptor memory(const char* name) {
#ifdef Q_OS_LINUX
  return Descriptor(::memfd_create(name, MFD_CLOEXEC | MFD_ALLOW_SEALING)).moved();
#else
  std::array<char, 32> path{"/tmp/muniment-XXXXXX"};
  Descriptor file(::mkostemp(path.data(), O_CLOEXEC));
  if (file.number() >= 0)
    ::unlink(path.data());
  return Descriptor(::fcntl(file.number(), F_DUPFD_CLOEXEC, kFirstFree));
#endif
}

bool fill(const Descriptor& file, QByteArrayView bytes) {
  while (!bytes.isEmpty()) {
    const ssize_t written = ::write(file.number(), bytes.data(), static_cast<std::size_t>(bytes.size()));
    if (written < 0 && errno == EINTR)
      continue;
    if (written <= 0)
      return false;
    bytes = bytes.sliced(written);
  }
  return true;
}

/// Nobody changes the bytes any more, and nobody cuts off memory that is being looked at.
bool seal([[maybe_unused]] const Descriptor& bytes, [[maybe_unused]] const Descriptor& shared) {
#ifdef Q_OS_LINUX
  constexpr int kSize = F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_SEAL;
  return ::fcntl(bytes.number(), F_ADD_SEALS, kSize | F_SEAL_WRITE) == 0 &&
         ::fcntl(shared.number(), F_ADD_SEALS, kSize) == 0;
#else
  return true;
#endif
}

/// Where libraries and fonts are found; nothing that names the person's session, proxies or keys.
std::vector<QByteArray> environment() {
  std::vector<QByteArray> kept{"LC_ALL=C.UTF-8", "QT_NO_GLIB=1"};
  for (const char* name : {"HOME", "XDG_CACHE_HOME", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "QT_PLUGIN_PATH"}) {
    if (const char* value = std::getenv(name))
      kept.push_back(QByteArray(name) + '=' + value);
  }
  return kept;
}

Result<pid_t> launch(const QString& program, const Descriptor& bytes, const Descriptor& line,
                     const Descriptor& shared) {
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  for (int stream = 0; stream < ConfinedProcess::kBytes; ++stream)
    posix_spawn_file_actions_addopen(&actions, stream, "/dev/null", O_RDWR, 0);
  posix_spawn_file_actions_adddup2(&actions, bytes.number(), ConfinedProcess::kBytes);
  posix_spawn_file_actions_adddup2(&actions, line.number(), ConfinedProcess::kLine);
  posix_spawn_file_actions_adddup2(&actions, shared.number(), ConfinedProcess::kShared);
  QByteArray path = program.toLocal8Bit();
  std::array<char*, 2> arguments{path.data(), nullptr};
  std::vector<QByteArray> kept = environment();
  std::vector<char*> variables;
  for (QByteArray& variable : kept)
    variables.push_back(variable.data());
  variables.push_back(nullptr);
  pid_t child = -1;
  const int code = ::posix_spawn(&child, path.constData(), &actions, nullptr, arguments.data(), variables.data());
  posix_spawn_file_actions_destroy(&actions);
  errno = code;
  if (code != 0)
    return notStarted("posix_spawn");
  return child;
}

} // namespace

Result<std::unique_ptr<ConfinedProcess>> ConfinedProcess::start(const QString& program, QByteArrayView bytes,
                                                                std::size_t shared) {
  const Descriptor content = memory("content");
  const Descriptor pixels = memory("pixels");
  if (content.number() < 0 || pixels.number() < 0 || !fill(content, bytes) ||
      ::ftruncate(pixels.number(), static_cast<off_t>(shared)) != 0 || !seal(content, pixels))
    return notStarted("memory");
  std::array<int, 2> ends{-1, -1};
#ifdef Q_OS_LINUX
  if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0)
    return notStarted("socketpair");
#else
  if (::socketpair(AF_UNIX, SOCK_STREAM, 0, ends.data()) != 0)
    return notStarted("socketpair");
  for (const int end : ends)
    ::fcntl(end, F_SETFD, FD_CLOEXEC);
#endif
  Descriptor ours = Descriptor(ends[0]).moved();
  const Descriptor theirs = Descriptor(ends[1]).moved();
  if (ours.number() < 0 || theirs.number() < 0)
    return notStarted("descriptors");
  ::fcntl(ours.number(), F_SETFL, O_NONBLOCK);
  void* mapped = ::mmap(nullptr, shared, PROT_READ, MAP_SHARED, pixels.number(), 0);
  if (mapped == MAP_FAILED)
    return notStarted("mmap");
  const std::span<const std::byte> view(static_cast<const std::byte*>(mapped), shared);
  const Result<pid_t> child = launch(program, content, theirs, pixels);
  if (!child) {
    ::munmap(mapped, shared);
    return failure(child.error());
  }
  return std::unique_ptr<ConfinedProcess>(new ConfinedProcess(*child, ours.release(), view));
}

ConfinedProcess::~ConfinedProcess() {
  kill();
  ::close(m_line);
  ::munmap(const_cast<std::byte*>(m_shared.data()), m_shared.size());
}

void ConfinedProcess::kill() {
  const std::scoped_lock lock(m_ending);
  if (std::exchange(m_isEnded, true))
    return;
  ::shutdown(m_line, SHUT_RDWR);
  ::kill(static_cast<pid_t>(m_id), SIGKILL);
  int status = 0;
  while (::waitpid(static_cast<pid_t>(m_id), &status, 0) < 0 && errno == EINTR) {
  }
}

Result<void> ConfinedProcess::waitFor(short events, QDeadlineTimer until) const {
  for (;;) {
    pollfd wanted{m_line, events, 0};
    const qint64 left = until.isForever() ? -1 : std::max<qint64>(0, until.remainingTime());
    const int ready = ::poll(&wanted, 1, static_cast<int>(std::min<qint64>(left, 60'000)));
    if (ready > 0)
      return {};
    if (ready < 0 && errno != EINTR)
      return stopped(errno);
    if (until.hasExpired())
      return failure(ErrorKind::Failed, "preview.too_slow"_L1);
  }
}

Result<void> ConfinedProcess::send(QByteArrayView bytes, QDeadlineTimer until) {
  while (!bytes.isEmpty()) {
    MUNIMENT_TRY(waitFor(POLLOUT, until));
#ifdef MSG_NOSIGNAL
    constexpr int kFlags = MSG_NOSIGNAL;
#else
    constexpr int kFlags = 0;
#endif
    const ssize_t sent = ::send(m_line, bytes.data(), static_cast<std::size_t>(bytes.size()), kFlags);
    if (sent < 0 && (errno == EINTR || errno == EAGAIN))
      continue;
    if (sent <= 0)
      return stopped(errno);
    bytes = bytes.sliced(sent);
  }
  return {};
}

Result<QByteArray> ConfinedProcess::receive(QDeadlineTimer until) {
  QByteArray bytes(kPiece, Qt::Uninitialized);
  for (;;) {
    MUNIMENT_TRY(waitFor(POLLIN, until));
    const ssize_t received = ::recv(m_line, bytes.data(), kPiece, 0);
    if (received < 0 && (errno == EINTR || errno == EAGAIN))
      continue;
    if (received <= 0)
      return stopped(received < 0 ? errno : 0);
    bytes.truncate(received);
    return bytes;
  }
}

} // namespace muniment::platform
