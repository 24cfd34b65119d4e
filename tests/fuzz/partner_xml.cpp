// Whatever is read as XML: whole or byte by byte, the same documents and findings, and nothing from elsewhere.
#include "tests/fuzz/partner_target.h"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace muniment::tests;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  require(readPartnerFile(bytes, size + 1) == readPartnerFile(bytes, 1));
  const std::string begun = "<?xml version=\"1.0\"?>\n" + std::string(bytes);
  require(readPartnerFile(begun, begun.size() + 1) == readPartnerFile(begun, 3));
  return 0;
}
