#pragma once

#include "core/model/hold.h"
#include "core/model/scope.h"
#include "core/store/connection.h"

#include <map>

namespace muniment::store {

/// Holds and what they are put on. What they cover at a moment says HoldCoverage.
class HoldRepository final {
 public:
  explicit HoldRepository(Connection& connection) : m_connection(&connection) {}

  [[nodiscard]] Result<void> save(const Hold& hold);
  [[nodiscard]] Result<std::optional<Hold>> byId(const HoldId& id, const Scope& scope);
  [[nodiscard]] Result<std::optional<Hold>> byCode(const QString& code, const Scope& scope);
  [[nodiscard]] Result<std::vector<Hold>> byIds(std::span<const HoldId> ids, const Scope& scope);
  /// The newest first; `before` is the last of the page before. Only those in `state`, if one is given.
  [[nodiscard]] Result<std::vector<Hold>> page(std::optional<Hold::State> state, const std::optional<HoldId>& before,
                                               int limit, const Scope& scope);
  [[nodiscard]] Result<std::int64_t> count(std::optional<Hold::State> state, const Scope& scope);
  /// For the next code; nobody else gets it.
  [[nodiscard]] Result<std::int64_t> takeNumber();

  /// Adds targets that the hold does not have yet.
  [[nodiscard]] Result<void> addTargets(const HoldId& hold, std::span<const HoldTarget> targets);
  /// Saves a target that the hold has: taken off, or put on again.
  [[nodiscard]] Result<void> changeTarget(const HoldId& hold, const HoldTarget& target);
  /// Those of these targets that the hold has, also those taken off.
  [[nodiscard]] Result<std::vector<HoldTarget>> known(const HoldId& hold, HoldTargetKind kind,
                                                      const QStringList& targets, const Scope& scope);
  /// All but the messages, which can be very many, in the order in which they were added.
  [[nodiscard]] Result<std::vector<HoldTarget>> namedTargets(const HoldId& hold, const Scope& scope);
  /// Messages that a query of the hold found when it was added, and the same once they are changed.
  [[nodiscard]] Result<std::vector<HoldTarget>> frozenBy(const HoldId& hold, std::int32_t query, const Scope& scope);
  [[nodiscard]] Result<void> replaceFrozen(const HoldId& hold, std::int32_t query, std::span<const HoldTarget> targets);
  /// Everything that is on the hold now, messages as well.
  [[nodiscard]] Result<std::vector<HoldTarget>> targetsOn(const HoldId& hold, const Scope& scope);
  /// Holds that still cover what a person says.
  [[nodiscard]] Result<std::vector<HoldId>> holdsOnPerson(const PersonId& person, QDate today, const Scope& scope);
  /// How many targets of a kind are on the hold.
  [[nodiscard]] Result<std::map<HoldTargetKind, std::int64_t>> targetCounts(const HoldId& hold, const Scope& scope);
  /// Every target of every hold, for verification; `after` is the last of the page before.
  [[nodiscard]] Result<std::vector<std::pair<HoldId, HoldTarget>>>
  scanTargets(const std::optional<std::pair<HoldId, std::int32_t>>& after, int limit, const Scope& scope);
  [[nodiscard]] Result<std::int32_t> nextTargetNumber(const HoldId& hold);

  /// Keeps what is held as it is until the end of this transaction: taken first by whoever destroys.
  [[nodiscard]] Result<std::int64_t> lockEpoch();
  /// Part of every change of what is held; waits for those who destroy.
  [[nodiscard]] Result<void> raiseEpoch();

 private:
  [[nodiscard]] Result<std::vector<Hold>> read(const QByteArray& condition, QVariantList values,
                                               const QByteArray& order, const Scope& scope);

  Connection* m_connection;
};

} // namespace muniment::store
