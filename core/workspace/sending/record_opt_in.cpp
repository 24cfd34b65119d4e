#include "core/workspace/sending/record_opt_in.h"

#include "core/model/exact_json.h"
#include "core/model/item.h"
#include "core/store/item_repository.h"
#include "core/store/live_message_repository.h"
#include "core/store/message_repository.h"
#include "core/store/opt_in_repository.h"
#include "core/workspace/records/entry_state.h"
#include "core/workspace/sending/queue_order.h"

#include <QtCore/QTimeZone>

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

constexpr std::int64_t kAhead = 14LL * 3'600'000; ///< somewhere the day has begun before that of UTC

Instant startOf(const QDate& day) {
  return Instant::fromMilliseconds(day.startOfDay(QTimeZone::utc()).toMSecsSinceEpoch());
}

} // namespace

Json RecordOptIn::describe() const {
  return Json::Object{{u"act"_s, nameOf(act)},       {u"day"_s, orNull(day)},
                      {u"item"_s, orNull(item)},     {u"message"_s, orNull(message)},
                      {u"source"_s, nameOf(source)}, {u"target"_s, describeTarget(target)}};
}

Result<void> RecordOptIn::check(CommandContext& context, const FoundTarget& to) const {
  if (!to.address.party.group.isEmpty())
    return failure(ErrorKind::Refused, "opt_in.group"_L1);
  const bool isGiven = act == OptIn::Act::Given;
  const bool rests = source == OptIn::Source::Message ? message.has_value() : item.has_value();
  if ((isGiven && !rests) || (message && item))
    return failure(ErrorKind::Usage, "opt_in.evidence_missing"_L1);
  if (message) {
    MUNIMENT_TRY_LET(found, store::MessageRepository(context.connection()).byId(*message, context.scope()));
    if (!found)
      return failure(ErrorKind::NotFound, "message.unknown"_L1);
    MUNIMENT_TRY_LET(
        links, store::LiveMessageRepository(context.connection()).linksOf(std::span(&*message, 1), context.scope()));
    if (std::ranges::any_of(links, &LiveLink::isOutbound))
      return failure(ErrorKind::Refused, "opt_in.evidence_ours"_L1);
  }
  if (item) {
    MUNIMENT_TRY_LET(found, store::ItemRepository(context.connection()).byId(*item, context.scope()));
    if (!found || found->isDestroyed())
      return failure(ErrorKind::NotFound, "item.unknown"_L1);
  }
  return {};
}

/// Of a day, agreeing counts from its beginning and a withdrawal until its end: where both fall on one day nothing is
/// sent.
Result<Instant> RecordOptIn::moment(CommandContext& context) const {
  const Instant now = context.now();
  if (day) {
    const Instant start = startOf(*day);
    if (start > now.plusMilliseconds(kAhead))
      return failure(ErrorKind::Usage, "opt_in.day"_L1);
    return std::min(now, act == OptIn::Act::Given ? start : startOf(day->addDays(1)).plusMilliseconds(-1));
  }
  if (!message)
    return now;
  MUNIMENT_TRY_LET(found, store::MessageRepository(context.connection()).byId(*message, context.scope()));
  return found && found->time.isKnown ? std::min(now, Instant::fromMilliseconds(found->time.milliseconds)) : now;
}

Result<Json> RecordOptIn::apply(CommandContext& context) const {
  MUNIMENT_TRY_LET(to, findTarget(context.connection(), target, context.scope()));
  MUNIMENT_TRY(check(context, to));
  MUNIMENT_TRY_LET(at, moment(context));
  OptIn made;
  made.id = OptInId::make(context.now());
  made.peer = to.address.peer;
  made.numberId = to.address.numberId;
  made.party = to.address.party.keys().constLast();
  made.act = act;
  made.source = source;
  made.at = at;
  made.recordedAt = context.now();
  made.recordedBy = context.session().actorText();
  if (message)
    made.evidence = aggregateOf(*message);
  else if (item)
    made.evidence = aggregateOf(*item);
  made.conversation = to.conversation;
  made.salt = makeSalt();
  MUNIMENT_TRY(store::OptInRepository(context.connection()).add(made));
  EntryDraft draft;
  draft.verb = act == OptIn::Act::Given ? u"opt-in.given"_s : u"opt-in.withdrawn"_s;
  draft.subject = aggregateOf(made.id);
  draft.matter = to.matter;
  draft.payload = {{u"peer"_s, made.peer}, {u"source"_s, nameOf(source)}};
  MUNIMENT_TRY_LET(state, stateOf(aggregateOf(made.id), made));
  draft.state.push_back(std::move(state));
  context.record(std::move(draft));
  return Json::Object{{u"opt_in"_s, made.id.toString()}};
}

} // namespace muniment::workspace
