#include "core/rules/choice_words.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <array>

namespace muniment::rules {
namespace {

struct Choice final {
  const char* value;
  const char* word;
};

constexpr std::array kChoices = {
    Choice{"group", QT_TRANSLATE_NOOP("Rule", "a group")},
    Choice{"direct", QT_TRANSLATE_NOOP("Rule", "between two people")},
    Choice{"received", QT_TRANSLATE_NOOP("Rule", "received")},
    Choice{"sent", QT_TRANSLATE_NOOP("Rule", "sent")},
    Choice{"error", QT_TRANSLATE_NOOP("Rule", "error")},
    Choice{"warning", QT_TRANSLATE_NOOP("Rule", "warning")},
    Choice{"note", QT_TRANSLATE_NOOP("Rule", "note")},
    Choice{"held", QT_TRANSLATE_NOOP("Rule", "under hold")},
    Choice{"free", QT_TRANSLATE_NOOP("Rule", "not under hold")},
    Choice{"inside", QT_TRANSLATE_NOOP("Rule", "inside business hours")},
    Choice{"outside", QT_TRANSLATE_NOOP("Rule", "outside business hours")},
    Choice{"any", QT_TRANSLATE_NOOP("Rule", "any file")},
    Choice{"text", QT_TRANSLATE_NOOP("Rule", "text")},
    Choice{"image", QT_TRANSLATE_NOOP("Rule", "picture")},
    Choice{"video", QT_TRANSLATE_NOOP("Rule", "video")},
    Choice{"audio", QT_TRANSLATE_NOOP("Rule", "voice or sound")},
    Choice{"document", QT_TRANSLATE_NOOP("Rule", "document")},
    Choice{"pdf", QT_TRANSLATE_NOOP("Rule", "PDF")},
    Choice{"sticker", QT_TRANSLATE_NOOP("Rule", "sticker")},
    Choice{"contact", QT_TRANSLATE_NOOP("Rule", "contact")},
    Choice{"location", QT_TRANSLATE_NOOP("Rule", "place")},
    Choice{"poll", QT_TRANSLATE_NOOP("Rule", "poll")},
    Choice{"call", QT_TRANSLATE_NOOP("Rule", "call")},
    Choice{"system", QT_TRANSLATE_NOOP("Rule", "notice of the system")},
    Choice{"deleted", QT_TRANSLATE_NOOP("Rule", "withdrawn")},
    Choice{"unknown", QT_TRANSLATE_NOOP("Rule", "of an unknown kind")},
    Choice{"high", QT_TRANSLATE_NOOP("Rule", "high, with a PIN")},
    Choice{"ordinary", QT_TRANSLATE_NOOP("Rule", "ordinary")},
    Choice{"late", QT_TRANSLATE_NOOP("Rule", "late")},
    Choice{"short", QT_TRANSLATE_NOOP("Rule", "short of what was ordered")},
    Choice{"partner", QT_TRANSLATE_NOOP("Rule", "trade with a partner")},
    Choice{"business", QT_TRANSLATE_NOOP("Rule", "business")},
    Choice{"onboarding", QT_TRANSLATE_NOOP("Rule", "an onboarding")},
    Choice{"contract", QT_TRANSLATE_NOOP("Rule", "a contract")},
    Choice{"open", QT_TRANSLATE_NOOP("Rule", "open")},
    Choice{"overdue", QT_TRANSLATE_NOOP("Rule", "overdue")},
    Choice{"nothing", QT_TRANSLATE_NOOP("Rule", "once")},
    Choice{"open-case", QT_TRANSLATE_NOOP("Rule", "for each open case")},
    Choice{"overdue-order", QT_TRANSLATE_NOOP("Rule", "once for each order with an overdue step")},
    Choice{"audience", QT_TRANSLATE_NOOP("Rule", "everybody whom it concerns")},
    Choice{"responsible", QT_TRANSLATE_NOOP("Rule", "whoever is responsible")},
    Choice{"owner", QT_TRANSLATE_NOOP("Rule", "the owner")},
    Choice{"deputy", QT_TRANSLATE_NOOP("Rule", "the deputy")},
    Choice{"status", QT_TRANSLATE_NOOP("Rule", "the status")},
    Choice{"due", QT_TRANSLATE_NOOP("Rule", "the day on which it is due")},
    Choice{"region", QT_TRANSLATE_NOOP("Rule", "the region")},
    Choice{"product-line", QT_TRANSLATE_NOOP("Rule", "the product line")},
    Choice{"issue", QT_TRANSLATE_NOOP("Rule", "the issue")},
    Choice{"order-confirmed", QT_TRANSLATE_NOOP("Rule", "order confirmed")},
    Choice{"dispatched", QT_TRANSLATE_NOOP("Rule", "dispatched")},
    Choice{"customs-cleared", QT_TRANSLATE_NOOP("Rule", "customs cleared")},
    Choice{"delivered", QT_TRANSLATE_NOOP("Rule", "delivered")},
    Choice{"records-manager", QT_TRANSLATE_NOOP("Rule", "Records managers")},
    Choice{"records-coordinator", QT_TRANSLATE_NOOP("Rule", "Records coordinators")},
    Choice{"legal-reviewer", QT_TRANSLATE_NOOP("Rule", "Legal reviewers")},
    Choice{"approver", QT_TRANSLATE_NOOP("Rule", "Approvers")},
    Choice{"business-owner", QT_TRANSLATE_NOOP("Rule", "Business owners")},
    Choice{"case-member", QT_TRANSLATE_NOOP("Rule", "Case members")},
    Choice{"auditor", QT_TRANSLATE_NOOP("Rule", "Auditors")},
    Choice{"privacy-officer", QT_TRANSLATE_NOOP("Rule", "Privacy officers")},
    Choice{"administrator", QT_TRANSLATE_NOOP("Rule", "Administrators")},
    Choice{"record-due", QT_TRANSLATE_NOOP("Rule", "a record is due")},
    Choice{"task-due", QT_TRANSLATE_NOOP("Rule", "a task is due")},
    Choice{"question-deadline", QT_TRANSLATE_NOOP("Rule", "an answer is due")},
};

} // namespace

QString wordOfChoice(const QString& value) {
  const auto* found =
      std::ranges::find_if(kChoices, [&](const Choice& each) { return value == QLatin1StringView(each.value); });
  return found == kChoices.end() ? value : QCoreApplication::translate("Rule", found->word);
}

} // namespace muniment::rules
