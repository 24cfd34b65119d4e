#include "core/workspace/live/record_reaction.h"

#include "core/store/sending_repository.h"
#include "core/workspace/live/live_writer.h"

namespace muniment::workspace {

using namespace Qt::StringLiterals;

Json RecordReaction::describe() const {
  return Json::Object{
      {u"delivery"_s, reaction.delivery.toString()}, {u"peer"_s, reaction.to.peer}, {u"wamid"_s, reaction.wamid}};
}

Result<Json> RecordReaction::apply(CommandContext& context) const {
  if (reaction.wamid.isEmpty() || reaction.quoted.isEmpty() || reaction.to.numberId.isEmpty())
    return failure(ErrorKind::Usage, "live.outbound_incomplete"_L1);
  MUNIMENT_TRY_LET(number, store::SendingRepository(context.connection()).numberOf(reaction.to.peer));
  QString own = number && number->id == reaction.to.numberId ? number->phone : QString();
  own.removeIf([](QChar c) { return !c.isDigit(); });
  LiveFact fact;
  fact.id = LiveFactId::make(context.now());
  fact.arrival = reaction.delivery;
  fact.peer = reaction.to.peer;
  fact.numberId = reaction.to.numberId;
  fact.kind = LiveFact::Kind::Reaction;
  fact.target = reaction.quoted;
  fact.wamid = reaction.wamid;
  fact.at = reaction.at;
  fact.by = u"own"_s;
  fact.who = readablePhone(own.isEmpty() ? reaction.to.numberId : own);
  fact.text = reaction.text;
  fact.salt = makeSalt();
  LiveWriter writer(context, reaction.to.peer, matter);
  writer.add(std::move(fact));
  MUNIMENT_TRY_LET(outcome, writer.write());
  return Json::Object{{u"facts"_s, outcome.facts}};
}

} // namespace muniment::workspace
