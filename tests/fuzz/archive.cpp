// Whatever the bytes are, listing and reading an archive ends, and what is read is within its limits.
#include "core/formats/archive/archive.h"
#include "core/formats/archive/chat_text.h"
#include "tests/fuzz/fuzz_target.h"
#include "tests/fuzz/memory_file_system.h"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace muniment;
  tests::MemoryFileSystem files(tests::viewOf(data, size).toByteArray());
  formats::archive::ArchiveLimits limits;
  limits.members = 100;
  limits.memberBytes = 1 << 20;
  limits.totalBytes = 4 << 20;
  const auto archive = formats::archive::Archive::open(files, FilePath{QStringLiteral("a")}, limits);
  if (!archive)
    return 0;
  const auto& members = (*archive)->members();
  (void)formats::archive::chatTextOf(members).has_value();
  for (const auto& member : members) {
    tests::require(!member.name.startsWith(u'/') && !member.name.split(u'/').contains(QStringLiteral("..")));
    auto stream = (*archive)->openMember(member.index);
    char piece[4096];
    qint64 total = 0;
    for (qint64 count = 1; stream && count > 0; total += count)
      count = (*stream)->read(piece, sizeof piece).value_or(0);
    tests::require(total <= limits.memberBytes);
  }
  return 0;
}
