#include "core/model/rule.h"

#include "core/model/exact_json.h"

namespace muniment {
namespace {

using namespace Qt::StringLiterals;

constexpr std::array kStates = {"off"_L1, "on"_L1, "stopped"_L1};

} // namespace

QLatin1StringView model::nameOf(Rule::State state) { return kStates[static_cast<std::size_t>(state)]; }

QString model::aggregateOf(const RuleId& id) { return u"rule:"_s + id.toString(); }

QString model::aggregateOfVersion(const RuleId& id, int version) {
  return u"rule-version:%1/%2"_s.arg(id.toString()).arg(version);
}

Json model::contentOf(const Rule& rule) {
  return Json::Object{{u"approved_at"_s, orNull(rule.approvedAt)},
                      {u"approver"_s, orNull(rule.approver)},
                      {u"author"_s, rule.author.toString()},
                      {u"definition"_s, contentOf(rule.definition)},
                      {u"failures"_s, rule.failures},
                      {u"id"_s, rule.id.toString()},
                      {u"matter"_s, orNull(rule.matter)},
                      {u"next"_s, orNull(rule.next)},
                      {u"reason"_s, rule.reason},
                      {u"saved_at"_s, rule.savedAt.toString()},
                      {u"since"_s, rule.since},
                      {u"state"_s, nameOf(rule.state)},
                      {u"version"_s, rule.version}};
}

Result<Rule> model::ruleFrom(const Json& content) {
  Rule rule;
  rule.id = valueAt<RuleId>(content, u"id");
  rule.version = static_cast<std::int32_t>(content.number(u"version"));
  MUNIMENT_TRY_LET(definition, ruleDefinitionFrom(content.at(u"definition")));
  rule.definition = std::move(definition);
  rule.state = namedIn<Rule::State>(kStates, content.text(u"state")).value_or(Rule::State::Off);
  rule.matter = optionalAt<MatterId>(content, u"matter");
  rule.reason = content.text(u"reason");
  rule.author = valueAt<ActorId>(content, u"author");
  rule.savedAt = valueAt<Instant>(content, u"saved_at");
  rule.approver = optionalAt<ActorId>(content, u"approver");
  rule.approvedAt = optionalAt<Instant>(content, u"approved_at");
  rule.since = content.number(u"since");
  rule.failures = static_cast<std::int32_t>(content.number(u"failures"));
  rule.next = optionalAt<Instant>(content, u"next");
  return exactly(std::move(rule), content);
}

} // namespace muniment
