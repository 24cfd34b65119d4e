#pragma once

#include <QtCore/QString>

#include <optional>
#include <set>
#include <span>

namespace muniment {
inline namespace model {

enum class Role {
  RecordsManager,
  RecordsCoordinator,
  LegalReviewer,
  Approver,
  BusinessOwner,
  CaseMember,
  Auditor,
  PrivacyOfficer,
  Administrator
};

enum class Permission {
  CaptureItem,
  ViewItem,
  ViewLedger,
  ViewWholeLedger, ///< also entries of matters that the actor is not a member of
  Verify,
  AnchorHead,
  ManageActors,
  ManageMatters,
  ManageKeys,
  BackUp,
  ActForOthers,
  BreakGlass,
  ViewAccessJournal,
  ManagePlan, ///< classes and retention schedules
  DeclareRecord,
  ApproveDeclaration,
  UndeclareRecord,
  ManageHolds,
  ReleaseHold,
  ManageTags, ///< sets of tags for reviewers
  TagMessages,
  ReviewDisposition,
  ApproveDisposition,
  ExecuteDisposition,
  ManageConnections ///< pause peers, replay or drop what they sent or were to get
};

using Permissions = std::set<Permission>;
using Roles = std::set<Role>;

[[nodiscard]] std::span<const Role> allRoles();
/// The stable word used in the database, in ledger lines and on the command line.
[[nodiscard]] QString roleCode(Role role);
[[nodiscard]] std::optional<Role> parseRole(QStringView code);
[[nodiscard]] QString permissionCode(Permission permission);

[[nodiscard]] Permissions permissionsOf(Role role);
[[nodiscard]] Permissions permissionsOf(const Roles& roles);

} // namespace model
} // namespace muniment
