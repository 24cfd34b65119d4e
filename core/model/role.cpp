#include "core/model/role.h"

#include <array>

namespace muniment {
namespace {

using namespace Qt::StringLiterals;

constexpr std::array kRoles = {Role::RecordsManager, Role::RecordsCoordinator, Role::LegalReviewer,
                               Role::Approver,       Role::BusinessOwner,      Role::CaseMember,
                               Role::Auditor,        Role::PrivacyOfficer,     Role::Administrator};

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
  switch (permission) {
  case Permission::CaptureItem:
    return u"item.capture"_s;
  case Permission::ViewItem:
    return u"item.view"_s;
  case Permission::ViewLedger:
    return u"ledger.view"_s;
  case Permission::ViewWholeLedger:
    return u"ledger.view-whole"_s;
  case Permission::Verify:
    return u"workspace.verify"_s;
  case Permission::AnchorHead:
    return u"head.anchor"_s;
  case Permission::ManageActors:
    return u"actor.manage"_s;
  case Permission::ManageMatters:
    return u"matter.manage"_s;
  case Permission::ManageKeys:
    return u"key.manage"_s;
  case Permission::BackUp:
    return u"workspace.back-up"_s;
  case Permission::ActForOthers:
    return u"actor.act-for"_s;
  case Permission::BreakGlass:
    return u"access.break-glass"_s;
  case Permission::ViewAccessJournal:
    return u"journal.view"_s;
  case Permission::ManagePlan:
    return u"plan.manage"_s;
  case Permission::DeclareRecord:
    return u"record.declare"_s;
  case Permission::ApproveDeclaration:
    return u"record.approve"_s;
  case Permission::UndeclareRecord:
    return u"record.undeclare"_s;
  case Permission::ManageHolds:
    return u"hold.manage"_s;
  case Permission::ReleaseHold:
    return u"hold.release"_s;
  case Permission::ManageTags:
    return u"tag.manage"_s;
  case Permission::TagMessages:
    return u"tag.choose"_s;
  case Permission::ReviewDisposition:
    return u"disposition.review"_s;
  case Permission::ApproveDisposition:
    return u"disposition.approve"_s;
  case Permission::ExecuteDisposition:
    return u"disposition.execute"_s;
  case Permission::ManageConnections:
    return u"connection.manage"_s;
  }
  return {};
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
            ManageConnections};
  case Role::RecordsCoordinator:
    return {CaptureItem, ViewItem, ViewLedger, Verify, DeclareRecord};
  case Role::LegalReviewer:
    return {CaptureItem,       ViewItem,      ViewLedger,  Verify,      AnchorHead,
            ManageMatters,     DeclareRecord, ManageHolds, ReleaseHold, UndeclareRecord,
            ReviewDisposition, ManageTags,    TagMessages};
  case Role::Approver:
    return {ViewItem, ViewLedger, ApproveDeclaration, ReviewDisposition, ApproveDisposition};
  case Role::BusinessOwner:
    return {ViewItem, ViewLedger, ReviewDisposition};
  case Role::CaseMember:
    return {CaptureItem, ViewItem, ViewLedger, TagMessages};
  case Role::Auditor:
    return {ViewLedger, ViewWholeLedger, Verify, AnchorHead, ViewAccessJournal};
  case Role::PrivacyOfficer:
    return {ViewLedger, ViewAccessJournal};
  case Role::Administrator: // runs the house without reading what is kept in it
    return {ViewLedger, Verify, AnchorHead, ManageActors, ManageKeys, BackUp, BreakGlass, ManageConnections};
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
