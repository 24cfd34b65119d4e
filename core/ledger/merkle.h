#pragma once

#include "core/base/result.h"
#include "core/base/sha256.h"

#include <span>
#include <vector>

/// The tree of RFC 9162 section 2.1 over SHA-256. Pure; where nodes come from is somebody else's business.
namespace muniment::ledger {

/// SHA-256(0x00 ‖ bytes)
[[nodiscard]] Sha256 leafNode(QByteArrayView bytes);
/// SHA-256(0x01 ‖ left ‖ right)
[[nodiscard]] Sha256 innerNode(const Sha256& left, const Sha256& right);
/// SHA-256 of nothing, the root of a tree without leaves.
[[nodiscard]] Sha256 emptyRoot();

/// The roots of complete subtrees: `node(level, position)` covers the leaves [position·2^level, (position+1)·2^level).
class NodeSource {
 public:
  virtual ~NodeSource() = default;
  [[nodiscard]] virtual Result<Sha256> node(int level, std::int64_t position) = 0;
};

[[nodiscard]] Result<Sha256> rootOf(NodeSource& nodes, std::int64_t size);
/// The hashes beside the way from leaf `index` to the root, lowest first.
[[nodiscard]] Result<std::vector<Sha256>> inclusionPath(NodeSource& nodes, std::int64_t index, std::int64_t size);
/// Shows that the tree of `size` leaves begins with the tree of `oldSize` leaves.
[[nodiscard]] Result<std::vector<Sha256>> consistencyPath(NodeSource& nodes, std::int64_t oldSize, std::int64_t size);

[[nodiscard]] bool verifyInclusion(const Sha256& leaf, std::int64_t index, std::int64_t size,
                                   std::span<const Sha256> path, const Sha256& root);
[[nodiscard]] bool verifyConsistency(std::int64_t oldSize, std::int64_t size, std::span<const Sha256> path,
                                     const Sha256& oldRoot, const Sha256& root);

/// The side on which each hash of an inclusion path stands, lowest first: true where it is the left one.
[[nodiscard]] std::vector<bool> inclusionSides(std::int64_t index, std::int64_t size);

/// Grows a tree leaf by leaf and keeps only the roots of its complete subtrees.
class MerkleBuilder final {
 public:
  void add(const Sha256& leaf) { addSubtree(0, leaf); }
  /// Adds a complete subtree of 2^level leaves; the size so far must be a multiple of that.
  void addSubtree(int level, const Sha256& root);
  [[nodiscard]] std::int64_t size() const { return m_size; }
  [[nodiscard]] Sha256 root() const;
  /// The root of this tree followed by a smaller one that is not complete.
  [[nodiscard]] Sha256 rootWith(const Sha256& rest) const;

 private:
  std::int64_t m_size = 0;
  std::vector<std::pair<int, Sha256>> m_complete;
};

/// Nodes computed from leaves in memory.
class LeafNodes final : public NodeSource {
 public:
  explicit LeafNodes(std::span<const Sha256> leaves) : m_leaves(leaves) {}
  [[nodiscard]] Result<Sha256> node(int level, std::int64_t position) override;

 private:
  std::span<const Sha256> m_leaves;
};

} // namespace muniment::ledger
