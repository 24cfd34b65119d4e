#include "core/workspace/tasks/task_commands.h"
#include "app/ctl/arguments.h"
#include "app/ctl/line.h"
#include "app/ctl/opened_command.h"
#include "core/model/exact_json.h"
#include "core/workspace/outreach/unclear_reply.h"
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

/// What a task about an unclear message offers; with a question it is settled.
class SettleReplyLine final : public OpenedCommand {
 public:
  std::string task, message, question, comment;
  int choice = 0; ///< from 1; 0: in own words

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(id, idOf<TaskId>(task, "task.unknown"_L1));
    if (question.empty())
      return list(session, opened, id);
    workspace::SettleReply command;
    command.task = id;
    MUNIMENT_TRY_LET(asked, idOf<QuestionId>(question, "question.unknown"_L1));
    MUNIMENT_TRY_LET(said, idOf<MessageId>(message, "message.unknown"_L1));
    command.question = asked;
    command.message = said;
    command.choice = choice - 1;
    command.comment = textOf(comment);
    return session.print(session.run(opened, std::move(command), Words::tr("Saving")));
  }

 private:
  static Result<void> list(Session& session, workspace::Workspace& opened, const TaskId& id) {
    MUNIMENT_TRY_LET(offered, opened.ask(workspace::UnclearReply{id}).result());
    for (const auto& said : offered.messages)
      session.out().line(
          Json::Object{{u"at"_s, said.at.toString()}, {u"message"_s, said.message.toString()}, {u"text"_s, said.text}},
          said.message.toString() + u"  "_s + said.at.toString() + u"  "_s + said.text.simplified());
    for (const Question& each : offered.questions)
      session.out().line(contentOf(each),
                         each.id.toString() + u"  "_s + each.text.simplified() + u"  "_s + each.choices.join(u" · "_s));
    return {};
  }
};

/// `ROLE:MINUTES`, `ACTOR:MINUTES` or `supervisor:MINUTES`.
Result<TaskChain::Step> stepFrom(const std::string& text) {
  const QString said = textOf(text);
  bool isNumber = false;
  const int minutes = said.section(u':', -1).toInt(&isNumber);
  const QString who = said.section(u':', 0, -2);
  const auto role = parseRole(who);
  const auto actor = ActorId::parse(who);
  const bool isSupervisor = who == "supervisor"_L1;
  if (!isNumber || (!role && !actor && !isSupervisor))
    return failure(ErrorKind::Usage, "task.chain_wrong"_L1);
  return TaskChain::Step{minutes, actor, role, isSupervisor};
}

class EscalateTask final : public OpenedCommand {
 public:
  std::string task;
  std::vector<std::string> steps;
  bool inBusinessHours = false;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    workspace::SetTaskChain command;
    MUNIMENT_TRY_LET(id, idOf<TaskId>(task, "task.unknown"_L1));
    command.task = id;
    command.inBusinessHours = inBusinessHours;
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
  auto settle = std::make_shared<SettleReplyLine>();
  line = add(task, "settle", "Say which question a message answers, or list what it could be", settle, chosen);
  line.option("TASK", settle->task, "Task id").required();
  line.option("--message", settle->message, "The message, as it is listed");
  line.option("--question", settle->question, "The question that it answers; none: list what there is");
  line.option("--choice", settle->choice, "Which of its choices, from 1; none: in own words");
  line.option("--comment", settle->comment, "What should be known of it");
  auto escalate = std::make_shared<EscalateTask>();
  line = add(task, "escalate", "Say to whom a task goes when nobody reacts", escalate, chosen);
  line.option("TASK", escalate->task, "Task id").required();
  line.option("--step", escalate->steps,
              "ACTOR:MINUTES, ROLE:MINUTES or supervisor:MINUTES without a reaction; once for each, in their order")
      .required();
  line.flag("--business-hours", escalate->inBusinessHours, "Only minutes of business hours count");
}

} // namespace muniment::ctl
