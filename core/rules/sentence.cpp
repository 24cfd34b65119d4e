#include "core/rules/sentence.h"

#include "core/base/language_name.h"
#include "core/rules/action_catalogue.h"
#include "core/rules/choice_words.h"
#include "core/rules/event_catalogue.h"
#include "core/rules/fact_catalogue.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

#include <cstdlib>

namespace muniment::rules {
namespace {

using namespace Qt::StringLiterals;

/// One context for what rules say.
class Words final {
  Q_DECLARE_TR_FUNCTIONS(Rule)
};

SentencePart words(const QString& text) { return {text, {}, {}, false}; }

SentencePart control(const QString& text, const QString& place, const QString& kind, bool isOpen = false) {
  return {text, place, kind, isOpen};
}

/// A translated text with its blanks %1 … %9 filled by pieces.
Sentence filled(const QString& text, const std::vector<Sentence>& blanks) {
  Sentence sentence;
  qsizetype begin = 0;
  for (qsizetype at = 0; at + 1 < text.size(); ++at) {
    const int number = text[at] == u'%' ? text[at + 1].digitValue() : 0;
    if (number < 1 || static_cast<std::size_t>(number) > blanks.size())
      continue;
    if (at > begin)
      sentence.push_back(words(text.sliced(begin, at - begin)));
    const Sentence& blank = blanks[static_cast<std::size_t>(number) - 1];
    sentence.insert(sentence.end(), blank.begin(), blank.end());
    begin = at + 2;
  }
  if (begin < text.size())
    sentence.push_back(words(text.sliced(begin)));
  return sentence;
}

/// `a`, `a or b`, `a, b or c`.
Sentence joined(const std::vector<Sentence>& parts, const QString& last) {
  Sentence all;
  for (std::size_t at = 0; at < parts.size(); ++at) {
    if (at > 0)
      all.push_back(words(at + 1 == parts.size() ? last : Words::tr(", ", "between members of a list")));
    all.insert(all.end(), parts[at].begin(), parts[at].end());
  }
  return all;
}

QString valueText(const QString& value, QStringView kind) {
  if (isOpenValue(value))
    return value.sliced(1, value.size() - 2);
  if (kind == u"choice" || kind == u"persons" || kind == u"role" || kind == u"case-field" || kind == u"milestone")
    return wordOfChoice(value);
  return kind == u"phrases" || kind == u"text" || kind == u"texts" || kind == u"pattern"
             ? Words::tr("“%1”", "a text in quotation marks").arg(value)
             : value;
}

Sentence values(const QStringList& list, const QString& place, const QString& kind) {
  QStringList texts;
  bool isOpen = list.isEmpty();
  for (const QString& value : list) {
    texts.append(valueText(value, kind));
    isOpen |= isOpenValue(value);
  }
  QString text = list.isEmpty() ? Words::tr("nothing") : texts.front();
  if (texts.size() > 1) {
    const QString last = texts.takeLast();
    text =
        Words::tr("%1 or %2", "the end of a list").arg(texts.join(Words::tr(", ", "between members of a list")), last);
  }
  return {control(text, place, kind, isOpen && !list.isEmpty())};
}

Sentence events(const QStringList& verbs, const QString& place) {
  QStringList phrases;
  for (const QString& verb : verbs)
    phrases.append(phraseOfEvent(verb));
  return {control(phrases.join(Words::tr(" or ", "between events")), place, u"events"_s)};
}

Sentence conditionOf(const RuleCondition& condition, const QString& place) {
  if (condition.kind == RuleCondition::Kind::Test) {
    const FactTest* test = factTest(condition.fact, condition.test);
    if (!test)
      return {control(QString(nameOf(condition.fact)), place, u"test"_s)};
    QStringList list = condition.values;
    if (!condition.currency.isEmpty()) {
      for (QString& value : list)
        value = Words::tr("%1 %2", "amount and currency").arg(value, condition.currency);
    }
    return filled(QCoreApplication::translate("Rule", test->phrase),
                  {values(list, place + u'/' + nameOf(condition.test), QString::fromLatin1(test->values))});
  }
  std::vector<Sentence> parts;
  const QString name = condition.kind == RuleCondition::Kind::Any ? u"/any/"_s : u"/all/"_s;
  for (std::size_t at = 0; at < condition.parts.size(); ++at) {
    const QString inner =
        condition.kind == RuleCondition::Kind::Not ? place + u"/not"_s : place + name + QString::number(at);
    Sentence part = conditionOf(condition.parts[at], inner);
    const bool isGroup =
        condition.parts[at].kind == RuleCondition::Kind::All || condition.parts[at].kind == RuleCondition::Kind::Any;
    parts.push_back(isGroup ? filled(Words::tr("(%1)", "a condition of several parts"), {part}) : part);
  }
  if (condition.kind == RuleCondition::Kind::Not && !parts.empty())
    return filled(Words::tr("it is not so that %1"), {parts.front()});
  return joined(parts, condition.kind == RuleCondition::Kind::Any ? Words::tr(" or ", "between conditions")
                                                                  : Words::tr(" and ", "between conditions"));
}

QString dateText(RuleTrigger::Around around) {
  switch (around) {
  case RuleTrigger::Around::RecordDue:
    return Words::tr("a record is due");
  case RuleTrigger::Around::TaskDue:
    return Words::tr("a task is due");
  case RuleTrigger::Around::QuestionDeadline:
    break;
  }
  return Words::tr("an answer is due");
}

Sentence dayText(const RuleTrigger& trigger) {
  if (trigger.dayOfMonth != 0)
    return {control(Words::tr("on day %1 of each month").arg(trigger.dayOfMonth), u"/trigger/day_of_month"_s,
                    u"day-of-month"_s)};
  QStringList names;
  for (const int day : trigger.weekdays)
    names.append(QLocale().dayName(day));
  return {control(names.isEmpty() ? Words::tr("every day")
                                  : Words::tr("every %1").arg(names.join(Words::tr(", ", "between members of a list"))),
                  u"/trigger/weekdays"_s, u"weekdays"_s)};
}

Sentence triggerOf(const RuleTrigger& trigger) {
  const Sentence time{control(trigger.time.toString(u"HH:mm"_s), u"/trigger/time"_s, u"time"_s)};
  switch (trigger.kind) {
  case RuleTrigger::Kind::Event:
    return filled(Words::tr("When %1"), {events(trigger.verbs, u"/trigger/verbs"_s)});
  case RuleTrigger::Kind::Silence:
    return filled(Words::tr("When %1 and within %2 hours it does not happen that %3"),
                  {events(trigger.verbs, u"/trigger/verbs"_s),
                   {control(QString::number(trigger.hours), u"/trigger/hours"_s, u"number"_s)},
                   events(trigger.awaited, u"/trigger/awaited"_s)});
  case RuleTrigger::Kind::Clock:
    return filled(
        Words::tr("At %1, %2, %3", "time, day, how often"),
        {time, dayText(trigger), {control(wordOfChoice(nameOf(trigger.each)), u"/trigger/each"_s, u"each"_s)}});
  case RuleTrigger::Kind::Date:
    break;
  }
  const Sentence days{control(QString::number(std::abs(trigger.days)), u"/trigger/days"_s, u"days"_s)};
  const Sentence date{control(dateText(trigger.around), u"/trigger/around"_s, u"date"_s)};
  return filled(trigger.days < 0 ? Words::tr("At %1, %2 days before %3") : Words::tr("At %1, %2 days after %3"),
                {time, days, date});
}

/// " (in Deutsch: “…”, “…”)", for each language with words of its own.
Sentence spokenOf(const RuleAction& action, const ActionKind& kind, const QString& place) {
  Sentence all;
  for (const QString& language : languagesOf(action)) {
    std::vector<Sentence> said;
    for (const ActionField& field : kind.fields) {
      const QString name = QString::fromLatin1(field.name) + u'.' + language;
      if (field.isSpoken)
        said.push_back(values(action.list(name), place + u'/' + name, QString::fromLatin1(field.kind)));
    }
    const Sentence part =
        filled(Words::tr(" (in %1: %2)", "a language, words in it"),
               {{words(languageName(language))}, joined(said, Words::tr(", ", "between members of a list"))});
    all.insert(all.end(), part.begin(), part.end());
  }
  return all;
}

Sentence actionOf(const RuleAction& action, const QString& place) {
  const ActionKind* kind = actionKind(action.name);
  if (!kind)
    return {control(action.name, place, u"action"_s)};
  std::vector<Sentence> blanks;
  Sentence further;
  for (const ActionField& field : kind->fields) {
    const QString name = QString::fromLatin1(field.name);
    const QStringList list = action.list(name);
    const Sentence value = values(list, place + u'/' + name, QString::fromLatin1(field.kind));
    if (field.isRequired()) {
      blanks.push_back(value);
    } else if (!list.isEmpty()) {
      const Sentence added = filled(QCoreApplication::translate("Rule", field.phrase), {value});
      further.insert(further.end(), added.begin(), added.end());
    }
  }
  Sentence sentence = filled(QCoreApplication::translate("Rule", kind->phrase), blanks);
  sentence.insert(sentence.end(), further.begin(), further.end());
  const Sentence spoken = spokenOf(action, *kind, place);
  sentence.insert(sentence.end(), spoken.begin(), spoken.end());
  return sentence;
}

} // namespace

bool isOpenValue(const QString& value) { return value.size() > 2 && value.startsWith(u'<') && value.endsWith(u'>'); }

Sentence sentenceOf(const RuleDefinition& definition) {
  std::vector<Sentence> actions;
  for (std::size_t at = 0; at < definition.actions.size(); ++at)
    actions.push_back(actionOf(definition.actions[at], u"/actions/"_s + QString::number(at)));
  const Sentence trigger = triggerOf(definition.trigger);
  const Sentence condition = conditionOf(definition.condition, u"/condition"_s);
  const Sentence acts = joined(actions, Words::tr(", and ", "between actions"));
  if (condition.empty())
    return filled(Words::tr("%1: %2.", "a rule: when, what"), {trigger, acts});
  return filled(Words::tr("%1, and %2: %3.", "a rule: when, under which condition, what"), {trigger, condition, acts});
}

QString plainText(const Sentence& sentence) {
  QString text;
  for (const SentencePart& part : sentence)
    text += part.text;
  return text;
}

Sentence openValues(const RuleDefinition& definition) {
  Sentence open;
  for (const SentencePart& part : sentenceOf(definition)) {
    if (part.isOpen)
      open.push_back(part);
  }
  return open;
}

} // namespace muniment::rules
