#include "core/ledger/ledger.h"

#include "core/ledger/entry_line.h"
#include "core/ledger/merkle.h"
#include "core/ledger/tile_level.h"

namespace muniment::ledger {
namespace {

constexpr std::size_t kEntriesAtOnce = 4096;
constexpr std::size_t kLeavesAtOnce = 4096;

/// One transaction's entries on their way into the tables.
class Sealing final {
 public:
  Sealing(store::Connection& connection, Instant now)
      : m_repository(connection), m_now(now), m_place{0, now.toString().toLatin1(), {}} {}

  Result<void> run(std::span<store::StagedEntry* const> entries) {
    MUNIMENT_TRY_LET(top, m_repository.lockTop());
    m_place.seq = top.seq;
    m_place.previous = top.hash;
    MUNIMENT_TRY(beginTile(static_cast<std::int64_t>(entries.size())));
    while (!entries.empty()) {
      const std::size_t count = std::min(entries.size(), kEntriesAtOnce);
      MUNIMENT_TRY(append(entries.first(count)));
      entries = entries.subspan(count);
    }
    MUNIMENT_TRY(appendTiles());
    return m_repository.setTop({m_place.seq, m_place.previous});
  }

 private:
  /// Reads the part of the current tile that is written already, unless this transaction does not complete it.
  Result<void> beginTile(std::int64_t adding) {
    const std::int64_t begun = m_place.seq % kTileWidth;
    m_tiling = begun + adding >= kTileWidth;
    if (!m_tiling || begun == 0)
      return {};
    MUNIMENT_TRY_LET(hashes, m_repository.hashes(m_place.seq - begun + 1, m_place.seq));
    for (const Sha256& hash : hashes)
      m_tile.add(leafNode(hash.view()));
    return {};
  }

  Result<void> append(std::span<store::StagedEntry* const> staged) {
    std::vector<LedgerEntry> entries;
    entries.reserve(staged.size());
    for (store::StagedEntry* entry : staged) {
      MUNIMENT_TRY_LET(line, encode(entry->draft));
      entry->seq = m_place.seq;
      const EntryDraft& draft = entry->draft;
      m_place.previous = sha256(line);
      entries.push_back({m_place.seq, m_now, draft.actor, draft.verb, draft.subject, draft.matter, std::move(line),
                         m_place.previous});
      if (m_tiling)
        addToTile();
    }
    return m_repository.appendMany(entries);
  }

  Result<QByteArray> encode(const EntryDraft& draft) {
    ++m_place.seq;
    if (draft.leaves.empty())
      return encodeEntry(draft, m_place, std::nullopt);
    MUNIMENT_TRY_LET(root, appendLeaves(draft.leaves));
    return encodeEntry(draft, m_place, root);
  }

  /// Leaf ordinals count from 1, so that the cursor (seq, 0) stands before the first.
  Result<Sha256> appendLeaves(std::span<const EntryLeaf> leaves) {
    MerkleBuilder tree;
    while (!leaves.empty()) {
      const auto some = leaves.first(std::min(leaves.size(), kLeavesAtOnce));
      MUNIMENT_TRY(m_repository.appendLeaves(m_place.seq, tree.size() + 1, some));
      for (const EntryLeaf& leaf : some) {
        MUNIMENT_TRY_LET(node, batchLeaf(leaf));
        tree.add(node);
      }
      leaves = leaves.subspan(some.size());
    }
    return tree.root();
  }

  void addToTile() {
    m_tile.add(leafNode(m_place.previous.view()));
    if (m_tile.size() < kTileWidth)
      return;
    m_tiles.push_back({kTileStep, m_place.seq / kTileWidth - 1, m_tile.root()});
    m_tile = MerkleBuilder();
  }

  /// Each 256th tile completes one of the next level.
  Result<void> appendTiles() {
    while (!m_tiles.empty()) {
      MUNIMENT_TRY(m_repository.appendTiles(m_tiles));
      std::vector<store::LedgerTile> higher;
      for (const store::LedgerTile& tile : m_tiles) {
        if ((tile.position + 1) % kTileWidth != 0)
          continue;
        MUNIMENT_TRY_LET(parts, m_repository.tiles(tile.level, tile.position + 1 - kTileWidth, tile.position));
        MerkleBuilder builder;
        for (const store::LedgerTile& part : parts)
          builder.add(part.hash);
        higher.push_back({tile.level + kTileStep, tile.position / kTileWidth, builder.root()});
      }
      m_tiles = std::move(higher);
    }
    return {};
  }

  store::LedgerRepository m_repository;
  Instant m_now;
  EntryPlace m_place;
  bool m_tiling = false;
  MerkleBuilder m_tile;
  std::vector<store::LedgerTile> m_tiles;
};

} // namespace

Result<void> Ledger::seal(store::Connection& connection, Instant now, std::span<store::StagedEntry* const> entries) {
  return Sealing(connection, now).run(entries);
}

} // namespace muniment::ledger
