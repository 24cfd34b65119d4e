#include "core/workspace/sending/opt_in_queries.h"

#include "core/model/item.h"
#include "core/store/item_repository.h"
#include "core/store/live_fact_repository.h"
#include "core/store/live_message_repository.h"
#include "core/store/message_repository.h"
#include "core/store/opt_in_repository.h"
#include "core/workspace/cases/case_lines.h"
#include "core/workspace/sending/sending_settings.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

Result<void> showMessage(QueryContext& context, MessageId id, OptInStep& step) {
  MUNIMENT_TRY_LET(found, store::MessageRepository(context.connection).byId(id, context.scope()));
  step.isEvidenceGone = !found || found->flags.testFlag(MessageFlag::Destroyed);
  if (step.isEvidenceGone)
    return {};
  step.message = id;
  step.conversation = found->conversation;
  return {};
}

Result<void> showItem(QueryContext& context, const ItemId& id, OptInStep& step) {
  MUNIMENT_TRY_LET(found, store::ItemRepository(context.connection).byId(id, context.scope()));
  step.isEvidenceGone = !found || found->isDestroyed();
  if (step.isEvidenceGone)
    return {};
  step.item = id;
  step.itemName = found->name;
  return {};
}

Result<OptInStep> stepOf(QueryContext& context, const OptIn& optIn, const std::map<QString, QString>& names) {
  OptInStep step;
  step.id = optIn.id;
  step.party = optIn.party;
  step.act = optIn.act;
  step.source = optIn.source;
  step.at = optIn.at;
  step.recordedAt = optIn.recordedAt;
  const auto name = names.find(optIn.recordedBy);
  step.recordedBy = name == names.end() ? optIn.recordedBy : name->second;
  const QString id = optIn.evidence.section(u':', 1);
  if (const auto message = MessageId::parse(id); message && optIn.evidence == aggregateOf(*message))
    MUNIMENT_TRY(showMessage(context, *message, step));
  else if (const auto item = ItemId::parse(id); item && optIn.evidence == aggregateOf(*item))
    MUNIMENT_TRY(showItem(context, *item, step));
  return step;
}

/// STOP, START and their like: the message itself shows it.
Result<std::vector<OptInStep>> wordsOf(QueryContext& context, const LiveAddress& address) {
  MUNIMENT_TRY_LET(
      facts, store::LiveFactRepository(context.connection).about(address.peer, address.numberId, address.party.keys()));
  std::vector<OptInStep> steps;
  for (const LiveFact& fact : facts) {
    if (fact.kind != LiveFact::Kind::Stop && fact.kind != LiveFact::Kind::Resume)
      continue;
    OptInStep step;
    step.party = fact.target;
    step.act = fact.kind == LiveFact::Kind::Stop ? OptIn::Act::Withdrawn : OptIn::Act::Given;
    step.at = fact.at;
    step.recordedAt = fact.at;
    MUNIMENT_TRY_LET(links,
                     store::LiveMessageRepository(context.connection).links(fact.peer, fact.numberId, {fact.wamid}));
    if (links.empty())
      step.isEvidenceGone = true;
    else
      MUNIMENT_TRY(showMessage(context, links.front().message, step));
    steps.push_back(std::move(step));
  }
  return steps;
}

} // namespace

Result<OptInHistory::Answer> OptInHistory::answer(QueryContext& context) const {
  MUNIMENT_TRY_LET(to, findTarget(context.connection, target, context.scope()));
  Answer answer;
  answer.address = to.address;
  answer.matter = to.matter;
  answer.mayRecord = context.session.may(Permission::ManageContacts);
  MUNIMENT_TRY_LET(settings, SendingSettings::of(context.connection, to.address.peer));
  answer.isRequired = settings.needsOptIn;
  // Whoever may not know of the conversation sees what was recorded without it, and nothing of what was said there.
  if (!to.isHidden) {
    MUNIMENT_TRY_LET(words, wordsOf(context, to.address));
    answer.steps = std::move(words);
  }
  MUNIMENT_TRY_LET(recorded,
                   store::OptInRepository(context.connection)
                       .visible(to.address.peer, to.address.numberId, to.address.party.keys(), context.scope()));
  MUNIMENT_TRY_LET(names, actorNames(context));
  for (const OptIn& optIn : recorded) {
    MUNIMENT_TRY_LET(step, stepOf(context, optIn, names));
    answer.steps.push_back(std::move(step));
  }
  std::ranges::stable_sort(answer.steps, {}, &OptInStep::at);
  bool before = false;
  for (OptInStep& step : answer.steps) {
    answer.isGiven = step.act == OptIn::Act::Given;
    step.isRenewed = answer.isGiven && before;
    before |= answer.isGiven;
  }
  std::ranges::reverse(answer.steps);
  return answer;
}

Result<OptIns::Answer> OptIns::answer(QueryContext& context) const {
  MUNIMENT_TRY_LET(found, store::OptInRepository(context.connection).page(peer, before, limit + 1, context.scope()));
  Answer answer;
  answer.hasMore = std::ssize(found) > limit;
  if (answer.hasMore)
    found.pop_back();
  MUNIMENT_TRY_LET(names, actorNames(context));
  for (const OptIn& optIn : found) {
    MUNIMENT_TRY_LET(step, stepOf(context, optIn, names));
    answer.lines.push_back({optIn.peer, std::move(step)});
  }
  return answer;
}

} // namespace muniment::workspace
