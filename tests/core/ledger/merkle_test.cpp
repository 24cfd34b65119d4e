#include "core/ledger/merkle.h"

#include "tests/support/test_suite.h"

namespace muniment::tests {
namespace {

using namespace Qt::StringLiterals;
using namespace ledger;

constexpr int kSizes = 300;

/// MTH of RFC 9162 2.1.1, word for word.
Sha256 naiveRoot(std::span<const Sha256> leaves) {
  if (leaves.empty())
    return sha256(QByteArrayView());
  if (leaves.size() == 1)
    return leaves.front();
  std::size_t split = 1;
  while (split * 2 < leaves.size())
    split *= 2;
  return innerNode(naiveRoot(leaves.first(split)), naiveRoot(leaves.subspan(split)));
}

/// PATH of RFC 9162 2.1.3.1.
std::vector<Sha256> naivePath(std::size_t index, std::span<const Sha256> leaves) {
  if (leaves.size() <= 1)
    return {};
  std::size_t split = 1;
  while (split * 2 < leaves.size())
    split *= 2;
  const bool left = index < split;
  auto path = left ? naivePath(index, leaves.first(split)) : naivePath(index - split, leaves.subspan(split));
  path.push_back(naiveRoot(left ? leaves.subspan(split) : leaves.first(split)));
  return path;
}

std::vector<Sha256> makeLeaves(int count) {
  std::vector<Sha256> leaves;
  for (int i = 0; i < count; ++i)
    leaves.push_back(leafNode(QByteArray::number(i)));
  return leaves;
}

void flip(Sha256& hash) { hash.data()[7] = static_cast<unsigned char>(hash.data()[7] ^ 4); }

class MerkleTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void knownVectors() {
    // The eight inputs and the roots that RFC 6962 implementations share.
    const std::vector<QByteArray> inputs{
        "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"};
    const QStringList roots{u"6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"_s,
                            u"fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"_s,
                            u"aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77"_s,
                            u"d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"_s,
                            u"4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4"_s,
                            u"76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef"_s,
                            u"ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c"_s,
                            u"5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"_s};
    MerkleBuilder builder;
    QCOMPARE(builder.root().toHex(), u"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"_s);
    for (qsizetype i = 0; i < roots.size(); ++i) {
      builder.add(leafNode(QByteArray::fromHex(inputs[static_cast<std::size_t>(i)])));
      QCOMPARE(builder.root().toHex(), roots[i]);
    }
  }

  void rootsAndInclusion() {
    const auto leaves = makeLeaves(kSizes);
    MerkleBuilder builder;
    for (int size = 0; size <= kSizes; ++size) {
      const auto part = std::span(leaves).first(static_cast<std::size_t>(size));
      const Sha256 root = naiveRoot(part);
      LeafNodes nodes(part);
      QCOMPARE(builder.root(), root);
      QCOMPARE(rootOf(nodes, size).value(), root);
      for (int index = 0; index < size; ++index) {
        const auto path = inclusionPath(nodes, index, size).value();
        const Sha256& leaf = leaves[static_cast<std::size_t>(index)];
        QVERIFY(verifyInclusion(leaf, index, size, path, root));
        if (size % 17 == 0)
          QCOMPARE(path, naivePath(static_cast<std::size_t>(index), part));
      }
      if (size < kSizes)
        builder.add(leaves[static_cast<std::size_t>(size)]);
    }
  }

  void forgedInclusionIsRefused() {
    const auto leaves = makeLeaves(kSizes);
    for (const int size : {1, 2, 3, 7, 8, 9, 100, 255, 256, 257, 300}) {
      const std::span part = std::span(leaves).first(static_cast<std::size_t>(size));
      LeafNodes nodes(part);
      const Sha256 root = rootOf(nodes, size).value();
      for (int index = 0; index < size; ++index) {
        auto path = inclusionPath(nodes, index, size).value();
        const Sha256& leaf = leaves[static_cast<std::size_t>(index)];
        QVERIFY(!verifyInclusion(leafNode("other"), index, size, path, root));
        QVERIFY(!verifyInclusion(leaf, size, size, path, root));
        QVERIFY(!verifyInclusion(leaf, -1, size, path, root));
        if (size > 1)
          QVERIFY(!verifyInclusion(leaf, (index + 1) % size, size, path, root));
        for (Sha256& hash : path) {
          flip(hash);
          QVERIFY(!verifyInclusion(leaf, index, size, path, root));
          flip(hash);
        }
        path.push_back(root);
        QVERIFY(!verifyInclusion(leaf, index, size, path, root));
        path.resize(path.size() - 1);
        if (!path.empty()) {
          path.pop_back();
          QVERIFY(!verifyInclusion(leaf, index, size, path, root));
        }
      }
    }
  }

  void consistency() {
    const auto leaves = makeLeaves(kSizes);
    std::vector<Sha256> roots;
    for (int size = 0; size <= kSizes; ++size)
      roots.push_back(naiveRoot(std::span(leaves).first(static_cast<std::size_t>(size))));
    const auto root = [&](int size) { return roots[static_cast<std::size_t>(size)]; };
    for (int size = 0; size <= kSizes; ++size) {
      const std::span part = std::span(leaves).first(static_cast<std::size_t>(size));
      LeafNodes nodes(part);
      for (int old = 0; old <= size; ++old) {
        auto path = consistencyPath(nodes, old, size).value();
        QVERIFY(verifyConsistency(old, size, path, root(old), root(size)));
        if (old == 0 || old == size)
          continue;
        QVERIFY(!verifyConsistency(old, size, path, root(old - 1), root(size)));
        QVERIFY(!verifyConsistency(old, size, path, root(old), root(old)));
        flip(path.back());
        QVERIFY(!verifyConsistency(old, size, path, root(old), root(size)));
        flip(path.back());
        path.push_back(root(old));
        QVERIFY(!verifyConsistency(old, size, path, root(old), root(size)));
        QVERIFY(!verifyConsistency(old, size, {}, root(old), root(size)));
      }
    }
    QVERIFY(!verifyConsistency(5, 4, {}, root(5), root(4)));
  }
};

MUNIMENT_TEST(MerkleTest);

} // namespace
} // namespace muniment::tests

#include "merkle_test.moc"
