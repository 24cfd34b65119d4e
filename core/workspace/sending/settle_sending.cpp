#include "core/workspace/sending/settle_sending.h"

#include "core/delivery/lanes.h"
#include "core/delivery/progress.h"
#include "core/workspace/delivery/delivery_tasks.h"
#include "core/workspace/sending/send_order.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;
using store::DeliveryRepository;
using State = Delivery::State;

Result<Delivery> messageOf(const DeliveryId& id, const CommandContext& context) {
  MUNIMENT_TRY_LET(found, DeliveryRepository(context.connection()).byId(id, context.scope()));
  if (!found || found->direction != Delivery::Direction::Out || !found->kind.startsWith("message."_L1))
    return failure(ErrorKind::NotFound, "delivery.unknown"_L1);
  return std::move(*found);
}

Result<Json> decide(Delivery delivery, QLatin1StringView verb, CommandContext& context) {
  MUNIMENT_TRY_LET(state, delivery::bind(delivery));
  MUNIMENT_TRY(DeliveryRepository(context.connection()).save(delivery, context.now()));
  MUNIMENT_TRY_LET(settled, settleTasks(context.connection(), aggregateOf(delivery.id), context.now()));
  EntryDraft draft;
  draft.verb = QString(verb);
  draft.subject = aggregateOf(delivery.id);
  draft.matter = delivery.matter;
  draft.payload = {{u"kind"_s, delivery.kind}, {u"peer"_s, delivery.peer}};
  draft.state = {std::move(state)};
  draft.state.insert(draft.state.end(), settled.begin(), settled.end());
  context.record(std::move(draft));
  return Json::Object{{u"delivery"_s, delivery.id.toString()}};
}

} // namespace

Json SendAgain::describe() const {
  return Json::Object{{u"delivery"_s, delivery.toString()}, {u"even_if_twice"_s, evenIfTwice}};
}

Result<Json> SendAgain::apply(CommandContext& context) const {
  MUNIMENT_TRY_LET(found, messageOf(delivery, context));
  if (found.state != State::Dead)
    return failure(ErrorKind::Refused, "delivery.not_dead"_L1);
  if (found.unsure && !evenIfTwice)
    return failure(ErrorKind::Refused, "sending.may_be_there"_L1);
  found.unsure = false;
  found.problem.clear();
  return decide(delivery::replayed(std::move(found), context.now()), "message.sent-again"_L1, context);
}

Json WithdrawMessage::describe() const { return Json::Object{{u"delivery"_s, delivery.toString()}}; }

Result<Json> WithdrawMessage::apply(CommandContext& context) const {
  MUNIMENT_TRY_LET(found, messageOf(delivery, context));
  // What was tried may be on its way; what never was, is not.
  if (found.state != State::Dead && found.state != State::Queued)
    return failure(ErrorKind::Refused, "sending.under_way"_L1);
  found.state = State::Dropped;
  found.reason = u"withdrawn"_s;
  return decide(std::move(found), "message.withdrawn"_L1, context);
}

} // namespace muniment::workspace
