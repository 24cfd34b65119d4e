#include "core/connect/http/chance.h"

#include "core/base/random.h"

namespace muniment::connect {

std::int64_t SystemChance::upTo(std::int64_t limit) {
  if (limit <= 0)
    return 0;
  std::uint64_t value = 0;
  fillRandom(reinterpret_cast<unsigned char*>(&value), sizeof value);
  return static_cast<std::int64_t>(value % (static_cast<std::uint64_t>(limit) + 1));
}

} // namespace muniment::connect
