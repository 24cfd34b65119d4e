#include "core/ledger/merkle.h"

#include <bit>

namespace muniment::ledger {
namespace {

/// The largest power of two below `size`, as an exponent: where RFC 9162 splits.
int splitLevel(std::int64_t size) { return static_cast<int>(std::bit_width(static_cast<std::uint64_t>(size - 1))) - 1; }

/// The root over the leaves [start, end), where `start` is a multiple of the power of two that holds them.
Result<Sha256> rangeRoot(NodeSource& nodes, std::int64_t start, std::int64_t end) {
  const std::int64_t size = end - start;
  if (std::has_single_bit(static_cast<std::uint64_t>(size))) {
    const int level = std::countr_zero(static_cast<std::uint64_t>(size));
    return nodes.node(level, start >> level);
  }
  const std::int64_t middle = start + (std::int64_t{1} << splitLevel(size));
  MUNIMENT_TRY_LET(left, rangeRoot(nodes, start, middle));
  MUNIMENT_TRY_LET(right, rangeRoot(nodes, middle, end));
  return innerNode(left, right);
}

Result<void> addInclusion(NodeSource& nodes, std::int64_t index, std::int64_t start, std::int64_t end,
                          std::vector<Sha256>& path) {
  if (end - start == 1)
    return {};
  const std::int64_t middle = start + (std::int64_t{1} << splitLevel(end - start));
  const bool left = index < middle;
  MUNIMENT_TRY(left ? addInclusion(nodes, index, start, middle, path) : addInclusion(nodes, index, middle, end, path));
  MUNIMENT_TRY_LET(sibling, left ? rangeRoot(nodes, middle, end) : rangeRoot(nodes, start, middle));
  path.push_back(sibling);
  return {};
}

/// SUBPROOF of RFC 9162 2.1.4.1; `known` says that the verifier knows the root of [start, oldEnd).
Result<void> addConsistency(NodeSource& nodes, std::int64_t oldEnd, std::int64_t start, std::int64_t end, bool known,
                            std::vector<Sha256>& path) {
  if (oldEnd == end) {
    if (known)
      return {};
    MUNIMENT_TRY_LET(whole, rangeRoot(nodes, start, end));
    path.push_back(whole);
    return {};
  }
  const std::int64_t middle = start + (std::int64_t{1} << splitLevel(end - start));
  const bool left = oldEnd <= middle;
  MUNIMENT_TRY(left ? addConsistency(nodes, oldEnd, start, middle, known, path)
                    : addConsistency(nodes, oldEnd, middle, end, false, path));
  MUNIMENT_TRY_LET(sibling, left ? rangeRoot(nodes, middle, end) : rangeRoot(nodes, start, middle));
  path.push_back(sibling);
  return {};
}

} // namespace

Sha256 leafNode(QByteArrayView bytes) { return sha256({QByteArrayView("\0", 1), bytes}); }

Sha256 innerNode(const Sha256& left, const Sha256& right) {
  std::array<unsigned char, 1 + 2 * Sha256::kSize> bytes{1};
  std::memcpy(bytes.data() + 1, left.data(), Sha256::kSize);
  std::memcpy(bytes.data() + 1 + Sha256::kSize, right.data(), Sha256::kSize);
  return sha256(QByteArrayView(bytes.data(), bytes.size()));
}

Sha256 emptyRoot() { return sha256(QByteArrayView()); }

Result<Sha256> rootOf(NodeSource& nodes, std::int64_t size) {
  if (size == 0)
    return emptyRoot();
  return rangeRoot(nodes, 0, size);
}

Result<std::vector<Sha256>> inclusionPath(NodeSource& nodes, std::int64_t index, std::int64_t size) {
  std::vector<Sha256> path;
  if (index >= 0 && index < size)
    MUNIMENT_TRY(addInclusion(nodes, index, 0, size, path));
  return path;
}

Result<std::vector<Sha256>> consistencyPath(NodeSource& nodes, std::int64_t oldSize, std::int64_t size) {
  std::vector<Sha256> path;
  if (oldSize > 0 && oldSize < size)
    MUNIMENT_TRY(addConsistency(nodes, oldSize, 0, size, true, path));
  return path;
}

std::vector<bool> inclusionSides(std::int64_t index, std::int64_t size) {
  std::vector<bool> sides;
  for (std::int64_t last = size - 1; last > 0; index >>= 1, last >>= 1) {
    if (index & 1)
      sides.push_back(true);
    else if (index != last)
      sides.push_back(false);
  }
  return sides;
}

bool verifyInclusion(const Sha256& leaf, std::int64_t index, std::int64_t size, std::span<const Sha256> path,
                     const Sha256& root) {
  if (index < 0 || index >= size)
    return false;
  const std::vector<bool> sides = inclusionSides(index, size);
  if (sides.size() != path.size())
    return false;
  Sha256 node = leaf;
  for (std::size_t i = 0; i < path.size(); ++i)
    node = sides[i] ? innerNode(path[i], node) : innerNode(node, path[i]);
  return node == root;
}

bool verifyConsistency(std::int64_t oldSize, std::int64_t size, std::span<const Sha256> path, const Sha256& oldRoot,
                       const Sha256& root) {
  if (oldSize < 0 || oldSize > size)
    return false;
  if (oldSize == 0)
    return path.empty() && oldRoot == emptyRoot();
  if (oldSize == size)
    return path.empty() && oldRoot == root;
  std::int64_t old = oldSize - 1;
  std::int64_t last = size - 1;
  for (; old & 1; old >>= 1)
    last >>= 1;
  std::size_t next = 0;
  if (old != 0 && path.empty())
    return false;
  Sha256 oldNode = old == 0 ? oldRoot : path[next++];
  Sha256 node = oldNode;
  for (; next < path.size(); ++next, old >>= 1, last >>= 1) {
    if (last == 0)
      return false;
    if ((old & 1) || old == last) {
      oldNode = innerNode(path[next], oldNode);
      node = innerNode(path[next], node);
      for (; old != 0 && !(old & 1); old >>= 1)
        last >>= 1;
    } else {
      node = innerNode(node, path[next]);
    }
  }
  return last == 0 && oldNode == oldRoot && node == root;
}

void MerkleBuilder::addSubtree(int level, const Sha256& root) {
  m_size += std::int64_t{1} << level;
  Sha256 node = root;
  while (!m_complete.empty() && m_complete.back().first == level) {
    node = innerNode(m_complete.back().second, node);
    m_complete.pop_back();
    ++level;
  }
  m_complete.emplace_back(level, node);
}

Sha256 MerkleBuilder::root() const {
  if (m_complete.empty())
    return emptyRoot();
  Sha256 node = m_complete.back().second;
  for (auto left = m_complete.rbegin() + 1; left != m_complete.rend(); ++left)
    node = innerNode(left->second, node);
  return node;
}

Sha256 MerkleBuilder::rootWith(const Sha256& rest) const {
  Sha256 node = rest;
  for (auto left = m_complete.rbegin(); left != m_complete.rend(); ++left)
    node = innerNode(left->second, node);
  return node;
}

Result<Sha256> LeafNodes::node(int level, std::int64_t position) {
  MerkleBuilder builder;
  const auto count = std::size_t{1} << level;
  for (const Sha256& leaf : m_leaves.subspan(static_cast<std::size_t>(position) << level, count))
    builder.add(leaf);
  return builder.root();
}

} // namespace muniment::ledger
