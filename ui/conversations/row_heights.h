#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <unordered_map>

namespace muniment::ui {

/// Heights that were measured at one width, two bytes each; 0 where a row was not measured.
class RowHeights final {
 public:
  void clear() { m_blocks.clear(); }
  void forget(std::int64_t position) { set(position, 0); }
  void set(std::int64_t position, int height) {
    auto& block = m_blocks[position / kBlock];
    if (!block)
      block = std::make_unique<Block>();
    (*block)[static_cast<std::size_t>(position % kBlock)] = static_cast<std::uint16_t>(height);
  }
  [[nodiscard]] int at(std::int64_t position) const {
    const auto found = m_blocks.find(position / kBlock);
    return found == m_blocks.end() ? 0 : (*found->second)[static_cast<std::size_t>(position % kBlock)];
  }

 private:
  static constexpr std::int64_t kBlock = 256;
  using Block = std::array<std::uint16_t, kBlock>;
  std::unordered_map<std::int64_t, std::unique_ptr<Block>> m_blocks;
};

} // namespace muniment::ui
