#include "ui/records/record_list_filter.h"

#include <QtCore/QDateTime>

namespace muniment::ui {

using namespace Qt::StringLiterals;

namespace {

using Period = RecordListFilter::Period;

QDate firstDay(Period period, QDate today) {
  switch (period) {
  case Period::Any:
    break;
  case Period::Week:
    return today.addDays(-6);
  case Period::Month:
    return today.addDays(-29);
  case Period::Quarter:
    return today.addDays(-89);
  case Period::Year:
    return {today.year(), 1, 1};
  }
  return {};
}

} // namespace

bool RecordListFilter::isActive() const {
  RecordListFilter plain;
  plain.within = within;
  return *this != plain;
}

workspace::RecordsWanted RecordListFilter::wanted(QDate today) const {
  workspace::RecordsWanted wanted;
  wanted.within = within;
  wanted.onlyHeld = onlyHeld;
  wanted.onlyVital = onlyVital;
  wanted.filter.text = text;
  wanted.filter.declaredBy = declaredBy;
  if (state)
    wanted.filter.states = {*state};
  else if (!everyState)
    wanted.filter.states = {RecordState::Waiting, RecordState::Declared, RecordState::Closed, RecordState::Finalised};
  if (dueWithin)
    wanted.filter.dueUntil = today.addDays(*dueWithin);
  if (const QDate first = firstDay(declared, today); first.isValid())
    wanted.filter.declaredFrom = Instant::fromMilliseconds(first.startOfDay().toMSecsSinceEpoch());
  return wanted;
}

Json RecordListFilter::toJson() const {
  return Json::Object{{u"class"_s, within ? Json(within->toString()) : Json()},
                      {u"declared"_s, static_cast<int>(declared)},
                      {u"declared_by"_s, declaredBy},
                      {u"due_within"_s, dueWithin ? Json(*dueWithin) : Json()},
                      {u"every_state"_s, everyState},
                      {u"held"_s, onlyHeld},
                      {u"state"_s, state ? Json(nameOf(*state)) : Json()},
                      {u"text"_s, text},
                      {u"vital"_s, onlyVital}};
}

RecordListFilter RecordListFilter::fromJson(const Json& json) {
  const auto flag = [&](QStringView name) {
    const bool* value = json.at(name).boolean();
    return value && *value;
  };
  RecordListFilter filter;
  filter.within = ClassId::parse(json.text(u"class"));
  filter.state = recordState(json.text(u"state"));
  filter.everyState = flag(u"every_state");
  filter.onlyHeld = flag(u"held");
  filter.onlyVital = flag(u"vital");
  if (const std::int64_t* days = json.at(u"due_within").integer())
    filter.dueWithin = static_cast<int>(*days);
  if (const std::int64_t period = json.number(u"declared"); period >= 0 && period <= int(Period::Year))
    filter.declared = static_cast<Period>(period);
  filter.declaredBy = json.text(u"declared_by");
  filter.text = json.text(u"text");
  return filter;
}

} // namespace muniment::ui
