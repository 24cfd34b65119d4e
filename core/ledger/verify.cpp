#include "core/ledger/verify.h"

#include "core/ledger/head_check.h"
#include "core/ledger/range_check.h"
#include "core/ledger/tile_level.h"
#include "core/store/connection.h"
#include "core/store/ledger_repository.h"

#include <atomic>
#include <thread>

namespace muniment::ledger {
namespace {

using namespace Qt::StringLiterals;
using store::Connection;

/// One verification from its first look to its report.
class Verification final {
 public:
  Verification(const store::Address& address, const VerifyOptions& options, const SharedProgress& progress)
      : m_address(address), m_options(options), m_progress(progress) {}

  Result<VerifyReport> run() {
    MUNIMENT_TRY_LET(connection, Connection::open(m_address, store::OpenMode::Read));
    // One snapshot: what is appended meanwhile must not look like surplus.
    MUNIMENT_TRY(connection->begin(store::TransactionKind::Read));
    MUNIMENT_TRY(readTop(*connection));
    MUNIMENT_TRY(readTiles(*connection));
    MUNIMENT_TRY_LET(sizes, headSizes(*connection, m_top.seq));
    m_sizes = std::move(sizes);
    if (m_options.outside && m_options.outside->size > 0 && m_options.outside->size <= m_top.seq)
      m_sizes.push_back(m_options.outside->size);
    std::ranges::sort(m_sizes);
    m_sizes.erase(std::ranges::unique(m_sizes).begin(), m_sizes.end());
    if (m_progress)
      m_progress->setTotal(m_top.seq);
    MUNIMENT_TRY(checkRanges());
    combine();
    MUNIMENT_TRY(reportSurplus(*connection));
    HeadCheck heads(*connection, m_options, m_top.seq, m_roots, m_progress);
    MUNIMENT_TRY(heads.run(m_report));
    checkOutside();
    return finish();
  }

 private:
  void report(std::int64_t seq, QLatin1StringView id, QStringList arguments) {
    m_report.problems.push_back({seq, makeError(ErrorKind::VerificationFailed, id, std::move(arguments))});
  }

  Result<void> readTop(Connection& connection) {
    const auto top = store::LedgerRepository(connection).top();
    if (top) {
      m_top = *top;
    } else if (top.error().kind == ErrorKind::VerificationFailed) {
      MUNIMENT_TRY_LET(newest, store::newestEntry(connection));
      m_top = newest;
      report(m_top.seq, "verify.top_missing"_L1, {});
    } else {
      return Failure(top.error());
    }
    m_report.entries = m_top.seq;
    m_report.hash = m_top.hash;
    return {};
  }

  Result<void> readTiles(Connection& connection) {
    MUNIMENT_TRY_LET(rows, store::scanTiles(connection, 0));
    for (;;) {
      MUNIMENT_TRY_LET(more, rows->next());
      if (!more)
        return {};
      const auto level = static_cast<int>(rows->integer(store::kLevel));
      const std::int64_t position = rows->integer(store::kPosition);
      const auto hash = Sha256::fromBytes(rows->bytes(store::kTileHash));
      const bool wanted =
          level > 0 && level < 60 && level % kTileStep == 0 && position >= 0 && position < m_top.seq >> level;
      if (wanted)
        m_tiles.emplace(std::pair(level, position), hash.value_or(Sha256()));
      else
        report(m_top.seq, "verify.tile_surplus"_L1, {QString::number(level), QString::number(position)});
    }
  }

  std::int64_t rangeCount() const { return (m_top.seq + kRangeWidth - 1) / kRangeWidth; }

  Result<void> checkRanges() {
    m_results.resize(static_cast<std::size_t>(rangeCount()));
    std::vector<std::thread> threads;
    const auto wanted = std::min<std::int64_t>(m_options.threads, rangeCount());
    for (std::int64_t i = 1; i < wanted; ++i)
      threads.emplace_back([this] { work(); });
    if (wanted > 0)
      work();
    for (std::thread& thread : threads)
      thread.join();
    if (m_problem)
      return Failure(*m_problem);
    return {};
  }

  void work() {
    const auto checkAll = [this]() -> Result<void> {
      MUNIMENT_TRY_LET(connection, Connection::open(m_address, store::OpenMode::Read));
      for (std::int64_t range = m_nextRange++; range < rangeCount() && !m_stop; range = m_nextRange++) {
        const RangeTask task = taskOf(range);
        MUNIMENT_TRY_LET(result, RangeCheck(*connection, task, m_progress).run());
        m_results[static_cast<std::size_t>(range)] = std::move(result);
      }
      return {};
    };
    if (const Result<void> done = checkAll(); !done) {
      const std::lock_guard lock(m_mutex);
      m_stop = true;
      m_problem = done.error();
    }
  }

  RangeTask taskOf(std::int64_t range) const {
    RangeTask task;
    task.first = range * kRangeWidth + 1;
    task.last = std::min((range + 1) * kRangeWidth, m_top.seq);
    task.top = m_top.seq;
    task.topHash = m_top.hash;
    task.tiles = &m_tiles;
    const auto from = std::ranges::lower_bound(m_sizes, task.first);
    task.sizes = {from, std::ranges::upper_bound(m_sizes, task.last)};
    task.largestNumberOfProblems = m_options.largestNumberOfProblems;
    return task;
  }

