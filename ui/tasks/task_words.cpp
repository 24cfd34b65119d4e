#include "ui/tasks/task_words.h"

#include "core/workspace/approval/proposed_command.h"
#include "ui/rm/rm_words.h"

#include <QtCore/QDateTime>
#include <QtCore/QLocale>

#include <algorithm>

namespace muniment::ui {

using namespace Qt::StringLiterals;
using Kind = model::Task::Kind;

namespace {

constexpr std::int64_t kDay = 86'400'000;
constexpr double kSoon = 0.75;

} // namespace

QString TaskWords::kind(Kind kind) {
  switch (kind) {
  case Kind::ApproveDeclaration:
    return tr("Approve a declaration");
  case Kind::ReviewDisposition:
    return tr("Review a disposition");
  case Kind::ApproveDisposition:
    return tr("Approve a disposition");
  case Kind::AcknowledgeHold:
    return tr("Acknowledge a hold");
  case Kind::Review:
    break;
  }
  return tr("Review");
}

Icon TaskWords::icon(Kind kind) {
  switch (kind) {
  case Kind::ApproveDeclaration:
    return Icon::Archive;
  case Kind::ReviewDisposition:
  case Kind::ApproveDisposition:
    return Icon::Trash;
  case Kind::AcknowledgeHold:
    return Icon::Padlock;
  case Kind::Review:
    break;
  }
  return Icon::Eye;
}

QString TaskWords::title(const model::Task& task) {
  const QString known = RmWords::task(task);
  return known.isEmpty() ? kind(task.kind) : known;
}

QString TaskWords::about(const model::Task& task) { return RmWords::taskAbout(task); }

QString TaskWords::command(const QString& command) {
  if (command == workspace::ReleaseHold::kName)
    return tr("Release a hold");
  if (command == workspace::RemoveHoldTarget::kName)
    return tr("Take something off a hold");
  if (command == workspace::UndeclareRecord::kName)
    return tr("Undeclare a record");
  if (command == workspace::FollowDestruction::kName)
    return tr("Destroy here what was destroyed in a records system");
  if (command == workspace::WithdrawSource::kName)
    return tr("Withdraw an import");
  if (command == workspace::WaivePrivilege::kName)
    return tr("Let something privileged out");
  return tr("An act that takes two persons (%1)").arg(command);
}

TaskWords::Deadline TaskWords::deadline(Instant from, const std::optional<Instant>& until, Instant now) {
  if (!until)
    return {0, tr("No deadline"), Tone::Neutral, false};
  const std::int64_t left = until->milliseconds() - now.milliseconds();
  const std::int64_t whole = std::max<std::int64_t>(1, until->milliseconds() - from.milliseconds());
  if (left <= 0) {
    const int days = static_cast<int>(-left / kDay);
    return {1, days == 0 ? tr("Overdue since today") : tr("%n day(s) overdue", nullptr, days), Tone::Failed, true};
  }
  const double used = std::clamp(1.0 - static_cast<double>(left) / static_cast<double>(whole), 0.0, 1.0);
  const int days = static_cast<int>(left / kDay);
  return {used, days == 0 ? tr("Due within a day") : tr("%n day(s) left", nullptr, days),
          used >= kSoon ? Tone::Due : Tone::Neutral, true};
}

TaskWords::Decision TaskWords::decision(const QString& word) {
  if (word == "approve"_L1)
    return {tr("Approve"), Qt::Key_A, false};
  if (word == "refuse"_L1)
    return {tr("Refuse"), Qt::Key_R, true};
  if (word == "acknowledge"_L1)
    return {tr("Acknowledge"), Qt::Key_A, false};
  return {tr("Done"), Qt::Key_D, false};
}

QString TaskWords::state(model::Task::State state, const QString& decision) {
  switch (state) {
  case model::Task::State::Open:
    return tr("Open");
  case model::Task::State::Withdrawn:
    return tr("No longer asked");
  case model::Task::State::Done:
    break;
  }
  if (decision == "approve"_L1)
    return tr("Approved");
  if (decision == "refuse"_L1)
    return tr("Refused");
  return decision == "acknowledge"_L1 ? tr("Acknowledged") : tr("Done");
}

QString TaskWords::role(Role role) {
  switch (role) {
  case Role::RecordsManager:
    return tr("Records managers");
  case Role::RecordsCoordinator:
    return tr("Records coordinators");
  case Role::LegalReviewer:
    return tr("Legal reviewers");
  case Role::Approver:
    return tr("Approvers");
  case Role::BusinessOwner:
    return tr("Business owners");
  case Role::CaseMember:
    return tr("Members of the case");
  case Role::Auditor:
    return tr("Auditors");
  case Role::PrivacyOfficer:
    return tr("Privacy officers");
  case Role::Connector:
    return tr("Connected systems");
  case Role::Administrator:
    break;
  }
  return tr("Administrators");
}

} // namespace muniment::ui
