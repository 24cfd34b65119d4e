#include "core/records/retention/record_facts.h"

#include <algorithm>

namespace muniment::records {
namespace {

template <class Fact, class What>
const KnownDate* dateIn(const std::vector<Fact>& facts, const What& what) {
  const auto found = std::ranges::find(facts, what, &Fact::what);
  return found == facts.end() ? nullptr : &found->on;
}

} // namespace

const KnownDate* RecordFacts::dateOf(DateToUse what) const { return dateIn(dates, what); }

const KnownDate* RecordFacts::dateOf(const CategoryAttribute& what) const { return dateIn(attributes, what); }

const KnownDate* RecordFacts::lastOf(QStringView eventCode) const {
  const KnownDate* last = nullptr;
  for (const EventFact& event : events) {
    if (event.code == eventCode && (!last || event.on.date > last->date))
      last = &event.on;
  }
  return last;
}

const QDate* RecordFacts::executionOf(const ScheduleId& schedule, int stage) const {
  const auto found = std::ranges::find_if(
      executed, [&](const ExecutedStage& each) { return each.number == stage && each.schedule == schedule; });
  return found == executed.end() ? nullptr : &found->on;
}

} // namespace muniment::records