  /// Puts the ranges together: roots at the sizes that heads speak of, and the tiles above the ranges.
  void combine() {
    MerkleBuilder tree;
    bool known = true;
    TileTable nodes;
    for (std::size_t i = 0; i < m_results.size(); ++i) {
      RangeResult& result = m_results[i];
      const RangeTask task = taskOf(static_cast<std::int64_t>(i));
      for (std::size_t s = 0; s < task.sizes.size(); ++s) {
        const std::optional<Sha256>& partial = result.partial[s];
        m_roots.emplace(task.sizes[s], known && partial ? std::optional(tree.rootWith(*partial)) : std::nullopt);
      }
      std::ranges::move(result.problems, std::back_inserter(m_report.problems));
      m_report.moreProblems = m_report.moreProblems || result.moreProblems;
      m_report.leaves += result.leaves;
      const bool whole = task.last - task.first + 1 == kRangeWidth;
      if (whole)
        result.node = checkTile(kRangeLevel, static_cast<std::int64_t>(i), result.node, result.damaged);
      known = known && result.node;
      if (!known)
        continue;
      if (whole) {
        tree.addSubtree(kRangeLevel, *result.node);
        nodes.emplace(std::pair(kRangeLevel, static_cast<std::int64_t>(i)), *result.node);
      } else {
        m_report.root = tree.rootWith(*result.node);
      }
    }
    if (known && !m_report.root)
      m_report.root = tree.root();
    checkHigherTiles(std::move(nodes));
  }

  std::optional<Sha256> checkTile(int level, std::int64_t position, const std::optional<Sha256>& node, bool damaged) {
    const auto kept = m_tiles.find({level, position});
    const std::int64_t first = (position << level) + 1;
    const QStringList range{QString::number(first), QString::number((position + 1) << level)};
    if (kept == m_tiles.end()) {
      report(first, "verify.tile_missing"_L1, range);
      return node;
    }
    if (node && kept->second != *node)
      report(first, "verify.tile_differs"_L1, range);
    return node && !damaged ? node : std::optional(kept->second);
  }

  void checkHigherTiles(TileTable nodes) {
    for (int level = kRangeLevel + kTileStep; m_top.seq >> level > 0; level += kTileStep) {
      TileTable higher;
      for (std::int64_t position = 0; position < m_top.seq >> level; ++position) {
        MerkleBuilder builder;
        const auto first = nodes.lower_bound({level - kTileStep, position * kTileWidth});
        const auto end = nodes.lower_bound({level - kTileStep, (position + 1) * kTileWidth});
        for (auto part = first; part != end; ++part)
          builder.add(part->second);
        const bool whole = builder.size() == kTileWidth;
        if (const auto node = checkTile(level, position, whole ? std::optional(builder.root()) : std::nullopt, false))
          higher.emplace(std::pair(level, position), *node);
      }
      nodes = std::move(higher);
    }
  }

  Result<void> reportSurplus(Connection& connection) {
    MUNIMENT_TRY_LET(beyond, store::scanEntries(connection, m_top.seq + 1, Json::kLargestInteger));
    MUNIMENT_TRY(reportRows(*beyond, "verify.entry_surplus"_L1));
    beyond.reset();
    MUNIMENT_TRY_LET(before, store::scanEntries(connection, std::numeric_limits<std::int64_t>::min(), 0));
    MUNIMENT_TRY(reportRows(*before, "verify.entry_surplus"_L1));
    before.reset();
    MUNIMENT_TRY_LET(leaves, store::scanLeaves(connection, m_top.seq + 1, Json::kLargestInteger));
    MUNIMENT_TRY(reportRows(*leaves, "verify.leaf_surplus"_L1));
    leaves.reset();
    MUNIMENT_TRY_LET(early, store::scanLeaves(connection, std::numeric_limits<std::int64_t>::min(), 0));
    return reportRows(*early, "verify.leaf_surplus"_L1);
  }

  Result<void> reportRows(store::RawScan& rows, QLatin1StringView id) {
    for (std::size_t count = 0; count < m_options.largestNumberOfProblems; ++count) {
      MUNIMENT_TRY_LET(more, rows.next());
      if (!more)
        return {};
      report(rows.integer(0), id, {QString::number(rows.integer(0)), QString::number(rows.integer(1))});
    }
    m_report.moreProblems = true;
    return {};
  }

  void checkOutside() {
    if (!m_options.outside)
      return;
    const KnownHead& outside = *m_options.outside;
    const QString size = QString::number(outside.size);
    if (outside.size > m_top.seq) {
      report(m_top.seq + 1, "verify.outside_truncated"_L1, {size, QString::number(m_top.seq)});
      return;
    }
    const auto found = m_roots.find(outside.size);
    const std::optional<Sha256> root = found == m_roots.end() ? std::optional(emptyRoot()) : found->second;
    if (root && *root != outside.root)
      report(outside.size, "verify.outside_differs"_L1, {size});
  }

  Result<VerifyReport> finish() {
    std::ranges::stable_sort(m_report.problems, {}, &Problem::seq);
    if (m_report.problems.size() > m_options.largestNumberOfProblems) {
      m_report.problems.resize(m_options.largestNumberOfProblems);
      m_report.moreProblems = true;
    }
    return std::move(m_report);
  }

  const store::Address& m_address;
  const VerifyOptions& m_options;
  SharedProgress m_progress;
  store::LedgerTop m_top;
  TileTable m_tiles;
  std::vector<std::int64_t> m_sizes;
  std::vector<RangeResult> m_results;
  RootTable m_roots;
  std::atomic<std::int64_t> m_nextRange = 0;
  std::atomic<bool> m_stop = false;
  std::mutex m_mutex;
  std::optional<Error> m_problem;
  VerifyReport m_report;
};

} // namespace

Result<VerifyReport> verifyLedger(const store::Address& address, const VerifyOptions& options,
                                  const SharedProgress& progress) {
  return Verification(address, options, progress).run();
}

} // namespace muniment::ledger
