#include "core/ledger/proof.h"

#include "core/ledger/entry_line.h"
#include "core/ledger/head.h"
#include "core/ledger/ledger_tree.h"

namespace muniment::ledger {
namespace {

using namespace Qt::StringLiterals;

constexpr int kLeavesAtOnce = 4096;

/// One hash a line with the side on which it stands, lowest first.
QByteArray pathText(std::span<const Sha256> path, std::int64_t index, std::int64_t size) {
  const std::vector<bool> left = inclusionSides(index, size);
  QByteArray text;
  for (std::size_t i = 0; i < path.size(); ++i)
    text += (left[i] ? "left " : "right ") + path[i].toBytes().toHex() + '\n';
  return text;
}

Failure noEntry(std::int64_t seq) { return failure(ErrorKind::NotFound, "ledger.no_entry"_L1, {QString::number(seq)}); }

Result<void> addItem(store::LedgerRepository& repository, std::int64_t ordinal, const Scope& scope, Proof& proof) {
  std::vector<Sha256> nodes;
  std::optional<EntryLeaf> wanted;
  for (bool more = true; more;) {
    MUNIMENT_TRY_LET(leaves,
                     repository.leaves(proof.seq, static_cast<std::int64_t>(nodes.size()), kLeavesAtOnce, scope));
    for (store::StoredLeaf& stored : leaves) {
      MUNIMENT_TRY_LET(node, batchLeaf(stored.leaf));
      nodes.push_back(node);
      if (stored.ordinal == ordinal)
        wanted = std::move(stored.leaf);
    }
    more = leaves.size() == kLeavesAtOnce;
  }
  if (!wanted)
    return noEntry(proof.seq);
  LeafNodes tree(nodes);
  const auto size = static_cast<std::int64_t>(nodes.size());
  MUNIMENT_TRY_LET(path, inclusionPath(tree, ordinal - 1, size));
  MUNIMENT_TRY_LET(line, batchLeafLine(*wanted));
  proof.files.push_back({u"item.json"_s, line});
  proof.files.push_back({u"item-path.txt"_s, pathText(path, ordinal - 1, size)});
  return {};
}

/// The time-stamp of the head, or of a later one together with the proof that it contains the head.
Result<void> addTimeStamp(store::LedgerRepository& repository, LedgerTree& tree, Proof& proof) {
  MUNIMENT_TRY_LET(stamp, repository.timeStampCovering(proof.headSize));
  if (!stamp)
    return {};
  MUNIMENT_TRY_LET(head, repository.headCovering(stamp->size));
  if (!head || head->size != stamp->size)
    return {};
  MUNIMENT_TRY_LET(path, tree.consistency(proof.headSize, stamp->size));
  QByteArray text;
  for (const Sha256& hash : path)
    text += hash.toBytes().toHex() + '\n';
  proof.stampedAt = stamp->stampedAt;
  proof.files.push_back({u"stamped-head.json"_s, head->line});
  proof.files.push_back({u"time-stamp.tst"_s, stamp->token});
  proof.files.push_back({u"consistency.txt"_s, text});
  return {};
}

} // namespace

Result<Proof> makeProof(store::Connection& connection, std::int64_t seq, std::int64_t ordinal, const Scope& scope) {
  store::LedgerRepository repository(connection);
  MUNIMENT_TRY_LET(entry, repository.entry(seq, scope));
  if (!entry)
    return noEntry(seq);
  MUNIMENT_TRY_LET(stored, repository.headCovering(seq));
  if (!stored)
    return failure(ErrorKind::Failed, "ledger.no_head_yet"_L1, {QString::number(seq)});
  const auto head = checkedHead(*stored);
  if (!head)
    return failure(ErrorKind::VerificationFailed, "verify.head_wrong"_L1, {QString::number(stored->size)});
  LedgerTree tree(connection);
  MUNIMENT_TRY_LET(path, tree.inclusion(seq, stored->size));
  if (!verifyInclusion(leafNode(entry->hash.view()), seq - 1, stored->size, path, head->root))
    return failure(ErrorKind::VerificationFailed, "verify.head_root_differs"_L1, {QString::number(stored->size)});
  Proof proof{seq, stored->size, std::nullopt, {}};
  proof.files.push_back({u"entry.json"_s, entry->line});
  proof.files.push_back({u"path.txt"_s, pathText(path, seq - 1, stored->size)});
  proof.files.push_back({u"head.json"_s, stored->line});
  proof.files.push_back({u"head.sig"_s, stored->signature});
  proof.files.push_back({u"key.pem"_s, publicKeyPem(head->key)});
  MUNIMENT_TRY(addTimeStamp(repository, tree, proof));
  if (ordinal > 0)
    MUNIMENT_TRY(addItem(repository, ordinal, scope, proof));
  return proof;
}

} // namespace muniment::ledger
