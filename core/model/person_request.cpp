#include "core/model/person_request.h"

#include "core/model/exact_json.h"

namespace muniment {

using namespace Qt::StringLiterals;

namespace {

using Kind = PersonRequest::Kind;
using State = PersonRequest::State;
using Ground = PersonRequest::Ground;

constexpr int kMonths = 1;
constexpr int kMonthsExtended = 3;
constexpr std::array kKinds = {"access"_L1, "erasure"_L1};
constexpr std::array kStates = {"open"_L1, "answered"_L1, "refused"_L1};
constexpr std::array kGrounds = {""_L1, "not-identified"_L1, "unfounded"_L1, "repeated"_L1};

} // namespace

QDate model::lastDayOf(QDate receivedOn, bool isExtended) {
  return receivedOn.addMonths(isExtended ? kMonthsExtended : kMonths);
}

QLatin1StringView model::nameOf(Kind kind) { return kKinds.at(static_cast<std::size_t>(kind)); }
QLatin1StringView model::nameOf(State state) { return kStates.at(static_cast<std::size_t>(state)); }
QLatin1StringView model::nameOf(Ground ground) { return kGrounds.at(static_cast<std::size_t>(ground)); }
std::optional<Kind> model::requestKindFrom(QStringView name) { return namedIn<Kind>(kKinds, name); }
std::optional<Ground> model::requestGroundFrom(QStringView name) { return namedIn<Ground>(kGrounds, name); }
QString model::aggregateOf(const PersonRequestId& id) { return u"person-request:"_s + id.toString(); }

Json model::contentOf(const PersonRequest& request) {
  return Json::Object{{u"answered_at"_s, orNull(request.answeredAt)},
                      {u"answered_by"_s, request.answeredBy},
                      {u"due_on"_s, request.dueOn.toString(Qt::ISODate)},
                      {u"extended_because"_s, request.extendedBecause},
                      {u"ground"_s, nameOf(request.ground)},
                      {u"held"_s, request.held},
                      {u"id"_s, request.id.toString()},
                      {u"identified_by"_s, request.identifiedBy},
                      {u"in_case"_s, request.inCase},
                      {u"kept"_s, request.kept},
                      {u"kind"_s, nameOf(request.kind)},
                      {u"opened_at"_s, request.openedAt.toString()},
                      {u"opened_by"_s, request.openedBy},
                      {u"person"_s, request.person.toString()},
                      {u"production"_s, orNull(request.production)},
                      {u"put_up"_s, request.putUp},
                      {u"reason"_s, request.reason},
                      {u"received_on"_s, request.receivedOn.toString(Qt::ISODate)},
                      {u"state"_s, nameOf(request.state)}};
}

Result<PersonRequest> model::personRequestFrom(const Json& content) {
  PersonRequest request;
  request.answeredAt = optionalAt<Instant>(content, u"answered_at");
  request.answeredBy = content.text(u"answered_by");
  request.dueOn = optionalDayAt(content, u"due_on").value_or(QDate());
  request.extendedBecause = content.text(u"extended_because");
  request.ground = requestGroundFrom(content.text(u"ground")).value_or(Ground::None);
  request.held = content.number(u"held");
  request.id = valueAt<PersonRequestId>(content, u"id");
  request.identifiedBy = content.text(u"identified_by");
  request.inCase = content.number(u"in_case");
  request.kept = content.number(u"kept");
  request.kind = requestKindFrom(content.text(u"kind")).value_or(Kind::Access);
  request.openedAt = valueAt<Instant>(content, u"opened_at");
  request.openedBy = content.text(u"opened_by");
  request.person = valueAt<PersonId>(content, u"person");
  request.production = optionalAt<ProductionId>(content, u"production");
  request.putUp = content.number(u"put_up");
  request.reason = content.text(u"reason");
  request.receivedOn = optionalDayAt(content, u"received_on").value_or(QDate());
  request.state = namedIn<State>(kStates, content.text(u"state")).value_or(State::Open);
  return exactly(std::move(request), content);
}

} // namespace muniment
