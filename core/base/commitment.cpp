#include "core/base/commitment.h"

#include <algorithm>
#include <array>

namespace muniment {

Salt base::makeSalt() {
  // A call of the generator costs more than hashing a message, so salts are fetched by the hundred.
  thread_local std::array<unsigned char, 256 * Salt::kSize> fetched;
  thread_local std::size_t used = fetched.size();
  if (used == fetched.size()) {
    fillRandom(fetched.data(), fetched.size());
    used = 0;
  }
  Salt salt;
  std::copy_n(fetched.data() + used, Salt::kSize, salt.data());
  std::fill_n(fetched.data() + used, Salt::kSize, static_cast<unsigned char>(0));
  used += Salt::kSize;
  return salt;
}

Result<Sha256> base::commitment(const Salt& salt, const Json& content) {
  MUNIMENT_TRY_LET(bytes, canonicalJson(content));
  return sha256({salt.view(), bytes});
}

} // namespace muniment
