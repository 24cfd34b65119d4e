#pragma once

#include "core/model/person.h"
#include "core/model/task.h"
#include "core/store/hold_reach.h"
#include "core/workspace/holds/hold_commands.h"

namespace muniment::workspace {

/// Holds, the newest first.
struct HoldsPage final {
  static constexpr Permission kPermission = Permission::ViewItem;

  struct Line final {
    Hold hold;
    std::map<HoldTargetKind, std::int64_t> targets;
    int custodians = 0;   ///< who were asked to acknowledge
    int acknowledged = 0; ///< who did
  };
  struct Answer final {
    std::vector<Line> lines;
    std::int64_t total = 0;
    bool hasMore = false;
  };
  std::optional<Hold::State> state = {};
  std::optional<MatterId> matter = {};
  QString text = {};                 ///< part of code, name, trigger or authority
  std::optional<HoldId> before = {}; ///< the last of the page before
  int limit = 50;
  [[nodiscard]] Result<Answer> answer(QueryContext& context) const;
};

/// One hold: what it is on, and how its custodians answered.
struct HoldById final {
  static constexpr Permission kPermission = Permission::ViewItem;

  struct Custodian final {
    Person person;
    std::optional<model::Task> notice; ///< the newest one
  };
  struct Answer final {
    Hold hold;
    std::vector<HoldTarget> targets; ///< without single messages
    std::map<HoldTargetKind, std::int64_t> counts;
    std::vector<Custodian> custodians;
    std::map<QString, QString> names; ///< of the targets, by what they are; empty where the actor may not see it
    QString matter;                   ///< code and name
  };
  QString hold; ///< id or code
  [[nodiscard]] Result<Answer> answer(QueryContext& context) const;
};

/// How far a hold reaches, or would with these targets.
struct HoldScope final {
  static constexpr Permission kPermission = Permission::ViewItem;
  std::optional<HoldId> hold;
  std::vector<WantedTarget> targets;
  [[nodiscard]] Result<store::HoldReach> answer(QueryContext& context) const;
};

/// Which holds are on a record, a conversation, an item or a message.
struct HoldsOn final {
  static constexpr Permission kPermission = Permission::ViewItem;

  struct Answer final {
    std::vector<Hold> holds;
    bool isBlockedByOthers = false; ///< by a hold of a matter that the actor does not belong to: nothing more is said
    [[nodiscard]] bool isHeld() const { return isBlockedByOthers || !holds.empty(); }
  };
  WantedTarget subject;
  [[nodiscard]] Result<Answer> answer(QueryContext& context) const;
};

} // namespace muniment::workspace
