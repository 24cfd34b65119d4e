#include "core/workspace/rules/rule_queries.h"
#include "core/workspace/rules/try_rule.h"
#include "tests/core/workspace/outsider_say.h"

namespace muniment::tests {
namespace {

QString sayRule(const Rule& rule) { return rule.definition.name + u' ' + nameOf(rule.state); }

/// Without what differs by chance: which entry it was.
QString sayHit(const RuleHit& hit) { return hit.subject + u' ' + nameOf(hit.state) + u' ' + hit.reason; }

QString sayTrial(const workspace::TryRule::Answer& answer) {
  QString text = say(answer.met) + u' ' + say(answer.looked);
  for (const workspace::TryRule::Hit& hit : answer.hits)
    text += hit.subject + u' ' + hit.words + u' ' + say(hit.audience.value_or(-1));
  return text;
}

} // namespace

void addRuleAnswers(std::map<QString, Answer>& all) {
  all[u"Rules"_s] = [](TwinWorkspace& twin) {
    return ask(twin, workspace::Rules(), [](const auto& answer) {
      QString text;
      for (const workspace::RuleLine& line : answer.rules)
        text += sayRule(line.rule) + u' ' + say(line.tally.hits) + u'\n';
      return text;
    });
  };
  all[u"RuleById"_s] = aboutBoth([](TwinWorkspace& twin, const SecretIds& ids) {
    return ask(twin, workspace::RuleById{ids.rule}, [](const auto& sheet) {
      QString text = sayRule(sheet.line.rule);
      for (const RuleHit& hit : sheet.hits)
        text += sayHit(hit);
      return text;
    });
  });
  all[u"RuleHits"_s] = [](TwinWorkspace& twin) {
    return ask(twin, workspace::RuleHits(), [](const auto& page) {
      QString text;
      for (const RuleHit& hit : page.hits)
        text += sayHit(hit);
      return text + (page.hasMore ? u"more"_s : QString());
    });
  };
  all[u"TryRule"_s] = [](TwinWorkspace& twin) {
    workspace::TryRule query;
    query.definition.name = u"All"_s;
    query.definition.trigger.verbs = {u"message.captured"_s, u"item.captured"_s, u"document.captured"_s,
                                      u"record.declared"_s,  u"hold.applied"_s,  u"question.asked"_s};
    query.definition.actions = {{u"task"_s, {{u"for"_s, {u"records-manager"_s}}, {u"title"_s, {u"Look"_s}}}}};
    workspace::TryRule ofCases = query;
    ofCases.definition.trigger = {};
    ofCases.definition.trigger.kind = RuleTrigger::Kind::Clock;
    ofCases.definition.trigger.each = RuleTrigger::Each::OpenCase;
    ofCases.definition.actions = {
        {u"notify"_s, {{u"persons"_s, {u"audience"_s}}, {u"text"_s, {u"Look at {number}, {link}"_s}}}}};
    return ask(twin, query, sayTrial) + ask(twin, ofCases, sayTrial);
  };
}

} // namespace muniment::tests
