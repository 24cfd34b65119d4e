#include "ui/rules/rule_words.h"

#include "core/base/error_catalogue.h"
#include "core/rules/action_catalogue.h"
#include "core/rules/choice_words.h"
#include "core/rules/placeholder.h"
#include "core/rules/rule_check.h"
#include "ui/kit/day_text.h"

#include <QtCore/QLocale>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr int kHour = 60;
constexpr int kDay = 24 * kHour;

/// A word of a list by its code; the code itself where it is none of it.
QString wordFor(const QString& code, std::initializer_list<std::pair<QLatin1StringView, const char*>> words) {
  for (const auto& [known, word] : words) {
    if (code == known)
      return RuleWords::tr(word);
  }
  return code;
}

} // namespace

RuleWords::State RuleWords::state(const workspace::RuleLine& line) {
  const Rule& rule = line.rule;
  if (rule.state == Rule::State::Stopped)
    return line.rule.failures > 0 ? State{tr("Parked after errors"), Tone::Failed, Icon::Octagon}
                                  : State{tr("Stopped"), Tone::Failed, Icon::Stop};
  if (line.needsApproval && !rule.approver)
    return {tr("Waits for approval"), Tone::Due, Icon::Clock};
  if (rule.state == Rule::State::On)
    return {tr("On"), Tone::Done, Icon::Tick};
  return {tr("Off"), Tone::Neutral, Icon::Pause};
}

RuleWords::State RuleWords::readyMadeState(bool isUsed) {
  if (isUsed)
    return {tr("In use"), Tone::Done, Icon::Tick};
  return {tr("Ready to use"), Tone::Accent, Icon::Plus};
}

RuleWords::State RuleWords::state(const RuleHit& hit) {
  switch (hit.state) {
  case RuleHit::State::Done:
    return {tr("Done"), Tone::Done, Icon::Tick};
  case RuleHit::State::Waiting:
    return {hit.due ? tr("Waits until %1").arg(momentText(*hit.due)) : tr("Waits"), Tone::Due, Icon::Clock};
  case RuleHit::State::Settled:
    return {tr("Settled in time"), Tone::Neutral, Icon::Tick};
  case RuleHit::State::Held:
    return {tr("Not sent"), Tone::Due, Icon::Pause};
  case RuleHit::State::Refused:
    return {tr("Not allowed"), Tone::Failed, Icon::Refused};
  case RuleHit::State::Partly:
    return {tr("Done in part"), Tone::Due, Icon::Octagon};
  case RuleHit::State::Failed:
    break;
  }
  return {tr("Failed"), Tone::Failed, Icon::Octagon};
}

QString RuleWords::tally(const workspace::RuleLine& line) {
  if (line.tally.hits == 0)
    return tr("Has met nothing yet");
  const QString often = tr("Met %n thing(s)", nullptr, static_cast<int>(line.tally.hits));
  return line.tally.last ? tr("%1, last %2", "how often, when").arg(often, momentText(*line.tally.last)) : often;
}

QString RuleWords::reason(const QString& id) {
  if (id.isEmpty())
    return {};
  Error error;
  error.id = id;
  QString text = errorText(error);
  return text.replace(u"%1"_s, u"…"_s).replace(u"%2"_s, u"…"_s); // what was meant by it is not kept
}

QString RuleWords::problem(const Error& error) {
  if (error.id == "rule.value_wrong"_L1)
    return tr("A value is empty, too long, or not possible where it stands.");
  if (error.id == "rule.field_missing"_L1)
    return tr("A value is missing.");
  if (error.id == "rule.event_unknown"_L1)
    return tr("Choose at least one event.");
  if (error.id == "rule.amount_wrong"_L1)
    return tr("An amount is a number such as 1234.50.");
  if (error.id == "rule.test_wrong"_L1)
    return tr("A condition has no value.");
  if (error.id == "rule.placeholder_not_here"_L1)
    return tr("The text would tell more than is allowed there: take out names, amounts or words.");
  if (error.id == "rule.placeholder_unknown"_L1)
    return tr("There is no placeholder called “%1”.").arg(error.arguments.value(0));
  if (error.id == "rule.pattern_wrong"_L1)
    return tr("This cannot be used as a pattern.");
  if (error.id == "rule.no_action"_L1)
    return tr("The rule does nothing yet. Add one to ten steps.");
  if (error.id == "rule.name_wrong"_L1)
    return tr("The rule needs a name of at most 120 characters.");
  if (error.id == "rule.meets_everything"_L1)
    return tr("A rule that reaches people needs a condition: it would meet everything that is captured.");
  if (error.id == "rule.too_deep"_L1)
    return tr("The rule has too many conditions. Make two rules of it.");
  return errorText(error);
}

