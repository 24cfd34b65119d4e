// A header or a key file from outside does no harm; a header that is taken has all that the cipher needs.
#include "core/formats/whatsapp/crypt_key.h"
#include "tests/fuzz/fuzz_target.h"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace muniment;
  using namespace muniment::formats::whatsapp;
  const QByteArrayView bytes = tests::viewOf(data, size);
  const auto key = CryptKey::fromFile(bytes);
  const auto header = CryptHeader::parse(bytes);
  if (header) {
    tests::require(header->iv.size() == 16 && header->dataStart <= bytes.size());
    if (key)
      (void)key->cipherKey(*header).has_value();
  }
  return 0;
}
