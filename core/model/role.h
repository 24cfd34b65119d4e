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
  Administrator,
  Connector ///< a program that takes in what one connected system sends; the role of no person
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
  ManageConnections, ///< connect systems, pause peers, replay or drop what they sent or were to get
  SendMessage,       ///< to people outside the workspace
  AskPeople,         ///< put questions to people outside the workspace
  TakeAnswer,        ///< say what somebody outside answered
  WorkOnCases,       ///< comment, take steps, file things to a case one may see
  ManageCases,       ///< open and close cases, their owners, members and plans
  ProposeChange,     ///< say that a field should read otherwise; somebody else decides
  ManageRules,       ///< write rules and try them
  ApproveRules,      ///< let a rule of somebody else act
  RunCampaigns,      ///< ask or tell many people at once
  ManageContacts,    ///< people outside: how they are reached, what they agreed to
  Produce,           ///< hand content out of the workspace as a package
  Redact,            ///< say what a package must not show
  OverridePrivilege  ///< let something privileged out, with a second person
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
