#pragma once

#include <cstdint>

namespace muniment::connect {

/// Where jitter comes from, so that tests can foretell it.
class Chance {
 public:
  virtual ~Chance() = default;
  /// A number from 0 to `limit`, both included.
  [[nodiscard]] virtual std::int64_t upTo(std::int64_t limit) = 0;
};

/// From the generator of the operating system.
class SystemChance final : public Chance {
 public:
  [[nodiscard]] std::int64_t upTo(std::int64_t limit) override;
};

} // namespace muniment::connect
