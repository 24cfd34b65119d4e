// An answer of a time-stamp authority is DER from outside; whatever it says, nobody unknown is believed.
#include "core/ledger/time_stamp.h"
#include "tests/fuzz/fuzz_target.h"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace muniment;
  const QByteArrayView bytes = tests::viewOf(data, size);
  const Sha256 digest = sha256("fuzz");
  const QByteArray request = ledger::timeStampRequest(digest, "12345678");
  tests::require(!ledger::checkTimeStampResponse(bytes, request, {}));
  tests::require(!ledger::checkTimeStampToken(bytes, digest, {}));
  (void)ledger::readTimeStampToken(bytes, digest).has_value();
  return 0;
}
