#include "core/workspace/sample/sample_rules.h"

#include "core/rules/library.h"
#include "core/workspace/rules/rule_commands.h"
#include "core/workspace/workspace.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

RuleCondition test(RuleFact fact, RuleCondition::Test how, const QStringList& values, const QString& currency = {}) {
  return {RuleCondition::Kind::Test, {}, fact, how, values, currency};
}

RuleCondition all(std::vector<RuleCondition> parts) {
  RuleCondition condition;
  condition.parts = std::move(parts);
  return condition;
}

RuleDefinition agreements() {
  RuleDefinition rule;
  rule.name = u"Look at what was agreed"_s;
  rule.explanation = u"A coordinator looks at messages in which something is agreed, and declares what matters."_s;
  rule.trigger.verbs = {u"message.captured"_s};
  rule.condition = all({test(RuleFact::Text, RuleCondition::Test::Contains,
                             {u"agreed"_s, u"approved"_s, u"we confirm"_s, u"confirmed"_s})});
  rule.actions = {{u"task"_s,
                   {{u"for"_s, {u"records-coordinator"_s}},
                    {u"hours"_s, {u"48"_s}},
                    {u"title"_s, {u"Agreement in a conversation: declare it?"_s}}}}};
  rule.limits.throttleMinutes = 60;
  return rule;
}

RuleDefinition largeInvoices() {
  RuleDefinition rule;
  rule.name = u"Large invoices to the records manager"_s;
  rule.explanation = u"Invoices from ten thousand euros are looked at by a person on the day on which they arrive."_s;
  rule.trigger.verbs = {u"document.captured"_s};
  rule.condition = all({test(RuleFact::DocumentType, RuleCondition::Test::Is, {u"invoice"_s}),
                        test(RuleFact::Amount, RuleCondition::Test::AtLeast, {u"10000"_s}, u"EUR"_s)});
  rule.actions = {
      {u"task"_s,
       {{u"for"_s, {u"records-manager"_s}}, {u"hours"_s, {u"24"_s}}, {u"title"_s, {u"Large invoice {number}"_s}}}}};
  return rule;
}

Result<RuleId> save(Workspace& workspace, RuleDefinition definition) {
  SaveRule command;
  command.definition = std::move(definition);
  MUNIMENT_TRY_LET(receipt, workspace.run(std::move(command)).result());
  return RuleId::parse(receipt.outcome.text(u"rule")).value_or(RuleId());
}

} // namespace

Result<void> fillSampleRules(Workspace& workspace, const std::shared_ptr<const SigningKey>& signer) {
  for (RuleDefinition& definition : std::vector<RuleDefinition>{agreements(), largeInvoices()}) {
    MUNIMENT_TRY_LET(rule, save(workspace, std::move(definition)));
    MUNIMENT_TRY(workspace.run(SwitchRule{rule, true}).result());
  }
  MUNIMENT_TRY_LET(reminder, rules::libraryRule(u"PN-2"_s));
  MUNIMENT_TRY_LET(retention, save(workspace, std::move(reminder)));
  RunOptions signedBy;
  signedBy.signer = signer;
  MUNIMENT_TRY(workspace.run(ApproveRule{retention, 1}, signedBy).result());
  MUNIMENT_TRY_LET(decisions, rules::libraryRule(u"WA-1"_s));
  MUNIMENT_TRY(save(workspace, std::move(decisions)));
  return {};
}

} // namespace muniment::workspace
