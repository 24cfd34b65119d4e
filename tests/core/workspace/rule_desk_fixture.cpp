#include "tests/core/workspace/rule_desk_fixture.h"

#include "core/workspace/tasks/task_queries.h"

namespace muniment::tests {

using namespace workspace;

RuleDeskFixture::RuleDeskFixture(const QString& postgres, bool singlePerson) {
  if (singlePerson) {
    m_questions = std::make_unique<QuestionDesk>(postgres);
    return;
  }
  m_fixture = std::make_unique<WorkspaceFixture>();
  auto created = m_fixture->create(u"ws"_s, false, false);
  if (!created)
    qFatal("no workspace");
  m_workspace = std::make_unique<Workspace>(std::move(created->parts));
  m_agent = std::make_unique<Agent>(*m_workspace, u"one"_s);
  m_agent->beat();
}

std::unique_ptr<Workspace> RuleDeskFixture::as(const QString& login, Roles roles) {
  if (!WorkspaceFixture::enrol(workspace(), login, std::move(roles)))
    return nullptr;
  auto opened = fixture().open(u"ws"_s, login);
  return opened ? std::move(*opened) : nullptr;
}

RuleId RuleDeskFixture::save(const RuleDefinition& definition) {
  SaveRule command;
  command.definition = definition;
  const auto receipt = workspace().run(command).result();
  if (!receipt) {
    qWarning("%s %s", qPrintable(receipt.error().id), qPrintable(receipt.error().arguments.join(u' ')));
    return {};
  }
  return RuleId::parse(receipt->outcome.text(u"rule")).value_or(RuleId());
}

RuleId RuleDeskFixture::on(const RuleDefinition& definition) {
  const RuleId rule = save(definition);
  if (rule.isNull())
    return {};
  if (sheet(rule).line.needsApproval && outcome(ApproveRule{rule, 1}) != u"done"_s)
    return {};
  const QString switched = outcome(SwitchRule{rule, true});
  if (switched != u"done"_s)
    qWarning("%s", qPrintable(switched));
  return switched == u"done"_s ? rule : RuleId();
}

RuleById::Answer RuleDeskFixture::sheet(const RuleId& rule) {
  const auto given = workspace().ask(RuleById{rule}).result();
  return given ? *given : RuleById::Answer();
}

bool RuleDeskFixture::work() {
  RuleWork rules(workspace(), agent());
  for (int rounds = 0; rounds < 500; ++rounds) {
    const auto any = rules.round();
    if (!any) {
      qWarning("%s %s", qPrintable(any.error().id), qPrintable(any.error().detail));
      return false;
    }
    if (!*any)
      return true;
  }
  return false;
}

void RuleDeskFixture::capture(const QString& name) {
  (void)workspace().run(WorkspaceFixture::text(name, name.toUtf8())).result();
}

void RuleDeskFixture::pass(std::int64_t milliseconds) {
  fixture().clock().advance(milliseconds);
  agent().beat();
}

void RuleDeskFixture::provePerson() { (void)m_questions->run(SetAnswerPin{m_questions->anna(), u"402917"_s}); }

QStringList RuleDeskFixture::taskTitles() {
  TasksPage query;
  query.whose = TasksPage::Whose::Everybodys;
  query.limit = 1000;
  const auto given = workspace().ask(query).result();
  QStringList titles;
  if (given) {
    for (const model::Task& task : given->tasks)
      titles.append(task.title);
  }
  return titles;
}

std::int64_t RuleDeskFixture::questions() {
  QuestionsPage query;
  query.limit = 1000;
  const auto given = workspace().ask(query).result();
  return given ? std::ssize(given->questions) : -1;
}

bool RuleDeskFixture::isSound() {
  const auto verification = workspace().verify({true, std::nullopt}, nullptr).result();
  if (verification) {
    for (const auto& finding : verification->findings)
      qWarning("%s %s", qPrintable(finding.where), qPrintable(finding.what.id));
  }
  return verification && verification->isClean();
}

} // namespace muniment::tests
