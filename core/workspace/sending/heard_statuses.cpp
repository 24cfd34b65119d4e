#include "core/workspace/sending/heard_statuses.h"

#include "core/access/scope_maker.h"
#include "core/store/delivery_repository.h"
#include "core/workspace/delivery/delivery_tasks.h"
#include "core/workspace/outreach/question_message.h"
#include "core/workspace/sending/sending_rules.h"
#include "core/workspace/services.h"

namespace muniment::workspace {

using namespace Qt::StringLiterals;

Json HearStatuses::describe() const {
  QByteArray all;
  for (const auto& each : statuses)
    all += each.delivery.toString().toLatin1() + char('0' + static_cast<int>(each.step)) + each.wamid.toUtf8() + '\n';
  return Json::Object{{u"peer"_s, peer}, {u"statuses"_s, sha256(all).toHex()}};
}

Result<Json> HearStatuses::apply(CommandContext& context) const {
  store::SendingRepository repository(context.connection());
  store::DeliveryRepository deliveries(context.connection());
  qint64 failed = 0;
  for (const auto& status : statuses) {
    MUNIMENT_TRY_LET(delivery, deliveries.byId(status.delivery, access::ScopeMaker::system()));
    // Whoever else sends through this number has references of their own.
    if (!delivery || delivery->peer != peer)
      continue;
    MUNIMENT_TRY_LET(isNewFailure, repository.hear(peer, status));
    using Step = store::SendingRepository::Step;
    if (isNewFailure || status.step == Step::Delivered || status.step == Step::Read)
      MUNIMENT_TRY(noteMessage(context, *delivery, !isNewFailure, status.at));
    if (!isNewFailure)
      continue;
    ++failed;
    EntryDraft draft;
    draft.verb = u"message.failed"_s;
    draft.subject = aggregateOf(delivery->id);
    draft.matter = delivery->matter;
    draft.payload = {{u"code"_s, status.code}, {u"peer"_s, peer}};
    MUNIMENT_TRY_LET(asked, askAbout(context.connection(), *delivery, context.now()));
    draft.state = std::move(asked);
    context.record(std::move(draft));
  }
  return Json::Object{{u"failed"_s, failed}, {u"heard"_s, qint64(statuses.size())}};
}

Result<SendingCheck::Answer> SendingCheck::answer(QueryContext& context) const {
  // It answers about everybody who ever wrote, so only the connector itself gets an answer.
  if (context.session.actor.login != u"connector:"_s + to.peer)
    return failure(ErrorKind::Refused, "access.no_permission"_L1, {permissionCode(kPermission)});
  Answer answer;
  MUNIMENT_TRY_LET(heard, store::SendingRepository(context.connection).heardOf(to.peer, delivery));
  if (heard)
    answer.wamid = heard->wamid;
  if (to.party.isEmpty())
    return answer;
  const Instant now = context.services.environment.clock->now();
  MUNIMENT_TRY_LET(rules, sendingRules(context.connection, {to, std::nullopt, {}, false}, now));
  // It was counted when it was queued.
  rules.tierUsedUp = false;
  MUNIMENT_TRY_LET(settled, isSettled(context.connection, cause, now));
  answer.isSettled = settled;
  answer.refusesWords = rules.refusesWords();
  answer.refusesTemplate = rules.refusesTemplate({isMarketing, true, isRequired});
  return answer;
}

} // namespace muniment::workspace