QStringList RuleWords::consequences(const RuleDefinition& definition) {
  const rules::RuleDemands demands = rules::demandsOf(definition);
  QStringList sentences;
  QStringList outbound;
  QStringList kept;
  for (const RuleAction& action : definition.actions) {
    const rules::ActionKind* kind = rules::actionKind(action.name);
    if (!kind)
      continue;
    QStringList persons = action.list(u"persons"_s);
    for (QString& person : persons)
      person = rules::wordOfChoice(person);
    if (kind->isOutbound)
      outbound.append(persons.isEmpty() ? blank(kind->phrase) : QLocale().createSeparatedList(persons));
    if (kind->actsOnRecords)
      kept.append(blank(kind->phrase));
  }
  outbound.removeDuplicates();
  if (!outbound.isEmpty())
    sentences.append(tr("It sends messages out of the workspace, to %1.").arg(outbound.join(tr(", ", "of a list"))));
  if (demands.tells)
    sentences.append(tr("Names, amounts or words of what it meets leave with them."));
  else if (demands.outbound)
    sentences.append(tr("Only numbers, kinds and dates leave with them; no names, amounts or words."));
  if (!kept.isEmpty())
    sentences.append(tr("It acts on evidence: %1.").arg(kept.join(tr(", ", "of a list"))));
  sentences.append(tr("It may do what its author may, and sees what both of you see now."));
  if (demands.outbound)
    sentences.append(
        tr("One person gets at most %n message(s) of it within an hour.", nullptr, definition.limits.mostPerPerson));
  return sentences;
}

QString RuleWords::duration(int minutes) {
  if (minutes % kDay == 0)
    return tr("%n day(s)", nullptr, minutes / kDay);
  if (minutes % kHour == 0)
    return tr("%n hour(s)", nullptr, minutes / kHour);
  return tr("%n minute(s)", nullptr, minutes);
}

std::vector<RuleWords::Limit> RuleWords::limits(const RuleLimits& limits) {
  const auto time = [](const QTime& at) { return QLocale().toString(at, u"HH:mm"_s); };
  std::vector<Limit> all;
  all.push_back({Icon::Moon, limits.quietFrom.isValid()
                                 ? tr("Quiet %1 to %2").arg(time(limits.quietFrom), time(limits.quietUntil))
                                 : tr("No quiet hours")});
  if (limits.onlyInBusinessHours)
    all.push_back({Icon::Clock, tr("In business hours only")});
  all.push_back({Icon::Hourglass, limits.throttleMinutes > 0
                                      ? tr("Once a conversation in %1").arg(duration(limits.throttleMinutes))
                                      : tr("No pause")});
  all.push_back({Icon::Layers, limits.digestMinutes > 0
                                   ? tr("Told together every %1").arg(duration(limits.digestMinutes))
                                   : tr("No digest")});
  all.push_back(
      {Icon::Filter, tr("At most %1 an hour, %2 to a person")
                         .arg(QLocale().toString(limits.mostPerHour), QLocale().toString(limits.mostPerPerson))});
  all.push_back({Icon::Capture, limits.onImported ? tr("Also on imported history") : tr("Not on imported history")});
  return all;
}

QString RuleWords::blank(const char* phrase) {
  QString text = QCoreApplication::translate("Rule", phrase);
  for (int number = 1; number <= 9; ++number)
    text.replace(u'%' + QString::number(number), u"…"_s);
  return text;
}

