#include "tests/ui/gate/rule_dialogs.h"

#include "ui/rules/approve_rule_sheet.h"
#include "ui/rules/new_rule_sheet.h"
#include "ui/rules/rule_limits_sheet.h"

#include <QtTest/QTest>

namespace muniment::tests {

using namespace Qt::StringLiterals;

std::map<QString, std::function<QDialog*(QWidget*)>> dialogsOfRules(FakeRulesDesk& desk) {
  if (desk.rules.empty())
    desk.addFour();
  return {{u"ApproveRuleSheet"_s,
           [&desk](QWidget* parent) -> QDialog* {
             const auto rule = desk.ask(workspace::RuleById{desk.rules[2].id});
             if (!QTest::qWaitFor([&] { return rule.isFinished(); }))
               return nullptr;
             return new ui::ApproveRuleSheet(*rule.result(), parent);
           }},
          {u"NewRuleSheet"_s, [](QWidget* parent) { return new ui::NewRuleSheet(parent); }},
          {u"RuleLimitsSheet"_s,
           [](QWidget* parent) { return new ui::RuleLimitsSheet(FakeRulesDesk::rejectedInvoices().limits, parent); }}};
}

} // namespace muniment::tests
