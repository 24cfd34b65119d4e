#include "core/model/rule_condition.h"

#include "core/base/json_list.h"
#include "core/model/rule_json.h"

namespace muniment {
namespace {

using namespace Qt::StringLiterals;
using Kind = RuleCondition::Kind;
using Test = RuleCondition::Test;

constexpr std::array kFacts = {
    "text"_L1,         "sender"_L1,         "group"_L1,     "conversation"_L1,  "case"_L1,
    "partner"_L1,      "region"_L1,         "direction"_L1, "document_type"_L1, "amount"_L1,
    "status"_L1,       "finding"_L1,        "class"_L1,     "schedule"_L1,      "hold"_L1,
    "due"_L1,          "business_hours"_L1, "tag"_L1,       "message_kind"_L1,  "attachment"_L1,
    "product_line"_L1, "issue"_L1,          "case_kind"_L1, "steps"_L1,         "shipment"_L1};
static_assert(kFacts.size() == static_cast<std::size_t>(RuleFact::Shipment) + 1);
constexpr std::array kTests = {"is"_L1, "contains"_L1, "matches"_L1, "at_least"_L1, "at_most"_L1, "within_days"_L1};
constexpr std::array kGroups = {"all"_L1, "any"_L1, "not"_L1};
constexpr int kDeepest = 8;

Result<RuleCondition> read(const Json& content, const QString& place, int depth);

Result<RuleCondition> readGroup(const Json& content, const QString& place, Kind kind, int depth) {
  JsonFields fields(content, place);
  const QLatin1StringView name = kGroups[static_cast<std::size_t>(kind)];
  RuleCondition condition;
  condition.kind = kind;
  if (kind == Kind::Not) {
    MUNIMENT_TRY_LET(part, read(*fields.member(name), fields.placeOf(name), depth + 1));
    condition.parts.push_back(std::move(part));
  } else if (const Json::Array* parts = fields.array(name)) {
    for (std::size_t at = 0; at < parts->size(); ++at) {
      MUNIMENT_TRY_LET(part, read((*parts)[at], fields.placeOf(name) + u'/' + QString::number(at), depth + 1));
      condition.parts.push_back(std::move(part));
    }
  }
  MUNIMENT_TRY(fields.finish());
  return condition;
}

Result<RuleCondition> readTest(const Json& content, const QString& place) {
  JsonFields fields(content, place);
  RuleCondition condition;
  condition.kind = Kind::Test;
  readWord(fields, kFacts, "fact"_L1, condition.fact);
  fields.read("currency"_L1, condition.currency);
  int tests = 0;
  for (std::size_t at = 0; at < kTests.size(); ++at) {
    if (content.at(QString(kTests[at])).isNull())
      continue;
    ++tests;
    condition.test = static_cast<Test>(at);
    readTexts(fields, kTests[at], condition.values);
  }
  MUNIMENT_TRY(fields.finish());
  if (tests != 1)
    return failure(ErrorKind::Usage, "rule.one_test"_L1, {place});
  return condition;
}

Result<RuleCondition> read(const Json& content, const QString& place, int depth) {
  if (depth > kDeepest)
    return failure(ErrorKind::Usage, "rule.too_deep"_L1, {place});
  for (std::size_t at = 0; at < kGroups.size(); ++at) {
    if (content.object() && content.object()->contains(QString(kGroups[at])))
      return readGroup(content, place, static_cast<Kind>(at), depth);
  }
  return readTest(content, place);
}

} // namespace

QLatin1StringView model::nameOf(RuleFact fact) { return kFacts[static_cast<std::size_t>(fact)]; }

QLatin1StringView model::nameOf(Test test) { return kTests[static_cast<std::size_t>(test)]; }

Json model::contentOf(const RuleCondition& condition) {
  Json::Object content;
  if (condition.kind == Kind::Test) {
    content.emplace(u"fact"_s, nameOf(condition.fact));
    content.emplace(QString(nameOf(condition.test)), listOf(condition.values));
    if (!condition.currency.isEmpty())
      content.emplace(u"currency"_s, condition.currency);
    return content;
  }
  if (condition.kind == Kind::Not && !condition.parts.empty())
    return Json::Object{{u"not"_s, contentOf(condition.parts.front())}};
  Json::Array parts;
  for (const RuleCondition& part : condition.parts)
    parts.push_back(contentOf(part));
  content.emplace(QString(kGroups[static_cast<std::size_t>(condition.kind)]), std::move(parts));
  return content;
}

Result<RuleCondition> model::ruleConditionFrom(const Json& content, const QString& place) {
  return read(content, place, 0);
}

} // namespace muniment