QString RuleWords::withNamedValues(QString text) {
  for (const rules::Placeholder& each : rules::placeholders())
    text.replace(u'{' + QLatin1StringView(each.name) + u'}',
                 u"[%1]"_s.arg(QCoreApplication::translate("Rule", each.phrase)));
  return text;
}

QString RuleWords::heading(const QString& kind) {
  const QString word = wordFor(kind, {{"events"_L1, QT_TR_NOOP("What happens")},
                                      {"phrases"_L1, QT_TR_NOOP("Words or phrases, one a line")},
                                      {"pattern"_L1, QT_TR_NOOP("Pattern (regular expression)")},
                                      {"sender"_L1, QT_TR_NOOP("Sender, by name or number")},
                                      {"persons"_L1, QT_TR_NOOP("People")},
                                      {"class"_L1, QT_TR_NOOP("Class of the file plan")},
                                      {"hold"_L1, QT_TR_NOOP("Hold")},
                                      {"tag"_L1, QT_TR_NOOP("Tag")},
                                      {"role"_L1, QT_TR_NOOP("Who gets the task")},
                                      {"partner"_L1, QT_TR_NOOP("Trading partner")},
                                      {"region"_L1, QT_TR_NOOP("Region")},
                                      {"product-line"_L1, QT_TR_NOOP("Product line")},
                                      {"document-type"_L1, QT_TR_NOOP("Type of document")},
                                      {"amount"_L1, QT_TR_NOOP("Amount")},
                                      {"status"_L1, QT_TR_NOOP("Status")},
                                      {"schedule"_L1, QT_TR_NOOP("Retention schedule")},
                                      {"conversation"_L1, QT_TR_NOOP("Conversation")},
                                      {"case"_L1, QT_TR_NOOP("Case")},
                                      {"days"_L1, QT_TR_NOOP("Days")},
                                      {"number"_L1, QT_TR_NOOP("Number")},
                                      {"time"_L1, QT_TR_NOOP("Time of day")},
                                      {"weekdays"_L1, QT_TR_NOOP("Days of the week")},
                                      {"day-of-month"_L1, QT_TR_NOOP("Day of the month")},
                                      {"date"_L1, QT_TR_NOOP("Which date")},
                                      {"each"_L1, QT_TR_NOOP("How often")},
                                      {"issue"_L1, QT_TR_NOOP("Issue")},
                                      {"case-field"_L1, QT_TR_NOOP("Detail of the case")},
                                      {"milestone"_L1, QT_TR_NOOP("Milestone")},
                                      {"text"_L1, QT_TR_NOOP("Text")},
                                      {"texts"_L1, QT_TR_NOOP("Texts, one a line")},
                                      {"template"_L1, QT_TR_NOOP("Approved WhatsApp template")},
                                      {"language"_L1, QT_TR_NOOP("Language of the template")},
                                      {"connection"_L1, QT_TR_NOOP("Connection")}});
  return word == kind ? tr("Value") : word;
}

QString RuleWords::thing(const QString& aggregate) {
  const QString kind = aggregate.section(u':', 0, 0);
  const QString word = wordFor(kind, {{"message"_L1, QT_TR_NOOP("Message")},
                                      {"document"_L1, QT_TR_NOOP("Document")},
                                      {"record"_L1, QT_TR_NOOP("Record")},
                                      {"hold"_L1, QT_TR_NOOP("Hold")},
                                      {"task"_L1, QT_TR_NOOP("Task")},
                                      {"question"_L1, QT_TR_NOOP("Question")},
                                      {"delivery"_L1, QT_TR_NOOP("Message sent")},
                                      {"item"_L1, QT_TR_NOOP("File")},
                                      {"conversation"_L1, QT_TR_NOOP("Conversation")},
                                      {"snapshot"_L1, QT_TR_NOOP("Disposition")},
                                      {"case"_L1, QT_TR_NOOP("Case")},
                                      {"clock"_L1, QT_TR_NOOP("The clock")}});
  return word == kind ? tr("Entry") : word;
}

} // namespace muniment::ui
