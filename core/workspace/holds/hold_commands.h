#pragma once

#include "core/model/hold.h"
#include "core/workspace/command.h"

namespace muniment::workspace {

/// Something that a hold is to be put on.
struct WantedTarget final {
  HoldTargetKind kind = HoldTargetKind::Record;
  QString target; ///< an id; for a query its text
};

/// Prepares a hold. It covers nothing before it is applied.
struct CreateHold final {
  static constexpr auto kName = QLatin1StringView("hold.create");
  static constexpr Permission kPermission = Permission::ManageHolds;

  QString name;
  std::optional<MatterId> matter;
  QString trigger;
  QString authority;
  std::optional<QDate> awareOn;
  std::optional<QDate> issuedOn;
  QString noticeText;

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

/// Puts a hold in force, on what it has already and on these. Each custodian gets a task to acknowledge the notice.
struct ApplyHold final {
  static constexpr auto kName = QLatin1StringView("hold.apply");
  static constexpr Permission kPermission = Permission::ManageHolds;

  HoldId hold;
  std::vector<WantedTarget> targets;
  int daysToAcknowledge = 7;
  bool collect = false; ///< asks for a collection from each custodian, within these days

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

/// Puts a hold on more.
struct AddHoldTargets final {
  static constexpr auto kName = QLatin1StringView("hold.add-targets");
  static constexpr Permission kPermission = Permission::ManageHolds;

  HoldId hold;
  std::vector<WantedTarget> targets;
  int daysToAcknowledge = 7;
  bool collect = false; ///< asks for a collection from each custodian, within these days

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

inline constexpr int kCoolingDays = 14;

/// Takes something off a hold, which is a release in part and asks for the same: two persons, one of them a legal
/// reviewer, and a reason. What was held stays so for some days.
struct RemoveHoldTarget final {
  static constexpr auto kName = QLatin1StringView("hold.remove-target");
  static constexpr Permission kPermission = Permission::ReleaseHold;
  static constexpr bool kTwoPersons = true;

  HoldId hold;
  WantedTarget target;
  QString reason;
  int coolingDays = kCoolingDays;

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

/// Ends a hold, for good. What it covered stays so until the cooling-off is over.
struct ReleaseHold final {
  static constexpr auto kName = QLatin1StringView("hold.release");
  static constexpr Permission kPermission = Permission::ReleaseHold;
  static constexpr bool kTwoPersons = true;

  HoldId hold;
  QString reason;
  int coolingDays = kCoolingDays;

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

/// Changes what custodians are told. Whoever acknowledged another text is asked again.
struct EditHoldNotice final {
  static constexpr auto kName = QLatin1StringView("hold.edit-notice");
  static constexpr Permission kPermission = Permission::ManageHolds;

  HoldId hold;
  QString noticeText;
  int daysToAcknowledge = 7;

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

} // namespace muniment::workspace
