#include "core/workspace/sending/sending_rules.h"

#include "core/connect/whatsapp/limits_window.h"
#include "core/store/sending_repository.h"
#include "core/workspace/sending/send_order.h"
#include "core/workspace/sending/sending_settings.h"

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

std::optional<Error> SendingRules::refusesTemplate(const Template& which) const {
  if (isRestricted && which.hasValues)
    return makeError(ErrorKind::Refused, "sending.restricted"_L1);
  if (objection.all)
    return makeError(ErrorKind::Refused, "sending.opted_out"_L1);
  if (which.isMarketing && objection.marketing)
    return makeError(ErrorKind::Refused, "sending.marketing_stopped"_L1);
  if (lacksOptIn && !which.isRequired)
    return makeError(ErrorKind::Refused, "sending.no_opt_in"_L1);
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
  MUNIMENT_TRY_LET(settings, SendingSettings::of(connection, target.address.peer));
  rules.lacksOptIn = settings.needsOptIn && target.address.party.group.isEmpty() && !objection.agreed;
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
