#include "core/model/role.h"

#include <array>

namespace muniment {
namespace {

using namespace Qt::StringLiterals;

constexpr std::array kRoles = {Role::RecordsManager, Role::RecordsCoordinator, Role::LegalReviewer,
                               Role::Approver,       Role::BusinessOwner,      Role::CaseMember,
                               Role::Auditor,        Role::PrivacyOfficer,     Role::Administrator,
                               Role::Connector};

/// In the order of the enumeration.
constexpr std::array kPermissionCodes = {
    "item.capture"_L1,      "item.view"_L1,          "ledger.view"_L1,         "ledger.view-whole"_L1,
    "workspace.verify"_L1,  "head.anchor"_L1,        "actor.manage"_L1,        "matter.manage"_L1,
    "key.manage"_L1,        "workspace.back-up"_L1,  "actor.act-for"_L1,       "access.break-glass"_L1,
    "journal.view"_L1,      "plan.manage"_L1,        "record.declare"_L1,      "record.approve"_L1,
    "record.undeclare"_L1,  "hold.manage"_L1,        "hold.release"_L1,        "tag.manage"_L1,
    "tag.choose"_L1,        "disposition.review"_L1, "disposition.approve"_L1, "disposition.execute"_L1,
    "connection.manage"_L1, "message.send"_L1,       "question.ask"_L1,        "answer.take"_L1,
    "case.work"_L1,         "case.manage"_L1,        "change.propose"_L1,      "rule.manage"_L1,
    "rule.approve"_L1,      "campaign.run"_L1,       "contact.manage"_L1,      "package.produce"_L1,
    "redaction.make"_L1,    "privilege.override"_L1};
static_assert(kPermissionCodes.size() == static_cast<std::size_t>(Permission::OverridePrivilege) + 1);

} // namespace

std::span<const Role> model::allRoles() { return kRoles; }

QString model::roleCode(Role role) {
  switch (role) {
  case Role::RecordsManager:
    return u"records-manager"_s;
  case Role::RecordsCoordinator:
    return u"records-coordinator"_s;
  case Role::LegalReviewer:
    return u"legal-reviewer"_s;
  case Role::Approver:
    return u"approver"_s;
  case Role::BusinessOwner:
    return u"business-owner"_s;
  case Role::CaseMember:
    return u"case-member"_s;
  case Role::Auditor:
    return u"auditor"_s;
  case Role::PrivacyOfficer:
    return u"privacy-officer"_s;
  case Role::Administrator:
    return u"administrator"_s;
  case Role::Connector:
    return u"connector"_s;
  }
  return {};
}

std::optional<Role> model::parseRole(QStringView code) {
  for (const Role role : kRoles) {
    if (roleCode(role) == code)
      return role;
  }
  return std::nullopt;
}

QString model::permissionCode(Permission permission) {
  return kPermissionCodes.at(static_cast<std::size_t>(permission));
}

Permissions model::permissionsOf(Role role) {
  using enum Permission;
  switch (role) {
  case Role::RecordsManager:
    return {CaptureItem,
            ViewItem,
            ViewLedger,
            Verify,
            AnchorHead,
            ManageMatters,
            BackUp,
            ActForOthers,
            ManagePlan,
            DeclareRecord,
            UndeclareRecord,
            ApproveDeclaration,
            ManageHolds,
            ReleaseHold,
            ManageTags,
            TagMessages,
            ReviewDisposition,
            ApproveDisposition,
            ExecuteDisposition,
            ManageConnections,
            SendMessage,
            AskPeople,
            WorkOnCases,
            ManageCases,
            ManageRules,
            ApproveRules,
            RunCampaigns,
            ManageContacts,
            Produce};
  case Role::RecordsCoordinator:
    return {CaptureItem, ViewItem, ViewLedger, Verify, DeclareRecord, SendMessage, WorkOnCases, ManageCases};
  case Role::LegalReviewer:
    return {CaptureItem,       ViewItem,      ViewLedger,  Verify,      AnchorHead,
            ManageMatters,     DeclareRecord, ManageHolds, ReleaseHold, UndeclareRecord,
            ReviewDisposition, ManageTags,    TagMessages, AskPeople,   WorkOnCases,
            ManageCases,       RunCampaigns,  Produce,     Redact,      OverridePrivilege};
  case Role::Approver:
    return {ViewItem, ViewLedger, ApproveDeclaration, ReviewDisposition, ApproveDisposition, ApproveRules};
  case Role::BusinessOwner:
    return {ViewItem, ViewLedger, ReviewDisposition, WorkOnCases, RunCampaigns};
  case Role::CaseMember:
    return {CaptureItem, ViewItem, ViewLedger, TagMessages, SendMessage, WorkOnCases};
  case Role::Auditor:
    return {ViewLedger, ViewWholeLedger, Verify, AnchorHead, ViewAccessJournal};
  case Role::PrivacyOfficer:
    return {ViewLedger, ViewAccessJournal};
  case Role::Administrator: // runs the house without reading what is kept in it
    return {ViewLedger, Verify, AnchorHead, ManageActors, ManageKeys, BackUp, BreakGlass, ManageConnections};
  case Role::Connector:
    return {CaptureItem, ViewItem, TakeAnswer, ProposeChange};
  }
  return {};
}

Permissions model::permissionsOf(const Roles& roles) {
  Permissions all;
  for (const Role role : roles)
    all.merge(permissionsOf(role));
  return all;
}

} // namespace muniment
