// A `ChatStorage.sqlite` from outside is read within its bytes.
#include "tests/fuzz/database_target.h"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  muniment::tests::readWholeDatabase(data, size);
  return 0;
}
