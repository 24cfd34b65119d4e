#include "core/workspace/rehearsal/move_time.h"

#include "core/store/rehearsal_repository.h"
#include "core/workspace/records/entry_state.h"
#include "core/workspace/services.h"
#include "core/workspace/workspace_day.h"

#include <QtCore/QDateTime>

namespace muniment::workspace {

using namespace Qt::StringLiterals;

Json MoveTime::describe() const { return Json::Object{{u"day"_s, day.toString(Qt::ISODate)}}; }

Result<Json> MoveTime::apply(CommandContext& context) const {
  const Services& services = context.services();
  if (!services.info.isRehearsal())
    return failure(ErrorKind::Refused, "rehearsal.not_one"_L1);
  // One moment for what is decided and what is written down.
  const Instant now = services.environment.clock->now();
  const QDate today = todayIn(services, now);
  if (!day.isValid() || day <= today || day > today.addYears(kMostYears))
    return failure(ErrorKind::Usage, "rehearsal.day_wrong"_L1);
  const QDateTime moved =
      QDateTime::fromMSecsSinceEpoch(now.milliseconds(), zoneOf(services)).addDays(today.daysTo(day));
  store::RehearsalRepository rehearsal(context.connection());
  MUNIMENT_TRY_LET(ahead, rehearsal.ahead());
  const RehearsalMove move{RehearsalMoveId::make(now), ahead + moved.toMSecsSinceEpoch() - now.milliseconds(),
                           context.session().actor.id, now, makeSalt()};
  MUNIMENT_TRY(rehearsal.add(move));
  EntryDraft draft;
  draft.verb = u"rehearsal.time-moved"_s;
  draft.subject = aggregateOf(move.id);
  draft.payload = {{u"day"_s, day.toString(Qt::ISODate)}};
  MUNIMENT_TRY_LET(state, stateOf(aggregateOf(move.id), move));
  draft.state = {state};
  context.record(std::move(draft));
  return Json::Object{{u"now"_s, Instant::fromMilliseconds(moved.toMSecsSinceEpoch()).toString()}};
}

} // namespace muniment::workspace
