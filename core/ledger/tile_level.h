#pragma once

#include <cstdint>

namespace muniment::ledger {

/// Tiles keep the roots of complete subtrees of 2^8, 2^16, 2^24, … leaves.
inline constexpr int kTileStep = 8;
inline constexpr std::int64_t kTileWidth = std::int64_t{1} << kTileStep;

} // namespace muniment::ledger
