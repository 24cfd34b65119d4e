#include "core/workspace/approval/proposed_command.h"

namespace muniment::workspace {
namespace {

std::vector<MessageId> messagesOf(const Json::Array& ids) {
  std::vector<MessageId> messages;
  for (const Json& id : ids)
    messages.push_back(MessageId::parse(id.string() ? *id.string() : QString()).value_or(MessageId()));
  return messages;
}

std::optional<ProposedCommand> read(const QString& command, const Json& said) {
  const auto hold = HoldId::parse(said.text(u"hold"));
  const int days = static_cast<int>(said.number(u"cooling_days"));
  if (command == ReleaseHold::kName && hold)
    return ReleaseHold{*hold, said.text(u"reason"), days};
  if (command == RemoveHoldTarget::kName && hold) {
    const auto kind = holdTargetKind(said.at(u"target").text(u"kind"));
    if (kind)
      return RemoveHoldTarget{*hold, {*kind, said.at(u"target").text(u"target")}, said.text(u"reason"), days};
  }
  const auto reason = withdrawalReasonFrom(said.text(u"reason"));
  if (const auto source = SourceId::parse(said.text(u"source")); command == WithdrawSource::kName && source && reason)
    return WithdrawSource{*source, *reason};
  const auto record = RecordId::parse(said.text(u"record"));
  if (command == UndeclareRecord::kName && record)
    return UndeclareRecord{*record, said.text(u"reason")};
  if (const auto conflict = PeerConflictId::parse(said.text(u"conflict"));
      command == FollowDestruction::kName && record && conflict)
    return FollowDestruction{*conflict, *record, said.text(u"reason")};
  if (const Json::Array* ids = said.at(u"messages").array(); command == WaivePrivilege::kName && ids)
    return WaivePrivilege{messagesOf(*ids), said.text(u"reason")};
  return std::nullopt;
}

} // namespace

std::optional<ProposedCommand> proposedCommand(const Proposal& proposal) {
  const auto said = parseJson(proposal.description);
  auto command = said ? read(proposal.command, *said) : std::nullopt;
  if (!command)
    return std::nullopt;
  // What does not say exactly the same would be another command under the id of this one.
  const auto description = canonicalJson(std::visit([](const auto& each) { return each.describe(); }, *command));
  return description && *description == proposal.description ? std::move(command) : std::nullopt;
}

} // namespace muniment::workspace
