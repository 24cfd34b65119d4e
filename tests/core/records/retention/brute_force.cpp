#include "tests/core/records/retention/brute_force.h"

#include <algorithm>
#include <array>

namespace muniment::tests {
namespace {

using namespace Qt::StringLiterals;

constexpr std::int64_t kMinute = 60'000;
constexpr std::int64_t kHour = 60 * kMinute;
constexpr std::int64_t kDay = 24 * kHour;

struct Date final {
  int year = 1970;
  int month = 1;
  int day = 1;
  int weekday = 4; ///< 0 is Sunday

  [[nodiscard]] int order() const { return year * 512 + month * 32 + day; }
};

int lastOf(int year, int month) {
  constexpr std::array kLast{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool isLeap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0);
  return month == 2 && isLeap ? 29 : kLast[static_cast<std::size_t>(month - 1)];
}

Date tomorrowOf(const Date& today) {
  const int weekday = (today.weekday + 1) % 7;
  if (today.day < lastOf(today.year, today.month))
    return {today.year, today.month, today.day + 1, weekday};
  return today.month < 12 ? Date{today.year, today.month + 1, 1, weekday} : Date{today.year + 1, 1, 1, weekday};
}

/// The days from 1970 on, each found from the one before.
const std::vector<Date>& calendar() {
  static const std::vector<Date> days = [] {
    std::vector<Date> all{Date()};
    while (all.back().year < 2500)
      all.push_back(tomorrowOf(all.back()));
    return all;
  }();
  return days;
}

/// A place in that calendar; the day after is the next one.
using Day = int;

const Date& dateOf(Day day) { return calendar()[static_cast<std::size_t>(day)]; }

QString isoOf(Day day) {
  const Date& date = dateOf(day);
  return QString::asprintf("%04d-%02d-%02d", date.year, date.month, date.day);
}

Day dayOf(QDate date) {
  const QString iso = date.toString(Qt::ISODate);
  const Date wanted{iso.first(4).toInt(), iso.sliced(5, 2).toInt(), iso.sliced(8).toInt(), 0};
  return static_cast<Day>(std::ranges::lower_bound(calendar(), wanted.order(), {}, &Date::order) - calendar().begin());
}

/// Tears off the calendar until that many months have begun, then until the day of the month comes or the month ends.
Day afterPeriod(Day start, const Period& period) {
  Day today = start;
  for (int begun = 0; begun < period.years * 12 + period.months;)
    begun += dateOf(++today).day == 1 ? 1 : 0;
  while (dateOf(today).day != dateOf(start).day && dateOf(today + 1).day != 1)
    ++today;
  for (int i = 0; i < period.days; ++i)
    ++today;
  return today;
}

bool isYearEnd(Day today, const YearEnd& end) {
  const Date& date = dateOf(today);
  if (date.month != end.month)
    return false;
  return date.day == end.day || (end.month == 2 && end.day == 29 && dateOf(today + 1).month == 3);
}

struct TriggerView final {
  bool isForEver = false;
  std::optional<Day> lastDay;
};

class Oracle final {
 public:
  Oracle(const Schedule& schedule, const records::RecordFacts& facts) : m_schedule(schedule), m_facts(facts) {}

  std::vector<OracleStage> run() {
    for (std::size_t i = 0; i < m_schedule.stages.size(); ++i)
      m_views.push_back(viewOf(i));
    std::vector<OracleStage> stages;
    for (const View& view : m_views)
      stages.push_back(
          {view.isForEver, view.lastDay ? isoOf(*view.lastDay) : QString(), view.due ? isoOf(*view.due) : QString()});
    return stages;
  }

 private:
  struct View final {
    bool isForEver = false;
    bool isExecuted = false;
    std::optional<Day> lastDay;
    std::optional<Day> due;
  };

