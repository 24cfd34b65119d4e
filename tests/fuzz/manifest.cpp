// A manifest is read or refused with a place inside the file; what is read maps any JSON without end or fault.
#include "core/connect/manifest/read_manifest.h"
#include "tests/fuzz/fuzz_target.h"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace muniment;
  using namespace muniment::connect;
  const QByteArrayView bytes = tests::viewOf(data, size);
  const auto reading = readManifest(bytes);
  tests::require(reading.manifest.has_value() == reading.problems.empty());
  for (const ManifestProblem& problem : reading.problems) {
    tests::require(problem.line >= 1 && problem.column >= 1 && problem.column <= bytes.size() + 1);
    tests::require(problem.line <= std::ranges::count(bytes, '\n') + 1);
  }
  const auto document = ForeignJson::parse(bytes);
  if (!document)
    return 0;
  const auto again = ForeignJson::parse(document->toBytes());
  tests::require(again && again->toBytes() == document->toBytes());
  if (!reading.manifest)
    return 0;
  for (const auto& [name, resource] : reading.manifest->resources)
    tests::require(mapFields(resource.map, *document, HostList()).size() == resource.map.size());
  return 0;
}
