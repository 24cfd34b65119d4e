#include "core/model/counterpart.h"

#include "core/model/exact_json.h"

namespace muniment {
namespace {

using namespace Qt::StringLiterals;

constexpr std::array kKinds = {"record"_L1, "class"_L1, "schedule"_L1, "hold"_L1, "held-record"_L1, "assignment"_L1};
constexpr std::array kStates = {"wanted"_L1, "there"_L1, "ending"_L1, "ended"_L1, "proposed"_L1, "blocked"_L1};

} // namespace

QLatin1StringView model::nameOf(Counterpart::Kind kind) { return kKinds[static_cast<std::size_t>(kind)]; }

QLatin1StringView model::nameOf(Counterpart::State state) { return kStates[static_cast<std::size_t>(state)]; }

std::optional<Counterpart::Kind> model::counterpartKind(QStringView name) {
  return namedIn<Counterpart::Kind>(kKinds, name);
}

std::optional<Counterpart::State> model::counterpartState(QStringView name) {
  return namedIn<Counterpart::State>(kStates, name);
}

QString model::aggregateOf(const CounterpartId& id) { return u"counterpart:"_s + id.toString(); }

Json model::contentOf(const Counterpart& counterpart) {
  return Json::Object{{u"cause"_s, counterpart.cause},
                      {u"id"_s, counterpart.id.toString()},
                      {u"kind"_s, nameOf(counterpart.kind)},
                      {u"label"_s, counterpart.label},
                      {u"matter"_s, orNull(counterpart.matter)},
                      {u"node"_s, counterpart.node},
                      {u"other"_s, counterpart.other},
                      {u"peer"_s, counterpart.peer},
                      {u"seen"_s, counterpart.seen},
                      {u"since"_s, counterpart.since.toString()},
                      {u"state"_s, nameOf(counterpart.state)},
                      {u"subject"_s, counterpart.subject},
                      {u"theirs"_s, counterpart.theirs},
                      {u"third"_s, counterpart.third}};
}

Result<Counterpart> model::counterpartFrom(const Json& content) {
  Counterpart counterpart;
  counterpart.id = valueAt<CounterpartId>(content, u"id");
  counterpart.peer = content.text(u"peer");
  counterpart.kind = counterpartKind(content.text(u"kind")).value_or(Counterpart::Kind::Record);
  counterpart.subject = content.text(u"subject");
  counterpart.cause = content.text(u"cause");
  counterpart.label = content.text(u"label");
  counterpart.node = content.number(u"node");
  counterpart.other = content.number(u"other");
  counterpart.third = content.number(u"third");
  counterpart.matter = optionalAt<MatterId>(content, u"matter");
  counterpart.state = counterpartState(content.text(u"state")).value_or(Counterpart::State::Wanted);
  counterpart.theirs = content.at(u"theirs") == Json(true);
  counterpart.seen = content.text(u"seen");
  counterpart.since = valueAt<Instant>(content, u"since");
  return exactly(std::move(counterpart), content);
}

} // namespace muniment
