#include "core/workspace/people/business_hours.h"

#include "core/store/business_hours_repository.h"
#include "core/workspace/records/entry_state.h"
#include "core/workspace/services.h"
#include "core/workspace/workspace_day.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

constexpr int kShortest = 3600; ///< seconds of a day
constexpr std::size_t kMostHolidays = 1000;

bool isGood(const BusinessHours& hours) {
  return !hours.weekdays.empty() && *hours.weekdays.begin() >= 1 && *hours.weekdays.rbegin() <= 7 &&
         hours.opens.isValid() && hours.closes.isValid() && hours.opens.secsTo(hours.closes) >= kShortest &&
         hours.holidays.size() <= kMostHolidays && (hours.holidays.empty() || hours.holidays.begin()->isValid());
}

} // namespace

Result<BusinessHours> businessHours(store::Connection& connection) {
  MUNIMENT_TRY_LET(chosen, store::BusinessHoursRepository(connection).chosen());
  return chosen ? std::move(chosen->hours) : BusinessHours();
}

Result<Json> SetBusinessHours::apply(CommandContext& context) const {
  if (!isGood(hours))
    return failure(ErrorKind::Usage, "business_hours.wrong"_L1);
  if (!hours.timeZone.isEmpty() && !QTimeZone(hours.timeZone.toUtf8()).isValid())
    return failure(ErrorKind::Usage, "person.bad_zone"_L1, {hours.timeZone});
  const BusinessHoursChoice choice{BusinessHoursId::make(context.now()), hours, context.session().actorText(),
                                   context.now(), makeSalt()};
  MUNIMENT_TRY(store::BusinessHoursRepository(context.connection()).add(choice));
  EntryDraft draft;
  draft.verb = u"business-hours.set"_s;
  draft.subject = aggregateOf(choice.id);
  MUNIMENT_TRY_LET(state, stateOf(aggregateOf(choice.id), choice));
  draft.state = {std::move(state)};
  context.record(std::move(draft));
  return Json::Object{{u"hours"_s, contentOf(hours)}};
}

Result<BusinessHours> CurrentBusinessHours::answer(QueryContext& context) const {
  MUNIMENT_TRY_LET(hours, businessHours(context.connection));
  if (hours.timeZone.isEmpty())
    hours.timeZone = QString::fromUtf8(zoneOf(context.services).id());
  return hours;
}

Result<BusinessCalendar> businessCalendar(store::Connection& connection, const Services& services) {
  MUNIMENT_TRY_LET(hours, businessHours(connection));
  return BusinessCalendar(std::move(hours), zoneOf(services));
}

QTimeZone zoneOf(const Person& person, const Services& services) {
  const QTimeZone zone(person.details.timeZone.toUtf8());
  return !person.details.timeZone.isEmpty() && zone.isValid() ? zone : zoneOf(services);
}

} // namespace muniment::workspace