  std::optional<Day> executionOf(std::size_t stage) const {
    for (const records::ExecutedStage& each : m_facts.executed) {
      if (each.schedule == m_schedule.id && each.number == m_schedule.stages[stage].number)
        return dayOf(each.on);
    }
    return std::nullopt;
  }

  std::optional<Day> startOf(const Trigger& trigger, std::size_t stage) const {
    std::vector<Day> days;
    if (trigger.type == EventType::EventBased) {
      for (const records::EventFact& event : m_facts.events) {
        if (event.code == trigger.eventCode)
          days.push_back(dayOf(event.on.date));
      }
    } else if (trigger.attribute) {
      for (const records::AttributeFact& fact : m_facts.attributes) {
        if (fact.what == *trigger.attribute)
          days.push_back(dayOf(fact.on.date));
      }
    } else if (trigger.dateToUse == DateToUse::PreviousStageEnd) {
      return stage > 0 ? m_views[stage - 1].lastDay : std::nullopt;
    } else if (trigger.dateToUse == DateToUse::PreviousStageExecuted) {
      return stage > 0 ? executionOf(stage - 1) : std::nullopt;
    } else {
      for (const records::DatedFact& fact : m_facts.dates) {
        if (fact.what == trigger.dateToUse)
          days.push_back(dayOf(fact.on.date));
      }
    }
    return days.empty() ? std::nullopt : std::optional(*std::ranges::max_element(days));
  }

  TriggerView viewOf(const Trigger& trigger, std::size_t stage) const {
    if (trigger.type == EventType::Permanent)
      return {true, std::nullopt};
    if (trigger.type == EventType::FixedDate)
      return {false, dayOf(*trigger.fixedDate)};
    const auto start = startOf(trigger, stage);
    if (!start)
      return {};
    Day today = afterPeriod(*start, trigger.period);
    while (trigger.yearEnd && !isYearEnd(today, *trigger.yearEnd))
      ++today;
    return {false, today};
  }

  View viewOf(std::size_t index) const {
    const Stage& stage = m_schedule.stages[index];
    View view;
    view.isExecuted = executionOf(index).has_value();
    std::vector<TriggerView> triggers;
    for (const Trigger& trigger : stage.triggers)
      triggers.push_back(viewOf(trigger, index));
    const auto isForEver = [](const TriggerView& each) { return each.isForEver; };
    const auto isKnown = [](const TriggerView& each) { return each.lastDay.has_value(); };
    const bool isAll = stage.combine == Combine::All;
    view.isForEver = isAll ? std::ranges::any_of(triggers, isForEver) : std::ranges::all_of(triggers, isForEver);
    if (isAll ? std::ranges::all_of(triggers, isKnown) : std::ranges::any_of(triggers, isKnown))
      setDays(view, stage, triggers, index);
    return view;
  }

  /// Asks on each day whether the stage still keeps the record.
  void setDays(View& view, const Stage& stage, const std::vector<TriggerView>& triggers, std::size_t index) const {
    const View* before = index > 0 ? &m_views[index - 1] : nullptr;
    std::optional<Day> extended;
    if ((stage.action == StageAction::Destroy || stage.action == StageAction::Export) && m_facts.extendedUntil)
      extended = dayOf(*m_facts.extendedUntil);
    const auto keepsOn = [&](Day day) {
      const auto keeps = [&](const TriggerView& each) { return !each.lastDay || day <= *each.lastDay; };
      const bool isKept =
          stage.combine == Combine::All ? std::ranges::any_of(triggers, keeps) : std::ranges::all_of(triggers, keeps);
      return isKept || (extended && day <= *extended) || (before && before->lastDay && day <= *before->lastDay);
    };
    std::optional<Day> today;
    for (const TriggerView& each : triggers) {
      if (each.lastDay && (!today || *each.lastDay < *today))
        today = each.lastDay;
    }
    Day next = *today + 1;
    while (keepsOn(next))
      ++next;
    view.lastDay = next - 1;
    if (!(before && !before->isExecuted && !before->due) && hasStatus(index))
      view.due = next;
  }

