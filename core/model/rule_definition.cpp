#include "core/model/rule_definition.h"

#include "core/model/rule_json.h"

namespace muniment {

using namespace Qt::StringLiterals;

Json model::contentOf(const RuleDefinition& definition) {
  Json::Array actions;
  for (const RuleAction& action : definition.actions)
    actions.push_back(contentOf(action));
  return Json::Object{{u"actions"_s, std::move(actions)},
                      {u"condition"_s, contentOf(definition.condition)},
                      {u"explanation"_s, definition.explanation},
                      {u"format"_s, RuleDefinition::kFormat},
                      {u"limits"_s, contentOf(definition.limits)},
                      {u"name"_s, definition.name},
                      {u"trigger"_s, contentOf(definition.trigger)},
                      {u"use"_s, definition.use}};
}

Result<RuleDefinition> model::ruleDefinitionFrom(const Json& content) {
  JsonFields fields(content, QString());
  RuleDefinition definition;
  QString format;
  fields.read("format"_L1, format);
  if (format != RuleDefinition::kFormat)
    fields.refuse("format"_L1, "file.unknown_word"_L1, {format});
  fields.read("name"_L1, definition.name);
  fields.read("explanation"_L1, definition.explanation);
  fields.read("use"_L1, definition.use);
  const auto part = [&](QLatin1StringView name, auto read, auto& value) {
    const Json* member = fields.member(name);
    if (!member)
      return;
    if (auto found = read(*member, fields.placeOf(name)))
      value = std::move(*found);
    else
      fields.refuse(found.error());
  };
  part("trigger"_L1, ruleTriggerFrom, definition.trigger);
  part("condition"_L1, ruleConditionFrom, definition.condition);
  part("limits"_L1, ruleLimitsFrom, definition.limits);
  const Json::Array* actions = fields.array("actions"_L1);
  for (std::size_t at = 0; actions && at < actions->size(); ++at) {
    if (auto action = ruleActionFrom((*actions)[at], fields.placeOf("actions"_L1) + u'/' + QString::number(at)))
      definition.actions.push_back(std::move(*action));
    else
      fields.refuse(action.error());
  }
  MUNIMENT_TRY(fields.finish());
  return definition;
}

} // namespace muniment
