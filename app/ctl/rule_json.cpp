#include "app/ctl/rule_json.h"

#include "core/model/exact_json.h"
#include "core/rules/rule_check.h"

namespace muniment::ctl {
namespace {

using namespace Qt::StringLiterals;

Json sentenceJson(const rules::Sentence& sentence) {
  Json::Array parts;
  for (const rules::SentencePart& part : sentence) {
    Json::Object object{{u"text"_s, part.text}};
    if (part.isControl()) {
      object.emplace(u"kind"_s, part.kind);
      object.emplace(u"open"_s, part.isOpen);
      object.emplace(u"place"_s, part.place);
    }
    parts.emplace_back(std::move(object));
  }
  return parts;
}

} // namespace

Json ruleJson(const workspace::RuleLine& line) {
  const Rule& rule = line.rule;
  return Json::Object{{u"approved"_s, rule.approver.has_value()},
                      {u"definition"_s, contentOf(rule.definition)},
                      {u"failures"_s, line.tally.failures},
                      {u"hits"_s, line.tally.hits},
                      {u"id"_s, rule.id.toString()},
                      {u"last"_s, orNull(line.tally.last)},
                      {u"name"_s, rule.definition.name},
                      {u"needs_approval"_s, line.needsApproval},
                      {u"next"_s, orNull(rule.next)},
                      {u"reason"_s, rule.reason},
                      {u"sentence"_s, rules::plainText(line.sentence)},
                      {u"state"_s, nameOf(rule.state)},
                      {u"version"_s, rule.version}};
}

Json ruleSheetJson(const workspace::RuleById::Answer& sheet) {
  Json::Array hits;
  for (const RuleHit& hit : sheet.hits)
    hits.push_back(contentOf(hit));
  Json::Array versions;
  for (const Version<Rule>& version : sheet.versions)
    versions.push_back(contentOf(version));
  return Json::Object{{u"approver"_s, sheet.approver},   {u"author"_s, sheet.author},
                      {u"hits"_s, std::move(hits)},      {u"parts"_s, sentenceJson(sheet.line.sentence)},
                      {u"rule"_s, ruleJson(sheet.line)}, {u"versions"_s, std::move(versions)}};
}

Json libraryJson(const RuleDefinition& definition) {
  return Json::Object{{u"definition"_s, contentOf(definition)},
                      {u"sentence"_s, rules::plainText(rules::sentenceOf(definition))},
                      {u"use"_s, definition.use}};
}

Json trialJson(const workspace::TryRule::Answer& answer) {
  Json::Array hits;
  for (const workspace::TryRule::Hit& hit : answer.hits)
    hits.emplace_back(Json::Object{{u"at"_s, hit.at.toString()},
                                   {u"audience"_s, hit.audience ? Json(*hit.audience) : Json()},
                                   {u"event"_s, hit.event},
                                   {u"imported"_s, hit.isImported},
                                   {u"subject"_s, hit.subject},
                                   {u"words"_s, hit.words}});
  return Json::Object{{u"complete"_s, answer.isComplete}, {u"hits"_s, std::move(hits)},
                      {u"looked"_s, answer.looked},       {u"met"_s, answer.met},
                      {u"too_slow"_s, answer.isTooSlow},  {u"until"_s, orNull(answer.until)}};
}

} // namespace muniment::ctl
