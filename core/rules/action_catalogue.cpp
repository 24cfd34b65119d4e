#include "core/rules/action_catalogue.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <array>

namespace muniment::rules {
namespace {

constexpr auto kTitled = QT_TRANSLATE_NOOP("Rule", " titled %1");

constexpr std::array kDeclare = {
    ActionField{"class", "class"},
    ActionField{"context", "number", {}, QT_TRANSLATE_NOOP("Rule", " with %1 messages around it")},
    ActionField{"title", "text", Sensitivity::Open, kTitled}};
constexpr std::array kFile = {ActionField{"class", "class"}, ActionField{"title", "text", Sensitivity::Open, kTitled}};
constexpr std::array kHold = {ActionField{"hold", "hold"}};
constexpr std::array kTag = {ActionField{"tag", "tag"}};
constexpr std::array kTask = {ActionField{"for", "role"}, ActionField{"title", "text", Sensitivity::Open},
                              ActionField{"hours", "number", {}, QT_TRANSLATE_NOOP("Rule", " due in %1 hours")}};
constexpr std::array kAsk = {ActionField{"persons", "persons"},
                             ActionField{"text", "text", Sensitivity::Amount, nullptr, true},
                             ActionField{"choices", "texts", {}, nullptr, true}, ActionField{"hours", "number"},
                             ActionField{"stake", "choice", {}, QT_TRANSLATE_NOOP("Rule", " (stake: %1)")}};
constexpr std::array kNotify = {ActionField{"persons", "persons"},
                                ActionField{"text", "text", Sensitivity::Amount, nullptr, true}};
constexpr std::array kTemplate = {
    ActionField{"template", "template"}, ActionField{"persons", "persons"}, ActionField{"connection", "connection"},
    ActionField{"language", "language"},
    ActionField{"values", "texts", Sensitivity::Words, QT_TRANSLATE_NOOP("Rule", " with %1")}};
constexpr std::array kOpenCase = {ActionField{"kind", "case-kind"}, ActionField{"title", "text", Sensitivity::Open}};
constexpr std::array kFileToCase = {ActionField{"case", "case", {}, QT_TRANSLATE_NOOP("Rule", " or else to %1")}};
constexpr std::array kComment = {ActionField{"text", "text", Sensitivity::Open}};
constexpr std::array kSetInCase = {ActionField{"field", "case-field"}, ActionField{"value", "text", Sensitivity::Open}};
constexpr std::array kMilestone = {ActionField{"milestone", "milestone"}};
constexpr std::array kCampaign = {ActionField{"campaign", "campaign"}};
constexpr std::array kWriteBack = {
    ActionField{"connection", "connection"}, ActionField{"operation", "operation"},
    ActionField{"inputs", "texts", Sensitivity::Words, QT_TRANSLATE_NOOP("Rule", " and %1")}};

constexpr std::array kKinds = {
    ActionKind{"declare", QT_TRANSLATE_NOOP("Rule", "declare it in class %1"), kDeclare, false, true},
    ActionKind{"file-media", QT_TRANSLATE_NOOP("Rule", "file what came with it in class %1"), kFile, false, true},
    ActionKind{"hold", QT_TRANSLATE_NOOP("Rule", "put it under hold %1"), kHold, false, true},
    ActionKind{"tag", QT_TRANSLATE_NOOP("Rule", "tag it %1"), kTag},
    ActionKind{"task", QT_TRANSLATE_NOOP("Rule", "give %1 the task %2"), kTask},
    ActionKind{"ask", QT_TRANSLATE_NOOP("Rule", "ask %1 %2 with the answers %3, to be answered within %4 hours"), kAsk,
               true},
    ActionKind{"notify", QT_TRANSLATE_NOOP("Rule", "tell %1 %2"), kNotify, true},
    ActionKind{"send-template", QT_TRANSLATE_NOOP("Rule", "send the WhatsApp template %1 to %2 through %3 in %4"),
               kTemplate, true},
    ActionKind{"open-case", QT_TRANSLATE_NOOP("Rule", "open a case of kind %1 titled %2"), kOpenCase},
    ActionKind{"file-to-case", QT_TRANSLATE_NOOP("Rule", "file it to the case that it names"), kFileToCase},
    ActionKind{"comment-case", QT_TRANSLATE_NOOP("Rule", "comment its case with %1, also where the partner reads it"),
               kComment, true},
    ActionKind{"update-case", QT_TRANSLATE_NOOP("Rule", "change its case: %1 is now %2"), kSetInCase, true},
    ActionKind{"note-milestone", QT_TRANSLATE_NOOP("Rule", "note in its case that this was reached today: %1"),
               kMilestone, true},
    ActionKind{"write-back", QT_TRANSLATE_NOOP("Rule", "report it to %1 with %2"), kWriteBack, true},
    ActionKind{"start-campaign", QT_TRANSLATE_NOOP("Rule", "start the campaign %1"), kCampaign, true},
};

} // namespace

std::span<const ActionKind> actionKinds() { return kKinds; }

const ActionKind* actionKind(QStringView name) {
  const auto* found =
      std::ranges::find_if(kKinds, [&](const ActionKind& kind) { return name == QLatin1StringView(kind.name); });
  return found == kKinds.end() ? nullptr : found;
}

SpokenField spokenField(const QString& name) {
  const qsizetype dot = name.indexOf(u'.');
  return dot < 0 ? SpokenField{name, {}} : SpokenField{name.first(dot), name.sliced(dot + 1)};
}

QStringList languagesOf(const RuleAction& action) {
  QStringList languages;
  for (const auto& [name, values] : action.fields) {
    const QString language = spokenField(name).language;
    if (!language.isEmpty() && !languages.contains(language))
      languages.append(language);
  }
  languages.sort();
  return languages;
}

bool isTold(const ActionKind& kind) {
  const QLatin1StringView name(kind.name);
  if (name == QLatin1StringView("update-case") || name == QLatin1StringView("note-milestone"))
    return false;
  return kind.isOutbound || name == QLatin1StringView("task");
}

bool needsApproval(const ActionKind& kind) { return kind.isOutbound || kind.actsOnRecords; }

} // namespace muniment::rules
