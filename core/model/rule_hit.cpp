#include "core/model/rule_hit.h"

#include "core/base/json_list.h"
#include "core/model/rule_json.h"

namespace muniment {
namespace {

using namespace Qt::StringLiterals;

constexpr std::array kStates = {"done"_L1,    "waiting"_L1, "settled"_L1, "held"_L1,
                                "refused"_L1, "failed"_L1,  "partly"_L1};
static_assert(kStates.size() == static_cast<std::size_t>(RuleHit::State::Partly) + 1);

} // namespace

QLatin1StringView model::nameOf(RuleHit::State state) { return kStates[static_cast<std::size_t>(state)]; }

QString model::aggregateOf(const RuleHitId& id) { return u"rule-hit:"_s + id.toString(); }

Json model::contentOf(const RuleHit& hit) {
  Json::Object content{
      {u"at"_s, hit.at.toString()},      {u"chain"_s, listOf(hit.chain)}, {u"due"_s, orNull(hit.due)},
      {u"event"_s, hit.event},           {u"id"_s, hit.id.toString()},    {u"made"_s, listOf(hit.made)},
      {u"matter"_s, orNull(hit.matter)}, {u"reason"_s, hit.reason},       {u"rule"_s, hit.rule.toString()},
      {u"state"_s, nameOf(hit.state)},   {u"subject"_s, hit.subject},     {u"thread"_s, hit.thread},
      {u"version"_s, hit.version}};
  if (hit.missed.empty())
    return content;
  Json::Array missed;
  for (const RuleHit::Missed& each : hit.missed)
    missed.emplace_back(Json::Object{{u"person"_s, each.person.toString()}, {u"reason"_s, each.reason}});
  content.emplace(u"missed"_s, std::move(missed));
  return content;
}

Result<RuleHit> model::ruleHitFrom(const Json& content) {
  RuleHit hit;
  hit.id = valueAt<RuleHitId>(content, u"id");
  hit.rule = valueAt<RuleId>(content, u"rule");
  hit.version = static_cast<std::int32_t>(content.number(u"version"));
  hit.event = content.text(u"event");
  hit.subject = content.text(u"subject");
  hit.thread = content.text(u"thread");
  hit.matter = optionalAt<MatterId>(content, u"matter");
  hit.at = valueAt<Instant>(content, u"at");
  hit.state = namedIn<RuleHit::State>(kStates, content.text(u"state")).value_or(RuleHit::State::Failed);
  hit.due = optionalAt<Instant>(content, u"due");
  hit.reason = content.text(u"reason");
  hit.made = textsAt(content, u"made");
  hit.chain = textsAt(content, u"chain");
  if (const Json::Array* missed = content.at(u"missed").array()) {
    for (const Json& each : *missed)
      hit.missed.push_back({valueAt<PersonId>(each, u"person"), each.text(u"reason")});
  }
  return exactly(std::move(hit), content);
}

} // namespace muniment
