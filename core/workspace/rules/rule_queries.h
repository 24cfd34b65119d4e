#pragma once

#include "core/rules/sentence.h"
#include "core/store/rule_repository.h"
#include "core/workspace/command.h"

namespace muniment::workspace {

/// A rule as a list shows it.
struct RuleLine final {
  Rule rule;
  rules::Sentence sentence;
  store::RuleTally tally;
  bool needsApproval = false; ///< it can act only once somebody else approved it
};

/// All rules, in the order in which they were made.
struct Rules final {
  static constexpr Permission kPermission = Permission::ViewItem;

  struct Answer final {
    std::vector<RuleLine> rules;
    std::optional<RuleStop> stop; ///< the switch that stops what goes out, once somebody touched it
  };
  [[nodiscard]] Result<Answer> answer(QueryContext& context) const;
};

/// One rule with its versions and what it met lately.
struct RuleById final {
  static constexpr Permission kPermission = Permission::ViewItem;

  struct Answer final {
    RuleLine line;
    std::vector<Version<Rule>> versions; ///< oldest first
    std::vector<RuleHit> hits;           ///< newest first
    QString author;
    QString approver;
  };
  RuleId rule;
  [[nodiscard]] Result<Answer> answer(QueryContext& context) const;
};

/// What rules met, the newest first; of one rule where it is named.
struct RuleHits final {
  static constexpr Permission kPermission = Permission::ViewItem;

  struct Answer final {
    std::vector<RuleHit> hits;
    bool hasMore = false;
  };
  std::optional<RuleId> rule;
  std::optional<RuleHitId> before; ///< the last one of the page before
  int limit = 50;
  [[nodiscard]] Result<Answer> answer(QueryContext& context) const;
};

} // namespace muniment::workspace
