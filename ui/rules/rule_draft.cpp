#include "ui/rules/rule_draft.h"

#include "core/rules/action_catalogue.h"
#include "core/rules/fact_catalogue.h"
#include "core/rules/rule_check.h"

#include <QtCore/QCoreApplication>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;
using Kind = RuleCondition::Kind;
using Trigger = RuleTrigger;

/// What stands between angle brackets waits for a choice.
class Words final {
  Q_DECLARE_TR_FUNCTIONS(RuleDraft)
};

/// A condition and those that it is part of, the outermost first.
std::vector<RuleCondition*> pathTo(RuleCondition& root, const QString& place) {
  std::vector<RuleCondition*> path{&root};
  const QStringList steps = place.split(u'/').sliced(2); // behind `/condition`
  for (qsizetype at = 0; at < steps.size(); ++at) {
    RuleCondition& here = *path.back();
    if (here.kind == Kind::Test)
      return path;
    std::size_t part = 0;
    if (here.kind != Kind::Not) {
      if (at + 1 == steps.size())
        return {};
      part = steps[++at].toULongLong();
    }
    if (part >= here.parts.size())
      return {};
    path.push_back(&here.parts[part]);
  }
  return path;
}

QString openValue(const QString& words) { return u'<' + words + u'>'; }

QStringList firstValues(const rules::FactTest& test) {
  if (const QStringList choices = rules::choicesOf(test); !choices.isEmpty())
    return {choices.front()};
  if (test.fact == RuleFact::Amount)
    return {u"1000"_s};
  if (test.test == RuleCondition::Test::WithinDays)
    return {u"30"_s};
  return {openValue(Words::tr("choose"))};
}

QStringList firstValues(const rules::ActionField& field) {
  const auto kind = QLatin1StringView(field.kind);
  if (kind == "number"_L1)
    return {u"24"_s};
  if (kind == "choice"_L1)
    return {u"ordinary"_s};
  if (kind == "role"_L1)
    return {u"records-manager"_s};
  if (kind == "language"_L1)
    return {u"en"_s};
  if (kind == "case-field"_L1)
    return {u"owner"_s};
  if (kind == "milestone"_L1)
    return {u"dispatched"_s};
  return {openValue(Words::tr("choose"))};
}

QString actionPlace(std::size_t at, const char* field) {
  return u"/actions/%1/%2"_s.arg(QString::number(at), QLatin1StringView(field));
}

} // namespace

RuleAction* RuleDraft::actionAt(const QString& place) {
  const std::size_t at = place.section(u'/', 2, 2).toULongLong();
  return place.startsWith("/actions/"_L1) && at < m_definition.actions.size() ? &m_definition.actions[at] : nullptr;
}

std::optional<PlacedValue> RuleDraft::at(const QString& place) const {
  const RuleTrigger& trigger = m_definition.trigger;
  const std::map<QString, QStringList> ofTrigger = {{u"/trigger/verbs"_s, trigger.verbs},
                                                    {u"/trigger/awaited"_s, trigger.awaited},
                                                    {u"/trigger/hours"_s, {QString::number(trigger.hours)}},
                                                    {u"/trigger/time"_s, {trigger.time.toString(u"HH:mm"_s)}},
                                                    {u"/trigger/day_of_month"_s, {QString::number(trigger.dayOfMonth)}},
                                                    {u"/trigger/each"_s, {QString(nameOf(trigger.each))}},
                                                    {u"/trigger/days"_s, {QString::number(trigger.days)}},
                                                    {u"/trigger/around"_s, {QString(nameOf(trigger.around))}}};
  if (const auto known = ofTrigger.find(place); known != ofTrigger.end())
    return PlacedValue{known->second, {}, {}};
  if (place == "/trigger/weekdays"_L1) {
    PlacedValue days;
    for (const int day : trigger.weekdays)
      days.values.append(QString::number(day));
    return days;
  }
  auto& self = const_cast<RuleDraft&>(*this); // only to walk; nothing is changed
  if (place.startsWith("/condition"_L1)) {
    const auto path = pathTo(self.m_definition.condition, place);
    if (path.empty() || path.back()->kind != Kind::Test)
      return std::nullopt;
    return PlacedValue{path.back()->values, path.back()->currency, path.back()->test};
  }
  if (const RuleAction* action = self.actionAt(place))
    return PlacedValue{action->list(place.section(u'/', 3)), {}, {}};
  return std::nullopt;
}

bool RuleDraft::putTrigger(const QString& field, const PlacedValue& value) {
  RuleTrigger& trigger = m_definition.trigger;
  const QString first = value.values.value(0);
  bool isNumber = true;
  if (field == "verbs"_L1 || field == "awaited"_L1) {
    (field == "verbs"_L1 ? trigger.verbs : trigger.awaited) = value.values;
  } else if (field == "time"_L1) {
    const QTime time = QTime::fromString(first, u"HH:mm"_s);
    if (time.isValid())
      trigger.time = time;
    return time.isValid();
  } else if (field == "weekdays"_L1) {
    trigger.weekdays.clear();
    for (const QString& day : value.values)
      trigger.weekdays.push_back(day.toInt());
  } else if (field == "around"_L1) {
    for (const auto around : {Trigger::Around::RecordDue, Trigger::Around::TaskDue, Trigger::Around::QuestionDeadline})
      if (first == nameOf(around))
        trigger.around = around;
  } else if (field == "each"_L1) {
    for (const auto each : {Trigger::Each::Nothing, Trigger::Each::OpenCase, Trigger::Each::OverdueOrder})
      if (first == nameOf(each))
        trigger.each = each;
  } else {
    int& number = field == "hours"_L1 ? trigger.hours : field == "day_of_month"_L1 ? trigger.dayOfMonth : trigger.days;
    if (const int wanted = first.toInt(&isNumber); isNumber)
      number = wanted;
  }
  return isNumber;
}

