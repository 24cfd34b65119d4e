#include "core/model/planned_change.h"

#include "core/base/json_list.h"
#include "core/model/exact_json.h"
#include "core/model/schedule_json.h"

namespace muniment {

using namespace Qt::StringLiterals;

namespace {

using State = PlannedChange::State;

constexpr std::array kStates = {"waiting"_L1, "in-effect"_L1, "withdrawn"_L1, "stopped"_L1};

} // namespace

const QString& PlannedChange::code() const {
  return std::visit([](const auto& one) -> const QString& { return one.code; }, value);
}

QString PlannedChange::subject() const {
  return std::visit([](const auto& one) { return aggregateOf(one.id); }, value);
}

QLatin1StringView model::nameOf(State state) { return kStates.at(static_cast<std::size_t>(state)); }

QString model::aggregateOf(const PlannedChangeId& id) { return u"planned-change:"_s + id.toString(); }

Json model::contentOf(const PlannedChange& change) {
  const bool isClass = std::holds_alternative<RecordClass>(change.value);
  return Json::Object{{u"about"_s, listOf(change.about)},
                      {u"ended_at"_s, orNull(change.endedAt)},
                      {u"ended_by"_s, orNull(change.endedBy)},
                      {u"from"_s, change.from.toString(Qt::ISODate)},
                      {u"id"_s, change.id.toString()},
                      {u"may_shorten"_s, change.mayShorten},
                      {u"planned_at"_s, change.plannedAt.toString()},
                      {u"planned_by"_s, change.plannedBy.toString()},
                      {u"state"_s, nameOf(change.state)},
                      {isClass ? u"class"_s : u"schedule"_s,
                       std::visit([](const auto& value) { return contentOf(value); }, change.value)},
                      {u"why"_s, change.why}};
}

Result<PlannedChange> model::plannedChangeFrom(const Json& content) {
  PlannedChange change;
  if (content.at(u"class").object()) {
    MUNIMENT_TRY_LET(value, recordClassFrom(content.at(u"class")));
    change.value = std::move(value);
  } else {
    MUNIMENT_TRY_LET(value, scheduleFrom(content.at(u"schedule")));
    change.value = std::move(value);
  }
  change.about = textsAt(content, u"about");
  change.endedAt = optionalAt<Instant>(content, u"ended_at");
  change.endedBy = optionalAt<ActorId>(content, u"ended_by");
  change.from = QDate::fromString(content.text(u"from"), Qt::ISODate);
  change.id = valueAt<PlannedChangeId>(content, u"id");
  const bool* const mayShorten = content.at(u"may_shorten").boolean();
  change.mayShorten = mayShorten && *mayShorten;
  change.plannedAt = valueAt<Instant>(content, u"planned_at");
  change.plannedBy = valueAt<ActorId>(content, u"planned_by");
  change.state = namedIn<State>(kStates, content.text(u"state")).value_or(State::Waiting);
  change.why = content.text(u"why");
  return exactly(std::move(change), content);
}

} // namespace muniment
