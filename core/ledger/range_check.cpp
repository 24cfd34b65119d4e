#include "core/ledger/range_check.h"

#include "core/base/instant.h"
#include "core/ledger/raw_leaf.h"
#include "core/ledger/tile_level.h"

namespace muniment::ledger {
namespace {

using namespace Qt::StringLiterals;
using store::RawScan;

constexpr std::int64_t kRowsBetweenLooks = 4096;

Error problemError(QLatin1StringView id, QStringList arguments) {
  return makeError(ErrorKind::VerificationFailed, id, std::move(arguments));
}

} // namespace

Result<RangeResult> RangeCheck::run() {
  MUNIMENT_TRY(scanAll());
  settleEnd();
  MUNIMENT_TRY(checkLeaves());
  if (m_treeKnown && m_tileKnown)
    m_result.node = m_tile.size() > 0 ? m_tree.rootWith(m_tile.root()) : m_tree.root();
  m_result.partial.resize(m_task->sizes.size());
  return std::move(m_result);
}

void RangeCheck::report(std::int64_t seq, QLatin1StringView id, QStringList arguments) {
  m_result.damaged = true;
  m_tileSuspect = true;
  if (m_result.problems.size() >= m_task->largestNumberOfProblems) {
    m_result.moreProblems = true;
    return;
  }
  arguments.prepend(QString::number(seq));
  m_result.problems.push_back({seq, problemError(id, std::move(arguments))});
}

/// Goes on behind a place that the database cannot read, in growing steps.
Result<void> RangeCheck::scanAll() {
  std::int64_t seq = std::max(std::int64_t{1}, m_task->first - 1);
  for (std::int64_t skip = 1; seq <= m_task->last; skip *= 2) {
    const Result<void> done = scanFrom(seq);
    if (done || done.error().kind != ErrorKind::VerificationFailed)
      return done;
    seq = std::max(seq, (m_pending ? m_pending->seq : 0) + 1);
    report(std::max(seq, m_task->first), "verify.unreadable"_L1, {});
    seq += skip;
  }
  return {};
}

Result<void> RangeCheck::scanFrom(std::int64_t seq) {
  const std::int64_t last = std::min(m_task->last + 1, m_task->top);
  MUNIMENT_TRY_LET(rows, store::scanEntries(*m_connection, seq, last));
  for (std::int64_t count = 1;; ++count) {
    MUNIMENT_TRY_LET(more, rows->next());
    if (!more)
      return {};
    meet(examine(*rows));
    if (m_progress && count % kRowsBetweenLooks == 0) {
      m_progress->advance(kRowsBetweenLooks);
      if (m_progress->isCancelled())
        return failure(ErrorKind::Cancelled, "base.cancelled"_L1);
    }
  }
}

RangeCheck::Link RangeCheck::examine(const RawScan& row) {
  Link link;
  link.seq = row.integer(store::kSeq);
  const QByteArrayView line = row.bytes(store::kLine);
  link.computed = sha256(line);
  link.stored = Sha256::fromBytes(row.bytes(store::kHash)).value_or(Sha256());
  const bool mine = link.seq >= m_task->first && link.seq <= m_task->last;
  const auto entry = scanEntryLine(line);
  const auto previous = entry ? digestFromHex(entry->previous) : std::nullopt;
  if (!previous) {
    if (mine)
      report(link.seq, "verify.line_malformed"_L1, {});
    return link;
  }
  link.previous = *previous;
  link.sound = link.computed == link.stored && entry->seq == link.seq;
  if (!mine)
    return link;
  if (link.computed != link.stored)
    report(link.seq, "verify.entry_altered"_L1, {});
  else if (entry->seq != link.seq)
    report(link.seq, "verify.entry_moved"_L1, {QString::number(entry->seq)});
  else
    compareColumns(row, *entry);
  if (const auto claim = batchClaim(entry->payload))
    m_batches.push_back({link.seq, *claim});
  return link;
}

void RangeCheck::compareColumns(const RawScan& row, const ScannedEntry& entry) {
  if (const std::int64_t at = row.integer(store::kAt); at != m_at || m_atText.isEmpty()) {
    m_at = at;
    m_atText = Instant::fromMilliseconds(at).toString().toLatin1();
  }
  const bool matter = row.isNull(store::kMatter)
                          ? entry.matter.isEmpty()
                          : !entry.matter.isEmpty() && saysSame(entry.matter, row.bytes(store::kMatter));
  const bool at = entry.at == m_atText;
  const bool actor = saysSame(entry.actor, row.bytes(store::kActor));
  const bool verb = saysSame(entry.verb, row.bytes(store::kVerb));
  const bool subject = saysSame(entry.subject, row.bytes(store::kSubject));
  if (at && actor && verb && subject && matter)
    return;
  QStringList differing;
  for (const auto& [same, name] : {std::pair(at, u"at"_s), std::pair(actor, u"actor"_s), std::pair(verb, u"verb"_s),
                                   std::pair(subject, u"subject"_s), std::pair(matter, u"matter"_s)}) {
    if (!same)
      differing.append(name);
  }
  report(row.integer(store::kSeq), "verify.columns_differ"_L1, {differing.join(u", "_s)});
}

void RangeCheck::meet(const Link& link) {
  if (m_pending)
    settle(*m_pending, link.seq == m_pending->seq + 1 ? &link : nullptr);
  else if (link.seq == 1 && link.sound && !link.previous.isNull())
    report(1, "verify.chain_broken"_L1, {});
  if (m_expected < link.seq) {
    reportMissing(m_expected, std::min(link.seq - 1, m_task->last));
    while (m_expected < link.seq - 1 && m_expected < m_task->last)
      accept(std::nullopt);
    if (m_expected < link.seq && m_expected <= m_task->last) {
      const bool known = link.sound && m_expected == link.seq - 1;
      accept(known ? std::optional(link.previous) : std::nullopt);
    }
  }
  m_pending = link;
}

/// Decides which hash of a row goes into the tree: what its follower vouches for, so that one altered row does not make
/// everything above it look altered.
void RangeCheck::settle(const Link& link, const Link* next) {
  const bool vouched = next && next->sound;
  const bool mineNext = next && next->seq >= m_task->first && next->seq <= m_task->last;
  if (mineNext && vouched && link.sound && next->previous != link.computed)
    report(next->seq, "verify.chain_broken"_L1, {});
  if (link.seq < m_task->first || link.seq > m_task->last)
    return;
  if (vouched)
    accept(next->previous);
  else
    accept(link.sound ? link.computed : link.stored);
}

void RangeCheck::reportMissing(std::int64_t first, std::int64_t last) {
  if (first <= last)
    report(first, "verify.entry_missing"_L1, {QString::number(last)});
}

void RangeCheck::settleEnd() {
  if (m_pending && m_pending->seq == m_task->top) {
    const Link& link = *m_pending;
    if (link.computed != m_task->topHash && link.stored != m_task->topHash)
      report(link.seq, "verify.top_differs"_L1, {});
    if (link.seq >= m_task->first && link.seq <= m_task->last)
      accept(link.sound ? link.computed : m_task->topHash);
  } else if (m_pending && m_pending->seq <= m_task->last) {
    settle(*m_pending, nullptr);
  }
  reportMissing(m_expected, m_task->last);
  while (m_expected <= m_task->last)
    accept(std::nullopt);
}

void RangeCheck::accept(const std::optional<Sha256>& hash) {
  if (!hash)
    m_tileKnown = false;
  m_tile.add(hash ? leafNode(hash->view()) : Sha256());
  ++m_expected;
  if (m_tile.size() == kTileWidth)
    closeTile();
  notePartialRoot();
}

void RangeCheck::closeTile() {
  const std::int64_t last = m_expected - 1;
  const auto kept = m_task->tiles->find({kTileStep, last / kTileWidth - 1});
  Sha256 root = m_tile.root();
  const bool suspect = m_tileSuspect || !m_tileKnown;
  if (kept == m_task->tiles->end()) {
    report(last - kTileWidth + 1, "verify.tile_missing"_L1, {QString::number(last)});
    m_treeKnown = m_treeKnown && m_tileKnown;
  } else {
    if (m_tileKnown && kept->second != root)
      report(last - kTileWidth + 1, "verify.tile_differs"_L1, {QString::number(last)});
    if (suspect)
      root = kept->second;
  }
  m_tree.addSubtree(kTileStep, root);
  m_tile = MerkleBuilder();
  m_tileKnown = true;
  m_tileSuspect = false;
}

void RangeCheck::notePartialRoot() {
  const std::span<const std::int64_t> sizes = m_task->sizes;
  if (m_nextSize == sizes.size() || sizes[m_nextSize] != m_expected - 1)
    return;
  ++m_nextSize;
  const bool known = m_treeKnown && m_tileKnown;
  const Sha256 root = m_tile.size() > 0 ? m_tree.rootWith(m_tile.root()) : m_tree.root();
  m_result.partial.push_back(known ? std::optional(root) : std::nullopt);
}

Result<void> RangeCheck::checkLeaves() {
  const auto compare = [this]() -> Result<void> {
    MUNIMENT_TRY_LET(rows, store::scanLeaves(*m_connection, m_task->first, m_task->last));
    MUNIMENT_TRY_LET(begun, rows->next());
    bool more = begun;
    std::int64_t reported = 0;
    auto batch = m_batches.begin();
    while (more || batch != m_batches.end()) {
      if (batch != m_batches.end() && (!more || rows->integer(store::kLeafSeq) >= batch->seq)) {
        MUNIMENT_TRY_LET(left, checkBatch(*rows, more, *batch++));
        more = left;
        continue;
      }
      const std::int64_t seq = rows->integer(store::kLeafSeq);
      if (std::exchange(reported, seq) != seq)
        report(seq, "verify.leaf_surplus"_L1, {QString::number(rows->integer(store::kOrdinal))});
      MUNIMENT_TRY_LET(left, rows->next());
      more = left;
    }
    return {};
  };
  Result<void> done = compare();
  if (!done && done.error().kind == ErrorKind::VerificationFailed) {
    report(m_task->first, "verify.unreadable"_L1, {});
    return {};
  }
  return done;
}

/// Reads the rows of one batch; says whether a row of another waits.
Result<bool> RangeCheck::checkBatch(RawScan& rows, bool more, const Batch& batch) {
  MerkleBuilder tree;
  bool inOrder = true;
  while (more && rows.integer(store::kLeafSeq) == batch.seq) {
    inOrder = inOrder && rows.integer(store::kOrdinal) == tree.size() + 1;
    tree.add(rawBatchLeaf(rows.bytes(store::kAggregate), rows.bytes(store::kDigest)));
    if (m_progress && tree.size() % kRowsBetweenLooks == 0 && m_progress->isCancelled())
      return failure(ErrorKind::Cancelled, "base.cancelled"_L1);
    MUNIMENT_TRY_LET(left, rows.next());
    more = left;
  }
  m_result.leaves += tree.size();
  if (tree.size() != batch.claim.count)
    report(batch.seq, "verify.leaf_missing"_L1, {QString::number(batch.claim.count), QString::number(tree.size())});
  else if (!inOrder || tree.root() != batch.claim.root)
    report(batch.seq, "verify.leaves_differ"_L1, {});
  return more;
}

} // namespace muniment::ledger
