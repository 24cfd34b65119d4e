// Whatever the bytes are, reading them as a mail, a zip or a manifest ends with a verdict.
#include "core/formats/rsmf/rsmf_validator.h"
#include "tests/fuzz/fuzz_target.h"
#include "tests/fuzz/memory_file_system.h"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace muniment;
  const FilePath path{QStringLiteral("a")};
  tests::MemoryFileSystem files(tests::viewOf(data, size).toByteArray());
  const auto mail = formats::rsmf::validateMail(files, path);
  const auto zip = formats::rsmf::validateZip(files, path);
  tests::require(mail.has_value() && zip.has_value());
  const auto manifest = formats::rsmf::validateManifest(tests::viewOf(data, size));
  tests::require(manifest.verdict.findings.size() < 10'000);
  return 0;
}
