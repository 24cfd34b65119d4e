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
