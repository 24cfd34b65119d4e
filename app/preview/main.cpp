#include "app/preview/confine.h"
#include "app/preview/font_shelf.h"
#include "app/preview/limits.h"
#include "app/preview/self_test.h"
#include "app/preview/service.h"

#include <QtCore/QCoreApplication>

#include <cstring>
#include <thread>

#ifdef __GLIBC__
#include <malloc.h>
#endif
#include <poll.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace {

using namespace muniment::preview;

constexpr int kBytes = 3;
constexpr int kLine = 4;
constexpr int kShared = 5;
constexpr int kNotStarted = 3;

/// Of a descriptor, all of it; empty where that fails.
std::span<uchar> mapped(int descriptor, int protection) {
  struct stat known {};
  if (::fstat(descriptor, &known) != 0 || known.st_size <= 0)
    return {};
  const auto size = static_cast<std::size_t>(known.st_size);
  void* memory = ::mmap(nullptr, size, protection, protection & PROT_WRITE ? MAP_SHARED : MAP_PRIVATE, descriptor, 0);
  if (memory == MAP_FAILED)
    return {};
  return {static_cast<uchar*>(memory), size};
}

void closeOthers() {
  constexpr int kMost = 1024;
  for (int descriptor = kShared + 1; descriptor < kMost; ++descriptor)
    ::close(descriptor);
}

/// Ends the process with the console, however that ends, even while a page is being drawn.
void endWithLine() {
  std::thread([] {
    pollfd line{kLine, 0, 0};
    while (::poll(&line, 1, -1) < 0) {
    }
    ::_exit(0);
  }).detach();
}

int testSelf(const char* what) {
  const FontShelf shelf;
  if (!confine(shelf))
    return kNotStarted;
  tryForbidden(what);
  return 0;
}

int serve() {
  closeOthers();
  const std::span<uchar> bytes = mapped(kBytes, PROT_READ);
  const std::span<uchar> shared = mapped(kShared, PROT_READ | PROT_WRITE);
  if (shared.empty())
    return kNotStarted;
  FontShelf shelf;
  const auto file = OpenedFile::prepare(
      QByteArray::fromRawData(reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size())),
      shelf);
  endWithLine();
  limitResources(static_cast<std::int64_t>(bytes.size()));
  if (!confine(shelf))
    return kNotStarted;
  return Service(*file, kLine, shared).run();
}

} // namespace

int main(int argc, char** argv) {
#ifdef M_ARENA_MAX
  ::mallopt(M_ARENA_MAX, 1); // further arenas look into /proc when they shrink
#endif
  QCoreApplication application(argc, argv);
  const int code = argc > 2 && std::strcmp(argv[1], "--self-test") == 0 ? testSelf(argv[2]) : serve();
  ::_exit(code); // what libraries do at the end may need what was given up
}
