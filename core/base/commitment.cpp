#include "core/base/commitment.h"

namespace muniment {

Salt base::makeSalt() {
  Salt salt;
  fillRandom(salt.data(), Salt::kSize);
  return salt;
}

Result<Sha256> base::commitment(const Salt& salt, const Json& content) {
  MUNIMENT_TRY_LET(bytes, canonicalJson(content));
  return sha256({salt.view(), bytes});
}

} // namespace muniment
