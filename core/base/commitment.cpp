#include "core/base/commitment.h"

#include <algorithm>
#include <array>

namespace muniment {

Salt base::makeSalt() {
  struct Fetched final {
    std::array<unsigned char, 256 * Salt::kSize> bytes{};
    std::size_t used = sizeof(bytes);
  };
  // A call of the generator costs more than hashing a message, so salts are fetched by the hundred.
  thread_local Fetched fetched;
  if (fetched.used == fetched.bytes.size()) {
    fillRandom(fetched.bytes.data(), fetched.bytes.size());
    fetched.used = 0;
  }
  Salt salt;
  unsigned char* const next = fetched.bytes.data() + fetched.used;
  std::copy_n(next, Salt::kSize, salt.data());
  std::fill_n(next, Salt::kSize, static_cast<unsigned char>(0)); // nobody finds it here later
  fetched.used += Salt::kSize;
  return salt;
}

Result<Sha256> base::commitment(const Salt& salt, const Json& content) {
  MUNIMENT_TRY_LET(bytes, canonicalJson(content));
  return sha256({salt.view(), bytes});
}

} // namespace muniment
