#pragma once

#include <cstdint>

namespace muniment {
inline namespace base {

/// How dear one guess of a passphrase is (RFC 7914): N = 2^log2N, block size r, parallelisation p.
struct ScryptCost final {
  std::uint8_t log2N = 17; ///< with r = 8: 128 MiB and about half a second
  std::uint8_t r = 8;
  std::uint8_t p = 1;

  /// At most 256 MiB and eight times the work of the default: a hostile file must not stop the computer.
  [[nodiscard]] constexpr bool isBearable() const {
    if (log2N < 1 || log2N > 21 || r < 1 || p < 1)
      return false;
    const std::uint64_t memory = (std::uint64_t{128} * r) << log2N;
    return memory <= (std::uint64_t{256} << 20) && memory * p <= (std::uint64_t{1} << 30);
  }
  friend bool operator==(const ScryptCost&, const ScryptCost&) = default;
};

} // namespace base
} // namespace muniment
