#include "core/records/plan/plan_change.h"

#include "core/store/record_repository.h"

#include <algorithm>

namespace muniment::records {
namespace {

constexpr int kRecordsAtOnce = 1000;

bool isOther(const Schedule* before, const Schedule* after) {
  return before && after ? *before != *after : before != after;
}

/// Classes in which some record can have another schedule than before.
std::vector<ClassId> touched(const Plan& before, const Plan& after) {
  std::vector<ClassId> classes;
  for (const RecordClass& value : after.classes) {
    Record record;
    record.recordClass = value.id;
    if (isOther(before.scheduleOf(record), after.scheduleOf(record)))
      classes.push_back(value.id);
  }
  return classes;
}

/// Gives every record that is kept and whose schedule changes to `take`, in bundles.
template <class Take>
Result<void> forEachTouched(store::Connection& connection, const Plan& before, const Plan& after, const Scope& scope,
                            Take take) {
  std::vector<store::RecordFilter> filters;
  store::RecordFilter kept;
  kept.states = {RecordState::Declared, RecordState::Closed, RecordState::Finalised};
  if (store::RecordFilter byClass = kept; !(byClass.classes = touched(before, after)).empty())
    filters.push_back(byClass);
  for (const auto& [id, schedule] : after.schedules) {
    const auto old = before.schedules.find(id);
    if (old != before.schedules.end() && old->second == schedule)
      continue;
    store::RecordFilter own = kept;
    own.schedule = id;
    filters.push_back(own);
  }
  for (const store::RecordFilter& filter : filters) {
    std::optional<RecordId> last;
    for (bool more = true; more;) {
      MUNIMENT_TRY_LET(page, store::RecordRepository(connection).scan(last, filter, kRecordsAtOnce, scope));
      more = page.size() == static_cast<std::size_t>(kRecordsAtOnce);
      if (more)
        last = page.back().id;
      if (!filter.schedule) // those with a schedule of their own come with that schedule
        std::erase_if(page, [](const Record& record) { return record.schedule.has_value(); });
      if (!page.empty())
        MUNIMENT_TRY(take(page));
    }
  }
  return {};
}

std::span<const Schedule* const> spanOf(const Schedule* const& schedule) {
  return schedule ? std::span(&schedule, 1) : std::span<const Schedule* const>();
}

void count(PlanEffect& effect, const Record& record, const DueComparison& comparison) {
  switch (comparison.change) {
  case DueChange::Same:
    ++effect.same;
    return;
  case DueChange::Shorter:
    ++effect.shorter;
    break;
  case DueChange::Longer:
    ++effect.longer;
    break;
  case DueChange::NewlyUndefined:
    ++effect.undefined;
    break;
  }
  const bool first = comparison.change == DueChange::Shorter;
  const auto place = first ? std::ranges::find_if(effect.examples,
                                                  [](const PlanEffect::Affected& other) {
                                                    return other.comparison.change != DueChange::Shorter;
                                                  })
                           : effect.examples.end();
  effect.examples.insert(place, {record.id, record.number, record.title, comparison});
  if (effect.examples.size() > PlanEffect::kExamples)
    effect.examples.pop_back();
}

} // namespace

Result<PlanEffect> effectOf(store::Connection& connection, const Plan& before, const Plan& after, const QTimeZone& zone,
                            QDate today, const Scope& scope) {
  PlanEffect effect;
  const auto compare = [&](const std::vector<Record>& page) -> Result<void> {
    MUNIMENT_TRY_LET(facts, factsOf(connection, page, before, zone));
    for (std::size_t i = 0; i < page.size(); ++i) {
      const Schedule* const old = before.scheduleOf(page[i]);
      const Schedule* const fresh = after.scheduleOf(page[i]);
      count(effect, page[i], compareDue(spanOf(old), spanOf(fresh), facts[i], today));
    }
    return {};
  };
  MUNIMENT_TRY(forEachTouched(connection, before, after, scope, compare));
  return effect;
}

Result<std::int64_t> followPlan(store::Connection& connection, const Plan& before, const Plan& after,
                                const QTimeZone& zone, QDate today, const Scope& scope) {
  std::int64_t records = 0;
  const auto refresh = [&](const std::vector<Record>& page) -> Result<void> {
    records += static_cast<std::int64_t>(page.size());
    return refreshDue(connection, page, after, zone, today);
  };
  MUNIMENT_TRY(forEachTouched(connection, before, after, scope, refresh));
  return records;
}

} // namespace muniment::records
