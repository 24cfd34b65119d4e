#include "core/ledger/ledger_tree.h"

#include "core/ledger/tile_level.h"

namespace muniment::ledger {
namespace {

using namespace Qt::StringLiterals;

constexpr std::size_t kBlocksKept = 64;

} // namespace

Result<Sha256> LedgerTree::node(int level, std::int64_t position) {
  const int base = level / kTileStep * kTileStep;
  const int height = level - base;
  const std::int64_t first = position << height;
  MUNIMENT_TRY_LET(nodes, block(base, first / kTileWidth));
  const auto offset = static_cast<std::size_t>(first % kTileWidth);
  const std::size_t count = std::size_t{1} << height;
  if (offset + count > nodes->size())
    return failure(ErrorKind::VerificationFailed, "ledger.tree_incomplete"_L1);
  return LeafNodes(std::span(*nodes).subspan(offset, count)).node(height, 0);
}

/// The 256 nodes of a tile level that lie below one node of the next.
Result<const LedgerTree::Block*> LedgerTree::block(int level, std::int64_t position) {
  const auto key = std::pair(level, position);
  if (const auto found = m_blocks.find(key); found != m_blocks.end())
    return &found->second;
  if (m_blocks.size() >= kBlocksKept)
    m_blocks.clear();
  const std::int64_t first = position * kTileWidth;
  Block nodes;
  nodes.reserve(kTileWidth);
  if (level == 0) {
    MUNIMENT_TRY_LET(hashes, m_repository.hashes(first + 1, first + kTileWidth));
    for (const Sha256& hash : hashes)
      nodes.push_back(leafNode(hash.view()));
  } else {
    MUNIMENT_TRY_LET(tiles, m_repository.tiles(level, first, first + kTileWidth - 1));
    for (const store::LedgerTile& tile : tiles)
      nodes.push_back(tile.hash);
  }
  return &m_blocks.emplace(key, std::move(nodes)).first->second;
}

} // namespace muniment::ledger
