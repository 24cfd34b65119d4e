#pragma once

#include "core/base/commitment.h"
#include "core/base/instant.h"
#include "core/model/rule.h"

namespace muniment {
inline namespace model {

using RuleHitId = Id<struct RuleHitTag>;

/// One time that a rule met something, and what became of it. Ids and codes only, so that nothing has to end with what
/// it was about.
struct RuleHit final {
  enum class State : std::uint8_t {
    Done,
    Waiting, ///< for the end of quiet hours, of the digest, or of a silence
    Settled, ///< what was awaited happened in time
    Held,    ///< outbound messages are stopped, a limit was reached, or it was too soon after the last time
    Refused, ///< those who wrote and approved the rule may not do this
    Failed,
    Partly ///< done, but not for everybody whom it was meant for
  };
  /// Somebody whom it was meant for, and why nothing went there.
  struct Missed final {
    PersonId person;
    QString reason; ///< id of an error
  };

  RuleHitId id;
  RuleId rule;
  std::int32_t version = 0;
  QString event;   ///< `entry:17/3`, `clock:2026-03-02T08:00`, `date:record:…/2026-03-02`: once for each rule
  QString subject; ///< aggregate
  QString thread;  ///< the conversation that it is part of, else the subject: what a pause and a silence are about
  std::optional<MatterId> matter;
  Instant at; ///< when it was met; of one that waited and acted: when it acted
  State state = State::Done;
  std::optional<Instant> due; ///< of one that waits
  QString reason;             ///< id of an error
  QStringList made;           ///< what came of it, by action: aggregates
  std::vector<Missed> missed;
  QStringList chain; ///< rules that led here, the first one first
  Salt salt;
};

[[nodiscard]] QLatin1StringView nameOf(RuleHit::State state);
[[nodiscard]] QString aggregateOf(const RuleHitId& id);
[[nodiscard]] Json contentOf(const RuleHit& hit);
/// Reads exactly what contentOf writes.
[[nodiscard]] Result<RuleHit> ruleHitFrom(const Json& content);

} // namespace model
} // namespace muniment
