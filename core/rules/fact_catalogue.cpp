#include "core/rules/fact_catalogue.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <array>

namespace muniment::rules {
namespace {

using namespace Qt::StringLiterals;
using Test = RuleCondition::Test;

constexpr std::array kTests = {
    FactTest{RuleFact::Text, Test::Contains, QT_TRANSLATE_NOOP("Rule", "the text has %1"), "phrases"},
    FactTest{RuleFact::Text, Test::Matches, QT_TRANSLATE_NOOP("Rule", "the text matches %1"), "pattern"},
    FactTest{RuleFact::Sender, Test::Is, QT_TRANSLATE_NOOP("Rule", "the sender is %1"), "sender"},
    FactTest{RuleFact::Group, Test::Is, QT_TRANSLATE_NOOP("Rule", "the conversation is %1"), "choice", "group direct"},
    FactTest{RuleFact::Conversation, Test::Is, QT_TRANSLATE_NOOP("Rule", "the conversation is %1"), "conversation"},
    FactTest{RuleFact::Case, Test::Is, QT_TRANSLATE_NOOP("Rule", "the case is %1"), "case"},
    FactTest{RuleFact::Case, Test::Matches, QT_TRANSLATE_NOOP("Rule", "a case reference matches %1"), "pattern"},
    FactTest{RuleFact::Partner, Test::Is, QT_TRANSLATE_NOOP("Rule", "the partner is %1"), "partner"},
    FactTest{RuleFact::Region, Test::Is, QT_TRANSLATE_NOOP("Rule", "the region is %1"), "region"},
    FactTest{RuleFact::ProductLine, Test::Is, QT_TRANSLATE_NOOP("Rule", "the product line is %1"), "product-line"},
    FactTest{RuleFact::Issue, Test::Is, QT_TRANSLATE_NOOP("Rule", "the issue is %1"), "issue"},
    FactTest{RuleFact::CaseKind, Test::Is, QT_TRANSLATE_NOOP("Rule", "the case is about %1"), "choice",
             "partner business onboarding contract"},
    FactTest{RuleFact::Steps, Test::Is, QT_TRANSLATE_NOOP("Rule", "a step of the case is %1"), "choice",
             "open overdue"},
    FactTest{RuleFact::Shipment, Test::Is, QT_TRANSLATE_NOOP("Rule", "the shipment is %1"), "choice", "late short"},
    FactTest{RuleFact::Direction, Test::Is, QT_TRANSLATE_NOOP("Rule", "the document was %1"), "choice",
             "received sent"},
    FactTest{RuleFact::DocumentType, Test::Is, QT_TRANSLATE_NOOP("Rule", "the document is %1"), "document-type"},
    FactTest{RuleFact::Amount, Test::AtLeast, QT_TRANSLATE_NOOP("Rule", "the amount is at least %1"), "amount"},
    FactTest{RuleFact::Amount, Test::AtMost, QT_TRANSLATE_NOOP("Rule", "the amount is at most %1"), "amount"},
    FactTest{RuleFact::Status, Test::Is, QT_TRANSLATE_NOOP("Rule", "the status is %1"), "status"},
    FactTest{RuleFact::Finding, Test::Is, QT_TRANSLATE_NOOP("Rule", "it has a finding of kind %1"), "choice",
             "error warning note"},
    FactTest{RuleFact::Class, Test::Is, QT_TRANSLATE_NOOP("Rule", "the class is %1 or below it"), "class"},
    FactTest{RuleFact::Schedule, Test::Is, QT_TRANSLATE_NOOP("Rule", "the schedule is %1"), "schedule"},
    FactTest{RuleFact::Hold, Test::Is, QT_TRANSLATE_NOOP("Rule", "it is %1"), "choice", "held free"},
    FactTest{RuleFact::Due, Test::WithinDays, QT_TRANSLATE_NOOP("Rule", "it is due within %1 days"), "days"},
    FactTest{RuleFact::Hours, Test::Is, QT_TRANSLATE_NOOP("Rule", "it happens %1"), "choice", "inside outside"},
    FactTest{RuleFact::Tag, Test::Is, QT_TRANSLATE_NOOP("Rule", "it is tagged %1"), "tag"},
    FactTest{RuleFact::MessageKind, Test::Is, QT_TRANSLATE_NOOP("Rule", "the message is %1"), "choice",
             "text image video audio document sticker contact location poll call system deleted unknown"},
    FactTest{RuleFact::Attachment, Test::Is, QT_TRANSLATE_NOOP("Rule", "a file of kind %1 comes with it"), "choice",
             "any image video audio pdf document"},
};

} // namespace

std::span<const FactTest> factTests() { return kTests; }

const FactTest* factTest(RuleFact fact, Test test) {
  const auto* found =
      std::ranges::find_if(kTests, [&](const FactTest& known) { return known.fact == fact && known.test == test; });
  return found == kTests.end() ? nullptr : found;
}

QStringList choicesOf(const FactTest& test) {
  return QString::fromLatin1(test.choices).split(u' ', Qt::SkipEmptyParts);
}

} // namespace muniment::rules
