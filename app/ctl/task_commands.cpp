#include "core/workspace/tasks/task_commands.h"
#include "app/ctl/arguments.h"
#include "app/ctl/line.h"
#include "app/ctl/opened_command.h"
#include "core/model/exact_json.h"
#include "core/workspace/tasks/escalation_commands.h"
#include "core/workspace/tasks/task_queries.h"

namespace muniment::ctl {
namespace {

using namespace Qt::StringLiterals;

class ListTasks final : public OpenedCommand {
 public:
  bool all = false;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    workspace::TasksPage query;
    query.whose = all ? workspace::TasksPage::Whose::Everybodys : workspace::TasksPage::Whose::Mine;
    for (;;) {
      MUNIMENT_TRY_LET(page, opened.ask(query).result());
      for (const model::Task& task : page.tasks)
        session.out().line(contentOf(task), task.id.toString() + u"  "_s + nameOf(task.kind) + u"  "_s + task.title);
      if (!page.hasMore)
        return {};
      query.after = page.tasks.back();
    }
  }
};

class DecideTaskLine final : public OpenedCommand {
 public:
  std::string task, decision, comment;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(id, idOf<TaskId>(task, "task.unknown"_L1));
    MUNIMENT_TRY_LET(receipt, session.run(opened, workspace::DecideTask{id, textOf(decision), textOf(comment)},
                                          Words::tr("Saving")));
    session.out().document(receipt.outcome, receipt.outcome.text(u"task"));
    return {};
  }
};

/// `ROLE:MINUTES` or `ACTOR:MINUTES`.
Result<TaskChain::Step> stepFrom(const std::string& text) {
  const QString said = textOf(text);
  bool isNumber = false;
  const int minutes = said.section(u':', -1).toInt(&isNumber);
  const QString who = said.section(u':', 0, -2);
  const auto role = parseRole(who);
  const auto actor = ActorId::parse(who);
  if (!isNumber || (!role && !actor))
    return failure(ErrorKind::Usage, "task.chain_wrong"_L1);
  return TaskChain::Step{minutes, actor, role};
}

class EscalateTask final : public OpenedCommand {
 public:
  std::string task;
  std::vector<std::string> steps;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    workspace::SetTaskChain command;
    MUNIMENT_TRY_LET(id, idOf<TaskId>(task, "task.unknown"_L1));
    command.task = id;
    for (const std::string& each : steps) {
      MUNIMENT_TRY_LET(step, stepFrom(each));
      command.steps.push_back(step);
    }
    return session.print(session.run(opened, std::move(command), Words::tr("Saving")));
  }
};

class AssignTask final : public OpenedCommand {
 public:
  std::string task, actor;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(id, idOf<TaskId>(task, "task.unknown"_L1));
    MUNIMENT_TRY_LET(to, idOf<ActorId>(actor, "actor.unknown"_L1));
    return session.print(session.run(opened, workspace::ReassignTask{id, to}, Words::tr("Saving")));
  }
};

} // namespace

void addTaskCommands(const Line& app, Chosen& chosen) {
  Line task = app.group("task", "What waits for somebody's decision. Example: munimentctl -w cases task list");
  task.needsCommand();
  auto list = std::make_shared<ListTasks>();
  Line line = add(task, "list", "List your open tasks", list, chosen);
  line.flag("--all", list->all, "Those of everybody, for records managers");
  auto decide = std::make_shared<DecideTaskLine>();
  line = add(task, "decide", "Close a task", decide, chosen);
  line.option("TASK", decide->task, "Task id").required();
  line.option("DECISION", decide->decision, "acknowledge, done").required();
  line.option("--comment", decide->comment, "What should be known of it");
  auto assign = std::make_shared<AssignTask>();
  line = add(task, "assign", "Give a task to somebody else", assign, chosen);
  line.option("TASK", assign->task, "Task id").required();
  line.option("ACTOR", assign->actor, "Actor id").required();
  auto escalate = std::make_shared<EscalateTask>();
  line = add(task, "escalate", "Say to whom a task goes when nobody reacts", escalate, chosen);
  line.option("TASK", escalate->task, "Task id").required();
  line.option("--step", escalate->steps,
              "ACTOR:MINUTES or ROLE:MINUTES without a reaction; once for each, in their order")
      .required();
}

} // namespace muniment::ctl
