// Whatever is read as an interchange: whole or byte by byte, the same documents and findings, and no answer to the form
// that reads as one to the content.
#include "tests/fuzz/partner_target.h"

namespace {

constexpr std::string_view kStart = "UNB+UNOC:3+A:14+B:14+260131:0915+77'";

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace muniment::tests;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  require(readPartnerFile(bytes, size + 1) == readPartnerFile(bytes, 1));
  const std::string begun = std::string(kStart) + std::string(bytes);
  require(readPartnerFile(begun, begun.size() + 1) == readPartnerFile(begun, 3));
  return 0;
}