bool RuleDraft::put(const QString& place, const PlacedValue& value) {
  if (place.startsWith("/trigger/"_L1))
    return putTrigger(place.section(u'/', 2), value);
  if (place.startsWith("/condition"_L1)) {
    const auto path = pathTo(m_definition.condition, place);
    if (path.empty() || path.back()->kind != Kind::Test)
      return false;
    path.back()->values = value.values;
    path.back()->currency = value.currency;
    if (rules::factTest(path.back()->fact, value.test))
      path.back()->test = value.test;
    return true;
  }
  RuleAction* action = actionAt(place);
  if (action)
    action->fields[place.section(u'/', 3)] = value.values;
  return action != nullptr;
}

bool RuleDraft::canRemove(const QString& place) const {
  return place.startsWith("/condition"_L1) || place.startsWith("/actions/"_L1);
}

void RuleDraft::remove(const QString& place) {
  if (place.startsWith("/condition"_L1)) {
    auto path = pathTo(m_definition.condition, place);
    if (path.empty())
      return;
    // A group that becomes empty by it goes too, up to the outermost one, which is then always met.
    for (; path.size() > 1; path.pop_back()) {
      auto& parts = path[path.size() - 2]->parts;
      std::erase_if(parts, [&](const RuleCondition& part) { return &part == path.back(); });
      if (!parts.empty())
        return;
    }
    m_definition.condition = RuleCondition();
    return;
  }
  RuleAction* action = actionAt(place);
  if (!action)
    return;
  const rules::ActionKind* kind = rules::actionKind(action->name);
  const QString name = place.section(u'/', 3);
  if (const QString language = rules::spokenField(name).language; !language.isEmpty()) {
    std::erase_if(action->fields,
                  [&](const auto& field) { return rules::spokenField(field.first).language == language; });
    return;
  }
  const bool isDetail = kind && std::ranges::any_of(kind->fields, [&](const rules::ActionField& field) {
                          return name == QLatin1StringView(field.name) && !field.isRequired();
                        });
  if (isDetail)
    action->fields.erase(name);
  else
    m_definition.actions.erase(m_definition.actions.begin() + (action - m_definition.actions.data()));
}

void RuleDraft::addTest(RuleFact fact, RuleCondition::Test test) {
  const rules::FactTest* known = rules::factTest(fact, test);
  if (!known)
    return;
  RuleCondition added{Kind::Test, {}, fact, test, firstValues(*known), {}};
  RuleCondition& root = m_definition.condition;
  if (root.kind != Kind::All) {
    RuleCondition all;
    all.parts.push_back(std::move(root));
    root = std::move(all);
  }
  root.parts.push_back(std::move(added));
}

void RuleDraft::addAction(const QString& name) {
  const rules::ActionKind* kind = rules::actionKind(name);
  if (!kind)
    return;
  RuleAction action;
  action.name = name;
  for (const rules::ActionField& field : kind->fields) {
    if (field.isRequired())
      action.fields[QString::fromLatin1(field.name)] = firstValues(field);
  }
  m_definition.actions.push_back(std::move(action));
}

QStringList RuleDraft::missingDetails() const {
  QStringList places;
  for (std::size_t at = 0; at < m_definition.actions.size(); ++at) {
    const RuleAction& action = m_definition.actions[at];
    const rules::ActionKind* kind = rules::actionKind(action.name);
    for (std::size_t field = 0; kind && field < kind->fields.size(); ++field) {
      const rules::ActionField& detail = kind->fields[field];
      if (!detail.isRequired() && action.list(QString::fromLatin1(detail.name)).isEmpty())
        places.append(actionPlace(at, detail.name));
    }
  }
  return places;
}

void RuleDraft::addDetail(const QString& place) {
  RuleAction* action = actionAt(place);
  const rules::ActionKind* kind = action ? rules::actionKind(action->name) : nullptr;
  for (std::size_t at = 0; kind && at < kind->fields.size(); ++at) {
    if (place.section(u'/', 3) == QLatin1StringView(kind->fields[at].name))
      action->fields[place.section(u'/', 3)] = firstValues(kind->fields[at]);
  }
}

void RuleDraft::addLanguage(std::size_t at, const QString& language) {
  RuleAction& action = m_definition.actions.at(at);
  const rules::ActionKind* kind = rules::actionKind(action.name);
  for (std::size_t field = 0; kind && field < kind->fields.size(); ++field) {
    const rules::ActionField& spoken = kind->fields[field];
    const QString name = QString::fromLatin1(spoken.name);
    if (spoken.isSpoken)
      action.fields[name + u'.' + language] = name == "choices"_L1 ? action.list(name) : firstValues(spoken);
  }
}

std::optional<RuleDraft::Spoken> RuleDraft::spokenAt(const QString& place) const {
  const std::size_t at = place.section(u'/', 2, 2).toULongLong();
  if (!place.startsWith("/actions/"_L1) || at >= m_definition.actions.size())
    return std::nullopt;
  const RuleAction& action = m_definition.actions[at];
  const rules::SpokenField wanted = rules::spokenField(place.section(u'/', 3));
  const rules::ActionKind* kind = rules::actionKind(action.name);
  if (!kind || std::ranges::none_of(kind->fields, [&](const rules::ActionField& field) {
        return field.isSpoken && wanted.field == QLatin1StringView(field.name);
      }))
    return std::nullopt;
  return Spoken{action.list(u"text"_s, wanted.language).value(0), action.list(u"choices"_s, wanted.language)};
}

Result<void> RuleDraft::check() const { return rules::checkRule(m_definition); }

} // namespace muniment::ui
