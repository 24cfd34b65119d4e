#include "core/rules/library.h"
#include "core/rules/sentence.h"
#include "core/workspace/rules/rule_commands.h"
#include "core/workspace/rules/rule_queries.h"
#include "tests/scenarios/office.h"

namespace muniment::tests {
namespace {

using namespace workspace;

void choose(QStringList& values, const std::map<QString, QString>& chosen) {
  for (QString& value : values) {
    if (rules::isOpenValue(value)) {
      if (const auto found = chosen.find(value.mid(1, value.size() - 2)); found != chosen.end())
        value = found->second;
    }
  }
}

void choose(RuleCondition& condition, const std::map<QString, QString>& chosen) {
  choose(condition.values, chosen);
  for (RuleCondition& part : condition.parts)
    choose(part, chosen);
}

RuleDefinition readyMade(const QString& use) {
  auto definition = rules::libraryRule(use);
  if (!definition)
    qFatal("%s", qUtf8Printable(definition.error().id));
  return std::move(*definition);
}

} // namespace

RuleId Office::switchOnRule(RuleDefinition definition) {
  SaveRule save;
  save.definition = std::move(definition);
  const RuleId rule = RuleId::parse(run(save).text(u"rule")).value_or(RuleId());
  if (ask(RuleById{rule}).line.needsApproval)
    runAs(m_approver ? *m_approver : *m_workspace, ApproveRule{rule, 1});
  run(SwitchRule{rule, true});
  tell(u"A rule is switched on: "_s + rules::plainText(ask(RuleById{rule}).line.sentence), u"rules"_s);
  return rule;
}

RuleId Office::switchOn(const QString& use, const std::map<QString, QString>& values) {
  RuleDefinition definition = readyMade(use);
  choose(definition.condition, values);
  for (RuleAction& action : definition.actions) {
    for (auto& [field, texts] : action.fields)
      choose(texts, values);
  }
  return switchOnRule(std::move(definition));
}

RuleId Office::switchOnByTemplate(const QString& use, const QString& person, const QString& about) {
  RuleDefinition definition = readyMade(use);
  definition.limits.digestMinutes = 0;
  definition.actions = {{u"send-template"_s,
                         {{u"connection"_s, {u"wa"_s}},
                          {u"language"_s, {u"en_US"_s}},
                          {u"persons"_s, {person}},
                          {u"template"_s, {u"approval_request"_s}},
                          {u"values"_s, {u"body.1="_s + about, u"body.2=this evening"_s}}}}};
  return switchOnRule(std::move(definition));
}

RuleId Office::switchOnByReport(const QString& use, const QString& operation, const QStringList& inputs,
                                const std::map<QString, QString>& values) {
  RuleDefinition definition = readyMade(use);
  choose(definition.condition, values);
  definition.actions = {{u"write-back"_s,
                         {{u"connection"_s, {operation.section(u' ', 0, 0)}},
                          {u"operation"_s, {operation.section(u' ', 1)}},
                          {u"inputs"_s, inputs}}}};
  return switchOnRule(std::move(definition));
}

} // namespace muniment::tests
