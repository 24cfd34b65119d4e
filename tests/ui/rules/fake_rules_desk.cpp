#include "tests/ui/rules/fake_rules_desk.h"

#include "core/access/scope_maker.h"
#include "core/rules/rule_check.h"
#include "tests/support/later.h"

#include <QtCore/QPromise>

namespace muniment::tests {

using namespace Qt::StringLiterals;
using ui::RulesDesk;

namespace {

RuleCondition test(RuleFact fact, RuleCondition::Test how, const QStringList& values, const QString& currency = {}) {
  return {RuleCondition::Kind::Test, {}, fact, how, values, currency};
}

} // namespace

FakeRulesDesk::FakeRulesDesk()
    : me(ActorId::make(clock)),
      other(ActorId::make(clock.plusMilliseconds(1))), readyMade{keepDecisions(), reportBack()} {}

RuleDefinition FakeRulesDesk::largeInvoices() {
  RuleDefinition rule;
  rule.name = u"Large invoices"_s;
  rule.explanation = u"Somebody looks at large invoices on the day on which they arrive."_s;
  rule.trigger.verbs = {u"document.captured"_s};
  rule.condition.parts = {test(RuleFact::DocumentType, RuleCondition::Test::Is, {u"invoice"_s}),
                          test(RuleFact::Amount, RuleCondition::Test::AtLeast, {u"500"_s}, u"EUR"_s)};
  rule.actions = {
      {u"task"_s,
       {{u"for"_s, {u"records-manager"_s}}, {u"hours"_s, {u"24"_s}}, {u"title"_s, {u"Large invoice {number}"_s}}}}};
  return rule;
}

RuleDefinition FakeRulesDesk::rejectedInvoices() {
  RuleDefinition rule = largeInvoices();
  rule.name = u"Invoice rejected"_s;
  rule.use = u"AD-2"_s;
  rule.actions = {{u"notify"_s,
                   {{u"persons"_s, {u"Ana Lima"_s, u"Tom Beck"_s}},
                    {u"text"_s, {u"Invoice {number} of {partner} needs a correction."_s}}}}};
  rule.limits.quietFrom = QTime(20, 0);
  rule.limits.quietUntil = QTime(7, 0);
  rule.limits.throttleMinutes = 60;
  return rule;
}

RuleDefinition FakeRulesDesk::keepDecisions() {
  RuleDefinition rule;
  rule.name = u"Keep decisions and commitments"_s;
  rule.use = u"WA-1"_s;
  rule.explanation = u"Messages in which something is decided become records with the messages around them."_s;
  rule.trigger.verbs = {u"message.captured"_s};
  rule.condition.parts = {
      test(RuleFact::Text, RuleCondition::Test::Contains, {u"approved"_s, u"we agree"_s, u"I confirm"_s})};
  rule.actions = {{u"declare"_s, {{u"class"_s, {u"<class>"_s}}, {u"context"_s, {u"5"_s}}}}};
  return rule;
}

RuleDefinition FakeRulesDesk::reportBack() {
  RuleDefinition rule = largeInvoices();
  rule.name = u"Report what was decided"_s;
  rule.use = u"AC-2"_s;
  rule.actions = {{u"start-campaign"_s, {{u"campaign"_s, {u"<campaign>"_s}}}}};
  return rule;
}

Rule& FakeRulesDesk::add(const RuleDefinition& definition, Rule::State state, const ActorId& author) {
  Rule rule;
  rule.id = RuleId::make(clock.plusMilliseconds(std::ssize(rules)));
  rule.definition = definition;
  rule.state = state;
  rule.author = author;
  rule.savedAt = clock.plusMilliseconds(-std::int64_t{86'400'000} * (std::ssize(rules) + 2));
  rules.push_back(std::move(rule));
  return rules.back();
}

void FakeRulesDesk::addFour() {
  rules.reserve(8);
  Rule& told = add(rejectedInvoices(), Rule::State::On, other);
  told.approver = me;
  told.approvedAt = clock;
  add(largeInvoices(), Rule::State::On, me);
  RuleDefinition waiting = rejectedInvoices();
  waiting.name = u"Ship notice late or short"_s;
  waiting.use = u"AD-3"_s;
  add(waiting, Rule::State::Off, other);
  RuleDefinition parked = largeInvoices();
  parked.name = u"Onboarding papers missing"_s;
  Rule& failing = add(parked, Rule::State::Stopped, me);
  failing.failures = 3;
  failing.reason = u"rule.class_unknown"_s;
  addHit(rules[0], RuleHit::State::Done);
  addHit(rules[0], RuleHit::State::Held, u"rule.person_limit"_s);
  addHit(rules[0], RuleHit::State::Failed, u"rule.no_channel"_s);
  addHit(rules[1], RuleHit::State::Done);
}

void FakeRulesDesk::addHit(const Rule& rule, RuleHit::State state, const QString& reason) {
  RuleHit hit;
  hit.id = RuleHitId::make(clock.plusMilliseconds(std::ssize(hits)));
  hit.rule = rule.id;
  hit.version = rule.version;
  hit.event = u"entry:%1/1"_s.arg(hits.size() + 1);
  hit.subject = u"document:%1"_s.arg(ItemId::make(clock).toString());
  hit.at = clock.plusMilliseconds(-3'600'000 * std::ssize(hits));
  hit.state = state;
  hit.reason = reason;
  if (state == RuleHit::State::Done)
    hit.made = {u"task:%1"_s.arg(TaskId::make(clock).toString())};
  hits.push_back(std::move(hit));
}

workspace::RuleLine FakeRulesDesk::line(const Rule& rule) const {
  workspace::RuleLine line{rule, rules::sentenceOf(rule.definition), {}, rules::demandsOf(rule.definition).approval};
  for (const RuleHit& hit : hits) {
    if (hit.rule != rule.id)
      continue;
    ++line.tally.hits;
    line.tally.failures += hit.state == RuleHit::State::Failed ? 1 : 0;
    line.tally.last = std::max(line.tally.last.value_or(hit.at), hit.at);
  }
  return line;
}

RulesDesk::Answer<workspace::Rules> FakeRulesDesk::ask(workspace::Rules) {
  using Given = Result<workspace::Rules::Answer>;
  if (error)
    return later(Given(Failure(*error)));
  workspace::Rules::Answer answer;
  for (const Rule& rule : rules)
    answer.rules.push_back(line(rule));
  answer.stop = stop;
  return later(Given(std::move(answer)));
}

RulesDesk::Answer<workspace::RuleById> FakeRulesDesk::ask(workspace::RuleById query) {
  using Given = Result<workspace::RuleById::Answer>;
  const auto known = std::ranges::find(rules, query.rule, &Rule::id);
  if (error || known == rules.end())
    return later(Given(Failure(error.value_or(makeError(ErrorKind::NotFound, "rule.unknown"_L1)))));
  workspace::RuleById::Answer answer;
  answer.line = line(*known);
  answer.author = known->author == me ? u"Dr. Ines Roth"_s : u"Ana Lima"_s;
  answer.approver = known->approver ? u"Dr. Ines Roth"_s : QString();
  answer.versions = {{*known, known->savedAt, known->author.toString(), Salt()}};
  return later(Given(std::move(answer)));
}

RulesDesk::Answer<workspace::RuleHits> FakeRulesDesk::ask(workspace::RuleHits query) {
  using Given = Result<workspace::RuleHits::Answer>;
  ++pages;
  if (error)
    return later(Given(Failure(*error)));
  workspace::RuleHits::Answer answer;
  bool isAfter = !query.before;
  for (const RuleHit& hit : hits) {
    if (query.rule && hit.rule != *query.rule)
      continue;
    if (isAfter) {
      answer.hasMore = std::ssize(answer.hits) >= query.limit;
      if (!answer.hasMore)
        answer.hits.push_back(hit);
    }
    isAfter = isAfter || hit.id == *query.before;
  }
  return later(Given(std::move(answer)));
}

RulesDesk::Answer<workspace::TryRule> FakeRulesDesk::ask(workspace::TryRule query) {
  tried = query;
  trying = query.progress;
  if (!holdsTrial)
    return later(Result<workspace::TryRule::Answer>(trial));
  m_trial = std::make_shared<QPromise<Result<workspace::TryRule::Answer>>>();
  m_trial->start();
  return m_trial->future();
}

void FakeRulesDesk::finishTrial() {
  m_trial->addResult(trial);
  m_trial->finish();
}

QFuture<Result<std::map<QString, QString>>> FakeRulesDesk::ask(workspace::ActorNames) {
  return later(
      Result<std::map<QString, QString>>({{me.toString(), u"Dr. Ines Roth"_s}, {other.toString(), u"Ana Lima"_s}}));
}

QFuture<Result<access::Session>> FakeRulesDesk::ask(workspace::WhoAmI) {
  access::Session session{{}, {}, permissions, access::ScopeMaker::of(permissions, {}), false};
  session.actor.id = me;
  return later(Result<access::Session>(std::move(session)));
}

QFuture<Result<std::vector<ui::ValueChoice>>> FakeRulesDesk::choices(const QString&) {
  return later(Result<std::vector<ui::ValueChoice>>(offered));
}

RulesDesk::Done FakeRulesDesk::done(const QString& act, Json::Object outcome) {
  acts.append(act);
  if (refusal)
    return later(Result<workspace::Receipt>(Failure(*refusal)));
  workspace::Receipt receipt;
  receipt.outcome = Json(std::move(outcome));
  return later(Result<workspace::Receipt>(std::move(receipt)));
}

RulesDesk::Done FakeRulesDesk::run(workspace::SaveRule command) {
  saved = command;
  QString id;
  if (!refusal) {
    const auto known = command.rule ? std::ranges::find(rules, *command.rule, &Rule::id) : rules.end();
    Rule& rule = known == rules.end() ? add(command.definition, Rule::State::Off, me) : *known;
    rule.version += known == rules.end() ? 0 : 1;
    rule.definition = command.definition;
    rule.author = me;
    rule.approver.reset();
    id = rule.id.toString();
  }
  return done(u"save"_s, {{u"rule"_s, id}});
}

RulesDesk::Done FakeRulesDesk::run(workspace::SwitchRule command) {
  const auto known = std::ranges::find(rules, command.rule, &Rule::id);
  if (!refusal && known != rules.end())
    known->state = command.on ? Rule::State::On : Rule::State::Off;
  return done(command.on ? u"on"_s : u"off"_s);
}

RulesDesk::Done FakeRulesDesk::run(workspace::RemoveRule command) {
  removed = command;
  std::erase_if(rules, [&](const Rule& rule) { return rule.id == command.rule; });
  return done(u"remove"_s);
}

RulesDesk::Done FakeRulesDesk::run(workspace::StopOutbound command) {
  stopping = command;
  stop = RuleStop{command.stopped, command.reason, me.toString(), clock, Salt()};
  return done(command.stopped ? u"stop"_s : u"resume"_s);
}

RulesDesk::Done FakeRulesDesk::run(workspace::ApproveRule command, QWidget*) {
  const auto known = std::ranges::find(rules, command.rule, &Rule::id);
  if (!refusal && known != rules.end()) {
    known->approver = me;
    known->approvedAt = clock;
  }
  return done(u"approve"_s);
}

} // namespace muniment::tests
