#include "core/workspace/tasks/task_commands.h"
#include "app/ctl/commands.h"
#include "app/ctl/session.h"
#include "app/ctl/subcommand.h"
#include "core/model/exact_json.h"
#include "core/workspace/tasks/task_queries.h"

#include <CLI/CLI.hpp>

#include <QtCore/QCoreApplication>

namespace muniment::ctl {
namespace {

using namespace Qt::StringLiterals;

class ListTasks final : public Command {
 public:
  bool all = false;

  int run(Session& session) override {
    auto opened = session.open();
    if (!opened)
      return session.out().fail(opened.error());
    workspace::TasksPage query;
    query.whose = all ? workspace::TasksPage::Whose::Everybodys : workspace::TasksPage::Whose::Mine;
    for (;;) {
      const auto page = (*opened)->ask(query).result();
      if (!page)
        return session.out().fail(page.error());
      for (const model::Task& task : page->tasks)
        session.out().line(contentOf(task), task.id.toString() + u"  "_s + nameOf(task.kind) + u"  "_s + task.title);
      if (!page->hasMore)
        return 0;
      query.after = page->tasks.back();
    }
  }
};

class DecideTaskLine final : public Command {
 public:
  std::string task, decision, comment;

  int run(Session& session) override {
    const auto id = TaskId::parse(QString::fromStdString(task));
    if (!id)
      return session.out().fail(makeError(ErrorKind::NotFound, "task.unknown"_L1));
    auto opened = session.open();
    if (!opened)
      return session.out().fail(opened.error());
    const auto receipt = session.run(
        **opened, workspace::DecideTask{*id, QString::fromStdString(decision), QString::fromStdString(comment)},
        QCoreApplication::translate("ctl", "Saving"));
    if (!receipt)
      return session.out().fail(receipt.error());
    session.out().document(receipt->outcome, receipt->outcome.text(u"task"));
    return 0;
  }
};

} // namespace

void addTaskCommands(CLI::App& app, Chosen& chosen) {
  CLI::App* task =
      app.add_subcommand("task", "What waits for somebody's decision. Example: munimentctl -w cases task list");
  task->require_subcommand(1);
  auto list = std::make_shared<ListTasks>();
  CLI::App* line = add(task, "list", "List your open tasks", list, chosen);
  line->add_flag("--all", list->all, "Those of everybody, for records managers");
  auto decide = std::make_shared<DecideTaskLine>();
  line = add(task, "decide", "Close a task", decide, chosen);
  line->add_option("TASK", decide->task, "Task id")->required();
  line->add_option("DECISION", decide->decision, "acknowledge, done")->required();
  line->add_option("--comment", decide->comment, "What should be known of it");
}

} // namespace muniment::ctl
