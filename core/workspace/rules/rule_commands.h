#pragma once

#include "core/model/rule.h"
#include "core/workspace/command.h"

namespace muniment::workspace {

/// A new rule, off, or the next version of one; `version` is the version that was looked at. A new version needs its
/// approval anew, and rests until then. `{rule, version}`
struct SaveRule final {
  static constexpr auto kName = QLatin1StringView("rule.save");
  static constexpr Permission kPermission = Permission::ManageRules;

  std::optional<RuleId> rule;
  std::int32_t version = 0;
  RuleDefinition definition;
  std::optional<MatterId> matter = {}; ///< of a new one

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

/// Lets a rule of somebody else act: signed, and only in the version that was read. `{rule, version}`
struct ApproveRule final {
  static constexpr auto kName = QLatin1StringView("rule.approve");
  static constexpr Permission kPermission = Permission::ApproveRules;
  static constexpr bool kSigned = true;

  RuleId rule;
  std::int32_t version = 0;

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

/// Puts a rule on or off. On it looks at what happens from now on. `{rule, state}`
struct SwitchRule final {
  static constexpr auto kName = QLatin1StringView("rule.switch");
  static constexpr Permission kPermission = Permission::ManageRules;

  RuleId rule;
  bool on = false;

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

/// Removes a rule with its versions; what it met stays known. `{rule}`
struct RemoveRule final {
  static constexpr auto kName = QLatin1StringView("rule.remove");
  static constexpr Permission kPermission = Permission::ManageRules;

  RuleId rule;
  QString reason;

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

/// Keeps every rule from reaching people and systems outside, at once, or lets them again. What was held meanwhile is
/// not made up for. `{stopped}`
struct StopOutbound final {
  static constexpr auto kName = QLatin1StringView("rule.stop-outbound");
  static constexpr Permission kPermission = Permission::ManageRules;

  bool stopped = true;
  QString reason;

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

} // namespace muniment::workspace
