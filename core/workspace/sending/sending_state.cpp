#include "core/workspace/sending/sending_state.h"

#include "core/store/delivery_repository.h"
#include "core/workspace/delivery/payload_seal.h"
#include "core/workspace/sending/send_order.h"
#include "core/workspace/sending/sending_settings.h"
#include "core/workspace/services.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

constexpr std::int64_t kWeek = 7LL * 86'400'000;
constexpr int kMostFailed = 5;

Result<std::vector<SendingState::Waiting>> waitingIn(QueryContext& context, const LiveAddress& address) {
  MUNIMENT_TRY_LET(open, store::DeliveryRepository(context.connection)
                             .openInLane(address.peer, laneOf(address), SendingState::kMost, context.scope()));
  std::vector<SendingState::Waiting> waiting;
  for (const store::LoadedDelivery& loaded : open) {
    const Delivery& delivery = loaded.delivery;
    if (delivery.kind != SendOrder::kMessage && delivery.kind != SendOrder::kTemplate)
      continue;
    SendingState::Waiting one;
    one.delivery = delivery.id;
    one.state = delivery.state;
    one.mayBeThere = delivery.unsure;
    one.problem = delivery.problem;
    one.at = delivery.at;
    one.nextTry = delivery.notBefore;
    // One that was damaged still is shown, so that it can be withdrawn.
    if (const auto payload = openPayload(*context.services.key, delivery.id, loaded.payload)) {
      if (const auto order = sendOrderFrom(*payload)) {
        one.text = order->message.text;
        one.fileName = order->message.media ? order->message.media->name : QString();
      }
    }
    waiting.push_back(std::move(one));
  }
  return waiting;
}

} // namespace

Result<std::optional<SendingState::Answer>> SendingState::answer(QueryContext& context) const {
  auto target = findTarget(context.connection, {conversation, {}, {}}, context.scope());
  if (!target && target.error().id == "sending.not_live"_L1)
    return std::optional<Answer>();
  if (!target)
    return Failure(std::move(target).error());
  const Instant now = context.services.environment.clock->now();
  MUNIMENT_TRY_LET(rules, sendingRules(context.connection, *target, now));
  Answer answer;
  answer.address = target->address;
  answer.mayWrite = context.session.may(Permission::SendMessage);
  answer.mayRecordOptIn = context.session.may(Permission::ManageContacts) && target->address.party.group.isEmpty();
  answer.windowEnd = rules.windowEnd;
  answer.refusesWords = rules.refusesWords();
  answer.refusesTemplates = rules.refusesTemplate({false, true, false});
  store::SendingRepository sending(context.connection);
  MUNIMENT_TRY_LET(number, sending.numberOf(answer.address.peer));
  answer.number = std::move(number);
  MUNIMENT_TRY_LET(settings, SendingSettings::of(context.connection, answer.address.peer));
  MUNIMENT_TRY_LET(alarms, LiveAlarms{answer.address.peer}.answer(context));
  answer.alarms = std::move(alarms);
  answer.readWithAnswer = settings.readWithAnswer;
  MUNIMENT_TRY_LET(waiting, waitingIn(context, answer.address));
  answer.waiting = std::move(waiting);
  MUNIMENT_TRY_LET(failed, sending.failedInLane(answer.address.peer, laneOf(answer.address),
                                                now.plusMilliseconds(-kWeek), kMostFailed));
  for (const auto& each : failed)
    answer.failed.push_back({each.delivery, each.code, each.at});
  return std::optional(std::move(answer));
}

} // namespace muniment::workspace
