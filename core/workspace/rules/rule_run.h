#pragma once

#include "core/access/session.h"
#include "core/rules/rule_book.h"
#include "core/workspace/rules/rule_change.h"
#include "core/workspace/services.h"

namespace muniment::workspace {

/// What rules do within one transaction: each event at most once for each rule, in the name and with the eyes of those
/// who wrote and approved it, within its limits. What goes wrong stays with the rule that it concerns.
class RuleRun final {
 public:
  RuleRun(store::Transaction& transaction, Services& services) : m_transaction(&transaction), m_services(&services) {}

  /// A rule seems to meet an event; it is asked again with its own eyes. `seq` is the entry behind it.
  [[nodiscard]] Result<void> meet(const RuleId& rule, const rules::EventFacts& event, rules::Meeting::What what,
                                  std::int64_t seq);
  /// What waited and is due now.
  [[nodiscard]] Result<void> wakeWaiting();
  /// What the clock says.
  [[nodiscard]] Result<void> tick();

  [[nodiscard]] std::int64_t acted() const { return m_acted; }

 private:
  /// A rule at work: as it is now, who it is, and how it asks.
  struct Seated final {
    access::Session session;
    rules::RuleBook book;
  };

  [[nodiscard]] Result<Rule*> active(const RuleId& id);
  [[nodiscard]] Result<Seated*> seated(Rule& rule);
  [[nodiscard]] Result<bool> isLoop(const Rule& rule, const rules::EventFacts& event);
  [[nodiscard]] Result<void> settle(const Rule& rule, const rules::EventFacts& event);
  /// Whether the rule itself sees the event and meets it; fills in the facts.
  [[nodiscard]] Result<bool> seesAndMeets(Rule& rule, Seated& seat, rules::EventFacts& facts, RuleHit& hit);
  [[nodiscard]] Result<bool> isWithinLimits(Rule& rule, const RuleHit& hit);
  [[nodiscard]] Result<bool> mustWait(const Rule& rule, rules::Meeting::What what, RuleHit& hit);
  [[nodiscard]] Result<std::optional<Instant>> quietUntil(const RuleLimits& limits);
  [[nodiscard]] Result<void> waitForRoom(const Rule& rule, RuleHit& hit);
  [[nodiscard]] Result<void> act(Rule& rule, const Seated& seat, const std::vector<rules::EventFacts>& events,
                                 RuleHit& hit);
  [[nodiscard]] Result<QStringList> carryOutAll(const Rule& rule, const std::vector<rules::EventFacts>& events,
                                                RuleHit& hit, CommandContext& context);
  [[nodiscard]] Result<void> conclude(Rule& rule, RuleHit& hit);
  [[nodiscard]] Result<void> stop(Rule& rule, const QString& reason);
  [[nodiscard]] Result<void> wake(Rule& rule, std::vector<RuleHit> hits);
  [[nodiscard]] Result<void> putOff(Rule& rule, std::vector<RuleHit> hits, Instant until, const QString& reason);
  [[nodiscard]] Result<std::int64_t> actedLately(const Rule& rule);
  [[nodiscard]] Result<void> drop(RuleHit hit, const QString& reason);
  [[nodiscard]] Result<void> tickDates(const Rule& rule);
  [[nodiscard]] Result<void> tickEach(const Rule& rule);

  [[nodiscard]] Instant now() const { return m_transaction->now(); }
  [[nodiscard]] RuleHit newHit(const Rule& rule, const rules::EventFacts& event) const;

  store::Transaction* m_transaction;
  Services* m_services;
  std::map<RuleId, std::optional<Rule>> m_rules;
  std::map<RuleId, Seated> m_seats;
  std::optional<BusinessCalendar> m_calendar; ///< once it was asked for
  std::optional<bool> m_outboundStopped;
  std::int64_t m_acted = 0;
};

} // namespace muniment::workspace
