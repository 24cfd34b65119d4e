// Feeds a fuzz target every file of a folder, first whole, then cut short: at every byte, or a long file at some
// hundreds.
#include "tests/fuzz/fuzz_target.h"

#include <QtCore/QDirIterator>
#include <QtCore/QFile>

#include <cstdio>

namespace {

constexpr qsizetype kLong = 2048;
constexpr qsizetype kCutsOfLong = 512;

void feed(const QByteArray& bytes, qsizetype size) {
  // A copy of its own, so that the address sanitizer sees a read past the end.
  const std::vector<std::uint8_t> exact(bytes.begin(), bytes.begin() + size);
  (void)LLVMFuzzerTestOneInput(exact.data(), exact.size());
}

} // namespace

int main(int argc, char** argv) {
  int files = 0;
  QDirIterator found(QString::fromLocal8Bit(argc > 1 ? argv[1] : "."), QDir::Files);
  while (found.hasNext()) {
    QFile file(found.next());
    if (!file.open(QIODevice::ReadOnly))
      continue;
    const QByteArray bytes = file.readAll();
    feed(bytes, bytes.size());
    const qsizetype step = bytes.size() > kLong ? bytes.size() / kCutsOfLong : 1;
    for (qsizetype size = 0; size < bytes.size(); size += step)
      feed(bytes, size);
    ++files;
  }
  std::printf("CHECK %s fuzz-replay of %d files\n", files > 0 ? "passed" : "failed", files);
  return files > 0 ? 0 : 1;
}
