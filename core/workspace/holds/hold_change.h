#pragma once

#include "core/model/person.h"
#include "core/model/task.h"
#include "core/workspace/holds/hold_commands.h"
#include "core/workspace/workspace_day.h"

namespace muniment::workspace {

/// Before the aggregate of a hold: the subject of a task to collect what a custodian has.
inline constexpr char kCollection[] = "collect:";

/// A change of one hold under way: what it does to the rows, and what the entry will say of it.
class HoldChange final {
 public:
  /// The hold as the actor sees it; whoever does not belong to its matter finds none.
  [[nodiscard]] static Result<HoldChange> of(const HoldId& hold, CommandContext& context);
  HoldChange(Hold hold, CommandContext& context) : m_context(&context), m_hold(std::move(hold)) {}

  [[nodiscard]] Hold& hold() { return m_hold; }

  /// Puts the hold on targets that it does not have, or has no more. A query is frozen: the messages that it finds now
  /// become targets as well, so that they stay held when the query finds them no longer.
  [[nodiscard]] Result<void> add(std::span<const WantedTarget> wanted);
  [[nodiscard]] Result<void> takeOff(const WantedTarget& wanted, const QString& reason, QDate coolsUntil);

  /// What is asked of those custodians who have no open or done notice.
  struct Asking final {
    int days = 7;         ///< to do it
    bool again = false;   ///< all of them acknowledge it anew
    bool collect = false; ///< whoever applies the hold is to collect what they have
  };
  [[nodiscard]] Result<void> notify(const Asking& asking);
  [[nodiscard]] Result<void> withdrawNotices(const std::optional<PersonId>& person);

  /// Saves the hold and records all of it in one entry.
  [[nodiscard]] Result<Json> finish(const QString& verb, Json::Object payload = {});

 private:
  [[nodiscard]] Result<std::vector<HoldTarget>> expanded(std::span<const WantedTarget> wanted);
  [[nodiscard]] Result<void> freeze(const QString& query, std::vector<HoldTarget>& into);
  [[nodiscard]] Result<void> putOn(HoldTargetKind kind, std::span<const HoldTarget> wanted);
  [[nodiscard]] Result<void> withdraw(std::span<const model::Task> tasks);
  [[nodiscard]] Result<model::Task> noticeTo(const Person& person, int days);
  [[nodiscard]] model::Task collectionFrom(const Person& person, int days);

  CommandContext* m_context;
  Hold m_hold;
  std::vector<StateChange> m_states;
  std::vector<EntryLeaf> m_leaves;
  std::map<HoldTargetKind, std::int64_t> m_added;
};

} // namespace muniment::workspace
