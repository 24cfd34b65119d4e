#include "core/workspace/sample/sample_plan.h"

#include <array>

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

struct Place final {
  const char* code;
  const char* name;
  const char* schedule; ///< empty: that of the class above
  bool approval = false;
};

/// Parents stand before what is below them; the code of a parent is the beginning of the codes below.
constexpr std::array kPlaces = {Place{"01", "Governance", "S-10"},
                                Place{"03", "Sales", "S-06"},
                                Place{"03.10", "Offers", ""},
                                Place{"03.20", "Customer correspondence", ""},
                                Place{"03.90", "Enquiries without an order", "S-01"},
                                Place{"04", "Purchasing", "S-06"},
                                Place{"04.10", "Suppliers", ""},
                                Place{"04.20", "Orders", ""},
                                Place{"04.20.10", "Purchase orders", ""},
                                Place{"04.20.20", "Acknowledgements", ""},
                                Place{"04.20.30", "Order changes and approvals", "", true},
                                Place{"04.40", "Supplier correspondence", ""},
                                Place{"04.50", "Offers not taken", "S-03"},
                                Place{"05", "Finance", "S-10"},
                                Place{"05.10", "Invoices", ""},
                                Place{"06", "Logistics", "S-06"},
                                Place{"06.30", "Closed shipments", "S-07"},
                                Place{"07", "Safety and recalls", "S-10"},
                                Place{"09", "To be sorted", ""}};

Schedule scheduleOf(Instant now, const QString& code, const QString& title, const QString& authority, int years) {
  Stage stage;
  stage.number = 1;
  stage.action = StageAction::Destroy;
  stage.needsApproval = true;
  stage.confirmationDays = 90;
  Trigger& trigger = stage.triggers.emplace_back();
  trigger.type = EventType::Calendar;
  trigger.dateToUse = DateToUse::LastMessage;
  trigger.period = {years, 0, 0};
  trigger.yearEnd = YearEnd();
  Schedule schedule;
  schedule.id = ScheduleId::make(now);
  schedule.code = code;
  schedule.title = title;
  schedule.authority = authority;
  schedule.status = ScheduleStatus::Active;
  schedule.stages = {std::move(stage)};
  return schedule;
}

/// Counts from an event that somebody notes.
Schedule scheduleAfter(Instant now, const QString& code, const QString& title, const QString& event, int years) {
  Schedule schedule = scheduleOf(now, code, title, u"Records policy 2019"_s, years);
  Trigger& trigger = schedule.stages.front().triggers.front();
  trigger.type = EventType::EventBased;
  trigger.dateToUse = DateToUse::NotSet;
  trigger.eventCode = event;
  trigger.yearEnd.reset();
  return schedule;
}

/// Counted in days from the last message, as nobody has to keep what came to nothing.
Schedule shortSchedule(Instant now) {
  Schedule schedule = scheduleOf(now, u"S-01"_s, u"Enquiries that came to nothing"_s, u"GDPR Art. 5 (1) e"_s, 0);
  Trigger& trigger = schedule.stages.front().triggers.front();
  trigger.type = EventType::CalculatedDate;
  trigger.period = {0, 0, 30};
  trigger.yearEnd.reset();
  return schedule;
}

std::vector<MetadataField> fieldsOf(const QString& code) {
  using Type = MetadataField::Type;
  if (code != u"04.20.30")
    return {};
  return {{u"order-number"_s, u"Order number"_s, Type::Text, false, {}, u"PO-[0-9]+"_s},
          {u"supplier"_s, u"Supplier"_s, Type::Text, false, {}, {}},
          {u"cost-centre"_s, u"Cost centre"_s, Type::Text, true, {}, u"[0-9]{4}"_s}};
}

} // namespace

records::Plan samplePlan(Instant now) {
  records::Plan plan;
  std::map<QString, ScheduleId> schedules;
  for (const Schedule& schedule :
       {scheduleOf(now, u"S-06"_s, u"Commercial letters"_s, u"HGB § 257 (4)"_s, 6),
        scheduleOf(now, u"S-10"_s, u"Books and accounts"_s, u"AO § 147 (3)"_s, 10),
        scheduleAfter(now, u"S-03"_s, u"Offers not taken"_s, u"offer-declined"_s, 3),
        scheduleAfter(now, u"S-07"_s, u"Closed shipments"_s, u"shipment-closed"_s, 6), shortSchedule(now)}) {
    schedules.emplace(schedule.code, schedule.id);
    plan.schedules.emplace(schedule.id, schedule);
  }
  for (const Place& place : kPlaces) {
    RecordClass value;
    value.id = ClassId::make(now);
    value.code = QString::fromLatin1(place.code);
    value.name = QString::fromLatin1(place.name);
    value.approval = place.approval;
    value.fields = fieldsOf(value.code);
    value.vitalMonths = value.code == u"07" ? 12 : 0;
    if (const auto schedule = schedules.find(QString::fromLatin1(place.schedule)); schedule != schedules.end())
      value.schedule = schedule->second;
    for (const RecordClass& above : plan.classes) {
      if (value.code.startsWith(above.code + u'.'))
        value.parent = above.id; // the last one found is the nearest
    }
    plan.classes.push_back(std::move(value));
  }
  return plan;
}

} // namespace muniment::workspace
