#pragma once

#include "core/base/progress.h"
#include "core/ledger/entry_scan.h"
#include "core/ledger/merkle.h"
#include "core/ledger/verify_report.h"
#include "core/store/ledger_scan.h"

#include <map>

namespace muniment::ledger {

using TileTable = std::map<std::pair<int, std::int64_t>, Sha256>;

/// What a range of entries is checked against.
struct RangeTask final {
  std::int64_t first = 0; ///< seq; first − 1 is a multiple of kRangeWidth
  std::int64_t last = 0;
  std::int64_t top = 0; ///< seq of the ledger's last entry
  Sha256 topHash;
  const TileTable* tiles = nullptr;
  std::span<const std::int64_t> sizes; ///< ascending; tree sizes whose roots are wanted
  std::size_t largestNumberOfProblems = 0;
};

/// What is known of the range afterwards.
struct RangeResult final {
  std::optional<Sha256> node;                 ///< the root over the range; nothing where entries are unknown
  std::vector<std::optional<Sha256>> partial; ///< the root from the range's start to each of the task's sizes
  std::int64_t leaves = 0;
  bool damaged = false;
  std::vector<Problem> problems;
  bool moreProblems = false;
};

inline constexpr int kRangeLevel = 16;
inline constexpr std::int64_t kRangeWidth = std::int64_t{1} << kRangeLevel;

/// Checks the entries of one range: lines against hashes and columns, each against its neighbours (also the two just
/// outside), the tiles over them, and the leaves of bulk entries.
class RangeCheck final {
 public:
  RangeCheck(store::Connection& connection, const RangeTask& task, const SharedProgress& progress)
      : m_connection(&connection), m_task(&task), m_progress(progress), m_expected(task.first) {}

  [[nodiscard]] Result<RangeResult> run();

 private:
  /// What of a row matters to its neighbours.
  struct Link final {
    std::int64_t seq = 0;
    Sha256 computed;
    Sha256 stored;
    Sha256 previous;
    bool sound = false; ///< the line has the form of an entry and agrees with its hash
  };
  struct Batch final {
    std::int64_t seq = 0;
    BatchClaim claim;
  };

  [[nodiscard]] Result<void> scanAll();
  [[nodiscard]] Result<void> scanFrom(std::int64_t seq);
  [[nodiscard]] Link examine(const store::RawScan& row);
  void compareColumns(const store::RawScan& row, const ScannedEntry& entry);
  void meet(const Link& link);
  void settle(const Link& link, const Link* next);
  void reportMissing(std::int64_t first, std::int64_t last);
  void settleEnd();
  void accept(const std::optional<Sha256>& hash);
  void closeTile();
  void notePartialRoot();
  [[nodiscard]] Result<void> checkLeaves();
  [[nodiscard]] Result<bool> checkBatch(store::RawScan& rows, bool more, const Batch& batch);
  void report(std::int64_t seq, QLatin1StringView id, QStringList arguments);

  store::Connection* m_connection;
  const RangeTask* m_task;
  SharedProgress m_progress;
  RangeResult m_result;
  std::int64_t m_expected; ///< the next seq that goes into the tree
  std::optional<Link> m_pending;
  std::vector<Batch> m_batches;
  MerkleBuilder m_tree;
  MerkleBuilder m_tile;
  bool m_treeKnown = true;
  bool m_tileKnown = true;
  bool m_tileSuspect = false;
  std::size_t m_nextSize = 0;
  std::int64_t m_at = -1;
  QByteArray m_atText;
};

} // namespace muniment::ledger