  bool hasStatus(std::size_t index) const {
    const QString& wanted = m_schedule.stages[index].status;
    QString status = m_facts.status;
    for (std::size_t i = 0; i < index; ++i) {
      if (m_schedule.stages[i].action == StageAction::ChangeStatus && !m_views[i].isExecuted)
        status = m_schedule.stages[i].newStatus;
    }
    return wanted.isEmpty() || wanted == status;
  }

  const Schedule& m_schedule;
  const records::RecordFacts& m_facts;
  std::vector<View> m_views;
};

/// Milliseconds at the start of the n-th Sunday of a month, or of its last one for 0, in UTC.
std::int64_t sunday(int year, int month, int nth) {
  std::int64_t found = 0;
  int seen = 0;
  for (std::size_t i = 0; i < calendar().size(); ++i) {
    const Date& each = calendar()[i];
    if (each.year != year || each.month != month || each.weekday != 0)
      continue;
    found = static_cast<std::int64_t>(i) * kDay;
    if (++seen == nth)
      break;
  }
  return found;
}

struct Summer final {
  std::int64_t from = 0;
  std::int64_t until = 0;
};

/// One for each year from 2007 on.
std::vector<Summer> summersOf(OracleZone zone) {
  std::vector<Summer> summers;
  for (int year = 2007; year < 2040; ++year) {
    if (zone == OracleZone::Berlin)
      summers.push_back({sunday(year, 3, 0) + kHour, sunday(year, 10, 0) + kHour});
    else
      summers.push_back({sunday(year, 3, 2) + 7 * kHour, sunday(year, 11, 1) + 6 * kHour});
  }
  return summers;
}

bool isSummer(std::int64_t moment, OracleZone zone) {
  static const std::vector<Summer> berlin = summersOf(OracleZone::Berlin);
  static const std::vector<Summer> newYork = summersOf(OracleZone::NewYork);
  return std::ranges::any_of(zone == OracleZone::Berlin ? berlin : newYork,
                             [&](const Summer& summer) { return moment >= summer.from && moment < summer.until; });
}

std::int64_t wallAt(std::int64_t moment, OracleZone zone) {
  switch (zone) {
  case OracleZone::Utc:
    return moment;
  case OracleZone::Kathmandu:
    return moment + 5 * kHour + 45 * kMinute;
  case OracleZone::Berlin:
    return moment + (isSummer(moment, zone) ? 2 : 1) * kHour;
  case OracleZone::NewYork:
    return moment - (isSummer(moment, zone) ? 4 : 5) * kHour;
  }
  return moment;
}

} // namespace

std::vector<OracleStage> walkDayByDay(const Schedule& schedule, const records::RecordFacts& facts) {
  return Oracle(schedule, facts).run();
}

QByteArray idOf(OracleZone zone) {
  constexpr std::array kIds{"UTC", "Europe/Berlin", "America/New_York", "Asia/Kathmandu"};
  return kIds[static_cast<std::size_t>(zone)];
}

QString dateOnTheWall(std::int64_t milliseconds, OracleZone zone) {
  return isoOf(static_cast<Day>(wallAt(milliseconds, zone) / kDay));
}

std::int64_t lastMomentOf(std::int64_t asUtc, OracleZone zone) {
  std::optional<std::int64_t> last;
  std::int64_t before = asUtc - kDay;
  for (std::int64_t moment = asUtc - kDay; moment <= asUtc + kDay; moment += kMinute) {
    if (wallAt(moment, zone) == asUtc)
      last = moment;
    if (wallAt(moment, zone) < asUtc)
      before = moment;
  }
  // A time that was skipped: the clock of before, as if it had not been changed.
  return last.value_or(before + (asUtc - wallAt(before, zone)));
}

} // namespace muniment::tests
