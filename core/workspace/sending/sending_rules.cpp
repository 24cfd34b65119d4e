#include "core/workspace/sending/sending_rules.h"

#include "core/connect/whatsapp/limits_window.h"
#include "core/store/sending_repository.h"
#include "core/workspace/sending/send_order.h"

namespace muniment::workspace {

using namespace Qt::StringLiterals;

std::optional<Error> SendingRules::refusesWords() const {
  if (isRestricted)
    return makeError(ErrorKind::Refused, "sending.restricted"_L1);
  if (objection.all)
    return makeError(ErrorKind::Refused, "sending.opted_out"_L1);
  if (!windowEnd)
    return makeError(ErrorKind::Refused, "sending.window_closed"_L1);
  return std::nullopt;
}

std::optional<Error> SendingRules::refusesTemplate(bool isMarketing, bool hasValues) const {
  if (isRestricted && hasValues)
    return makeError(ErrorKind::Refused, "sending.restricted"_L1);
  if (objection.all)
    return makeError(ErrorKind::Refused, "sending.opted_out"_L1);
  if (isMarketing && objection.marketing)
    return makeError(ErrorKind::Refused, "sending.marketing_stopped"_L1);
  if (!windowEnd && tierUsedUp)
    return makeError(ErrorKind::Refused, "sending.tier_used_up"_L1);
  return std::nullopt;
}

Result<SendingRules> sendingRules(store::Connection& connection, const FoundTarget& target, Instant now) {
  SendingRules rules;
  // That somebody wrote is as secret as what they wrote.
  if (!target.isHidden) {
    MUNIMENT_TRY_LET(last, lastInbound(connection, target.address));
    rules.windowEnd = connect::whatsapp::windowEnd(last, now);
  }
  MUNIMENT_TRY_LET(objection, objectionOf(connection, target.address));
  rules.objection = objection;
  rules.isRestricted = target.matter.has_value();
  store::SendingRepository sending(connection);
  MUNIMENT_TRY_LET(number, sending.numberOf(target.address.peer));
  const auto most = connect::whatsapp::peopleOfTier(number ? number->tier : QString());
  if (!rules.windowEnd && most) {
    const Instant since = now.plusMilliseconds(-connect::whatsapp::kWindow);
    MUNIMENT_TRY_LET(reached, sending.reachedSince(target.address.peer, laneOf(target.address), since));
    rules.tierUsedUp = reached >= *most;
  }
  return rules;
}

} // namespace muniment::workspace
