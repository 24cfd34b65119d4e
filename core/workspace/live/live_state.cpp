#include "core/workspace/live/live_state.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;
using Kind = LiveFact::Kind;
using Stage = LiveReceipt::Stage;

std::vector<const LiveFact*> inOrder(std::span<const LiveFact> facts) {
  std::vector<const LiveFact*> sorted;
  for (const LiveFact& fact : facts)
    sorted.push_back(&fact);
  std::ranges::sort(sorted, [](const LiveFact* a, const LiveFact* b) {
    return std::tie(a->at, a->wamid, a->by, a->text) < std::tie(b->at, b->wamid, b->by, b->text);
  });
  return sorted;
}

void earliest(std::optional<Instant>& known, Instant at) { known = known ? std::min(*known, at) : at; }

void takeStatus(LiveReceipt& receipt, const LiveFact& fact) {
  if (fact.word == u"sent")
    earliest(receipt.sent, fact.at);
  else if (fact.word == u"delivered")
    earliest(receipt.delivered, fact.at);
  else if (fact.word == u"read" || fact.word == u"played")
    earliest(receipt.read, fact.at);
  else if (fact.word == u"failed")
    earliest(receipt.failed, fact.at);
  if (fact.word == u"failed" && receipt.problem.isEmpty())
    receipt.problem = fact.text;
  if (fact.word == u"played")
    receipt.stage = Stage::Played;
  receipt.who = receipt.who.isEmpty() ? fact.who : receipt.who;
}

void settle(LiveReceipt& receipt) {
  if (receipt.stage == Stage::Played)
    return;
  if (receipt.read)
    receipt.stage = Stage::Read;
  else if (receipt.delivered)
    receipt.stage = Stage::Delivered;
  else if (receipt.failed)
    receipt.stage = Stage::Failed;
  else if (receipt.sent)
    receipt.stage = Stage::Sent;
}

} // namespace

LiveReceipt::Stage LiveState::stage() const {
  Stage least = Stage::None;
  bool first = true;
  for (const LiveReceipt& receipt : receipts) {
    const bool failed = receipt.stage == Stage::Failed;
    if (failed && receipts.size() > 1)
      continue;
    least = first ? receipt.stage : std::min(least, receipt.stage);
    first = false;
  }
  return first && !receipts.empty() ? Stage::Failed : least;
}

LiveState foldFacts(std::span<const LiveFact> facts) {
  LiveState state;
  std::map<QString, Reaction> reactions;
  std::map<QString, LiveReceipt> receipts;
  for (const LiveFact* fact : inOrder(facts)) {
    switch (fact->kind) {
    case Kind::Said:
      state.versions.insert(state.versions.begin(), {fact->text, fact->at});
      break;
    case Kind::Edit:
      state.versions.push_back({fact->text, fact->at});
      break;
    case Kind::Revoke:
      earliest(state.revoked, fact->at);
      break;
    case Kind::Reaction:
      reactions[fact->by] = {fact->who, fact->text};
      break;
    case Kind::Status:
      receipts[fact->by].by = fact->by;
      takeStatus(receipts[fact->by], *fact);
      break;
    default:
      break;
    }
  }
  for (auto& [by, reaction] : reactions) {
    if (!reaction.emoji.isEmpty())
      state.reactions.push_back(std::move(reaction));
  }
  for (auto& [by, receipt] : receipts) {
    settle(receipt);
    state.receipts.push_back(std::move(receipt));
  }
  return state;
}

bool applyState(const LiveState& state, Message& message) {
  const bool edited = state.versions.size() > 1;
  const QString text = edited ? state.versions.back().text : message.text;
  MessageFlags flags = message.flags;
  flags.setFlag(MessageFlag::Edited, edited || flags.testFlag(MessageFlag::Edited));
  flags.setFlag(MessageFlag::Deleted, state.revoked.has_value() || flags.testFlag(MessageFlag::Deleted));
  if (text == message.text && flags == message.flags && state.reactions == message.reactions)
    return false;
  message.text = text;
  message.flags = flags;
  message.reactions = state.reactions;
  return true;
}

} // namespace muniment::workspace
