#pragma once

#include "core/model/disposition.h"
#include "tests/core/workspace/held_shadow.h"
#include "tests/core/workspace/memory_vault.h"
#include "tests/core/workspace/planted_record.h"
#include "tests/core/workspace/race_desk.h"

#include <random>

namespace muniment::tests {

/// What a race is to break on purpose, to show that it would be found.
enum class Sabotage {
  None,
  NoRecheck, ///< whoever destroys sees no holds
  NoResume   ///< a crash forgets which keys still have to go
};

/// What happened in some races.
struct RaceCounts final {
  std::int64_t races = 0;
  std::int64_t steps = 0;
  std::int64_t crashes = 0;
  std::int64_t holds = 0;
  std::int64_t releases = 0;
  std::int64_t blocked = 0;
  std::int64_t destroyed = 0;

  void add(const RaceCounts& other);
};

/// Holds against destruction: two desks apply and release holds, make lists, agree to them and execute them on one
/// workspace, in any order, and crash. After each step the tables are compared with a shadow; in the end everything
/// that is due and free must be gone.
class HoldRace final {
 public:
  explicit HoldRace(Sabotage sabotage = Sabotage::None);

  /// One race; empty when nothing went wrong, else what did. Equal seeds do equal things; only the
  /// order of records that are due on one day is chance.
  [[nodiscard]] QString run(std::uint64_t seed);
  /// False when the workspace has no messages left for another race.
  [[nodiscard]] bool hasRoom() const;
  /// Everything against the ledger.
  [[nodiscard]] QString verify();
  [[nodiscard]] const RaceCounts& counts() const { return m_counts; }
  /// What was done in the last race, a line a step.
  [[nodiscard]] const QStringList& story() const { return m_story; }

 private:
  enum class Phase { Idle, Executing, Settling, Destroying, Finishing };
  /// What a desk that executes is about: SnapshotExecution, one transaction at a time.
  struct Execution final {
    Phase phase = Phase::Idle;
    SnapshotId snapshot;
  };
  struct List final {
    SnapshotId id;
    Snapshot::State state = Snapshot::State::Open;
    bool isDecided = false;
    std::int64_t items = 0;
  };

  void importChats();
  void keepObjects();
  [[nodiscard]] Result<void> plant();
  [[nodiscard]] Result<void> plantOne(workspace::CommandContext& context, HeldShadow::Thing thing);
  /// A list that was agreed to, all in one transaction.
  [[nodiscard]] Result<void> agreeOnList(RaceDesk& desk);
  [[nodiscard]] Result<void> capturePapers(int count);

  [[nodiscard]] Result<void> step();
  [[nodiscard]] Result<void> hold(RaceDesk& desk);
  [[nodiscard]] Result<void> release(RaceDesk& desk, HeldShadow::Order& order);
  [[nodiscard]] Result<void> advanceList(RaceDesk& desk);
  [[nodiscard]] Result<void> decide(RaceDesk& desk, List& list);
  [[nodiscard]] Result<void> withdraw(RaceDesk& desk);
  [[nodiscard]] Result<void> execute(std::size_t desk);
  [[nodiscard]] Result<void> executeItems(std::size_t desk);
  [[nodiscard]] Result<void> finish(std::size_t desk);
  [[nodiscard]] Result<void> drain();
  [[nodiscard]] Result<void> look();

  template <class C>
  [[nodiscard]] Result<Json> act(RaceDesk& desk, C command);
  [[nodiscard]] Result<void> crash(RaceDesk& desk);
  [[nodiscard]] HoldTarget anyTarget();
  [[nodiscard]] QDate today() const;
  [[nodiscard]] int below(int bound) { return static_cast<int>(m_random() % static_cast<unsigned>(bound)); }
  [[nodiscard]] List* anyList(std::initializer_list<Snapshot::State> states);

  [[nodiscard]] Result<void> check();
  [[nodiscard]] Result<void> checkRecords();
  [[nodiscard]] Result<void> checkLines();
  [[nodiscard]] Result<void> checkPapers();
  [[nodiscard]] Result<void> checkBytes();
  [[nodiscard]] Result<void> checkEnd();

  Sabotage m_sabotage;
  WorkspaceFixture m_fixture;
  std::unique_ptr<workspace::OpenParts> m_parts;
  std::unique_ptr<MemoryVault> m_vault;
  std::unique_ptr<RaceDesk> m_desks[2];
  Execution m_executions[2];
  std::vector<List> m_lists;
  std::vector<HeldShadow::Line> m_fresh; ///< messages that no race has used
  PersonId m_person;
  HeldShadow m_shadow;
  std::mt19937_64 m_random;
  bool m_mayCrash = true;
  bool m_hasCrashed = false;
  RaceCounts m_counts;
  QStringList m_story;
};

} // namespace muniment::tests
