// What is read as JSON is written canonically, and reads back as itself.
#include "core/base/json.h"
#include "tests/fuzz/fuzz_target.h"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace muniment;
  const auto value = parseJson(tests::viewOf(data, size));
  if (!value)
    return 0;
  const auto canonical = canonicalJson(*value);
  if (!canonical)
    return 0;
  const auto again = parseJson(*canonical);
  tests::require(again && *again == *value);
  return 0;
}
