// No bytes open under a key that did not seal them, and no bytes do harm.
#include "core/base/sealed_box.h"
#include "core/vault/object_format.h"
#include "core/vault/recovery_key.h"
#include "tests/fuzz/fuzz_target.h"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace muniment;
  const QByteArrayView bytes = tests::viewOf(data, size);
  tests::require(!unwrapKey(bytes, Secret(QByteArray(32, 'k')), "fuzz"));
  (void)vault::ObjectHeader::parse(bytes).has_value();
  if (const auto key = vault::RecoveryKey::parse(QString::fromUtf8(bytes)))
    tests::require(vault::RecoveryKey::parse(key->toText()).has_value());
  return 0;
}
