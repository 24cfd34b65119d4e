#pragma once

#include "core/model/rule_hit.h"
#include "core/model/rule_stop.h"
#include "core/model/scope.h"
#include "core/model/version.h"
#include "core/store/connection.h"

namespace muniment::store {

/// How often a rule met something.
struct RuleTally final {
  std::int64_t hits = 0;
  std::int64_t failures = 0; ///< refused or failed
  std::optional<Instant> last;
};

/// Rules, what they met, and the switch that stops what goes out. Rules hold no content; what they met is scoped.
class RuleRepository final {
 public:
  explicit RuleRepository(Connection& connection) : m_connection(&connection) {}

  [[nodiscard]] Result<void> save(const Rule& rule);
  [[nodiscard]] Result<void> addVersion(const Version<Rule>& version);
  /// With its versions; what it met stays.
  [[nodiscard]] Result<void> remove(const RuleId& id);
  /// Nobody else changes it until the end of the transaction.
  [[nodiscard]] Result<void> lock(const RuleId& id);
  [[nodiscard]] Result<std::optional<Rule>> byId(const RuleId& id);
  /// In the order of ids.
  [[nodiscard]] Result<std::vector<Rule>> all();
  [[nodiscard]] Result<std::vector<Rule>> active();
  /// Oldest first.
  [[nodiscard]] Result<std::vector<Version<Rule>>> versions(const std::optional<RuleId>& id);

  [[nodiscard]] Result<void> save(const RuleHit& hit);
  [[nodiscard]] Result<bool> isKnown(const RuleId& rule, const QString& event);
  /// The newest first.
  [[nodiscard]] Result<std::vector<RuleHit>>
  hits(const std::optional<RuleId>& rule, const std::optional<RuleHitId>& before, int limit, const Scope& scope);
  /// What waits and is due, the one that is due first comes first.
  [[nodiscard]] Result<std::vector<RuleHit>> due(Instant now, int limit, const Scope& scope);
  /// What a rule has waiting about a thing.
  [[nodiscard]] Result<std::vector<RuleHit>> waiting(const RuleId& rule, const std::optional<QString>& thread,
                                                     const Scope& scope);
  [[nodiscard]] Result<std::int64_t> waitingCount(const RuleId& rule);
  /// How often a rule acted since a moment; about one thing where it is named.
  [[nodiscard]] Result<std::int64_t> doneSince(const RuleId& rule, Instant since, const QString& thread = {});
  [[nodiscard]] Result<RuleTally> tally(const RuleId& rule, const Scope& scope);
  [[nodiscard]] Result<std::vector<RuleHit>> scanHits(const std::optional<RuleHitId>& after, int limit,
                                                      const Scope& scope);

  /// Somebody was reached. Derived from what was met, and forgotten after a day.
  [[nodiscard]] Result<void> noteReached(const PersonId& person, const RuleHit& hit);
  /// The same for whatever else writes to people: what was sent, and on whose account.
  [[nodiscard]] Result<void> noteReached(const PersonId& person, Instant at, const QString& what, const QString& by);
  /// How many messages somebody's account has led to since.
  [[nodiscard]] Result<std::int64_t> reachedBy(const QString& by, Instant since);
  [[nodiscard]] Result<std::int64_t> reachedSince(const PersonId& person, const std::optional<RuleId>& rule,
                                                  Instant since);
  [[nodiscard]] Result<void> forgetReached(Instant before);

  [[nodiscard]] Result<void> save(const RuleStop& stop);
  [[nodiscard]] Result<std::optional<RuleStop>> stop();

 private:
  [[nodiscard]] Result<std::vector<Rule>> rules(const QByteArray& rest, const QVariantList& values);
  [[nodiscard]] Result<std::vector<RuleHit>> readHits(const QByteArray& condition, QVariantList values,
                                                      const QByteArray& order, const Scope& scope);
  [[nodiscard]] Result<std::int64_t> count(const QByteArray& sql, const QVariantList& values);

  Connection* m_connection;
};

} // namespace muniment::store
