#include "core/access/person_key.h"

namespace muniment::access {
namespace {

constexpr QByteArrayView kPurpose = "muniment person key 1";

} // namespace

QByteArray sealPersonKey(const SigningKey& key, const Secret& secret, ScryptCost cost) {
  return sealUnderPassphrase(key.seed(), secret, kPurpose, cost);
}

Result<SigningKey> openPersonKey(const PersonKey& key, const Secret& secret) {
  MUNIMENT_TRY_LET(seed, openUnderPassphrase(key.sealed, secret, kPurpose));
  return SigningKey::fromSeed(seed);
}

} // namespace muniment::access
