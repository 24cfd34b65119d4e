#include "app/ctl/arguments.h"
#include "app/ctl/line.h"
#include "app/ctl/opened_command.h"
#include "core/model/schedule_json.h"
#include "core/records/plan/plan_file.h"
#include "core/records/retention/schedule_csv.h"
#include "core/workspace/records/import_plan.h"
#include "core/workspace/records/plan_changes.h"
#include "core/workspace/records/record_queries.h"

#include <QtCore/QFile>

namespace muniment::ctl {
namespace {

using namespace Qt::StringLiterals;

Result<void> writeFile(const std::string& path, const QByteArray& bytes) {
  QFile file(textOf(path));
  if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.flush())
    return failure(ErrorKind::Failed, "file.failed"_L1, {}, file.errorString());
  return {};
}

bool isTable(const std::string& path) { return textOf(path).endsWith(u".csv", Qt::CaseInsensitive); }

class ListPlan final : public OpenedCommand {
 public:
  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(plan, opened.ask(workspace::FilePlan()).result());
    for (const workspace::FilePlan::Place& place : plan) {
      Json::Object line = *contentOf(place.value).object();
      line.emplace(u"records"_s, place.records);
      line.emplace(u"records_below"_s, place.recordsBelow);
      session.out().line(line, QStringList{place.value.id.toString(), place.value.code, place.value.name,
                                           QString::number(place.recordsBelow)}
                                   .join(u"  "_s));
    }
    return {};
  }
};

class ExportPlanCommand final : public OpenedCommand {
 public:
  std::string file;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(plan, opened.ask(workspace::ExportPlan()).result());
    MUNIMENT_TRY_LET(bytes, isTable(file) ? records::planTable(plan) : records::planFile(plan));
    MUNIMENT_TRY(writeFile(file, bytes));
    session.out().document(Json::Object{{u"classes"_s, static_cast<int>(plan.classes.size())},
                                        {u"schedules"_s, static_cast<int>(plan.schedules.size())}},
                           textOf(file));
    return {};
  }
};

class ImportPlanCommand final : public OpenedCommand {
 public:
  std::string file;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(bytes, bytesOf(file));
    MUNIMENT_TRY_LET(known, opened.ask(workspace::ExportPlan()).result());
    MUNIMENT_TRY_LET(plan, isTable(file) ? records::planFromTable(bytes, known, session.environment().clock->now())
                                         : records::planFromFile(bytes));
    MUNIMENT_TRY_LET(receipt, session.run(opened, workspace::ImportPlan{std::move(plan)}, Words::tr("Importing")));
    session.out().document(receipt.outcome, QString::number(receipt.outcome.number(u"classes")) + u"  "_s +
                                                QString::number(receipt.outcome.number(u"schedules")));
    return {};
  }
};

class AddClassCommand final : public OpenedCommand {
 public:
  std::string code, name, parent, schedule;
  bool approval = false;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(plan, opened.ask(workspace::ExportPlan()).result());
    RecordClass value;
    value.code = textOf(code);
    value.name = textOf(name);
    value.approval = approval;
    for (const RecordClass& other : plan.classes) {
      if (!parent.empty() && other.code == textOf(parent))
        value.parent = other.id;
    }
    for (const auto& [id, other] : plan.schedules) {
      if (!schedule.empty() && other.code == textOf(schedule))
        value.schedule = id;
    }
    if (!parent.empty() && !value.parent)
      return failure(ErrorKind::NotFound, "class.unknown"_L1);
    if (!schedule.empty() && !value.schedule)
      return failure(ErrorKind::NotFound, "schedule.unknown"_L1);
    MUNIMENT_TRY_LET(receipt, session.run(opened, workspace::AddClass{std::move(value)}, Words::tr("Saving")));
    session.out().document(receipt.outcome, receipt.outcome.text(u"class"));
    return {};
  }
};

class ListSchedules final : public OpenedCommand {
 public:
  std::string file; ///< to be written; empty prints

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(schedules, opened.ask(workspace::Schedules()).result());
    if (!file.empty())
      return write(session.out(), schedules);
    for (const Schedule& schedule : schedules)
      session.out().line(
          contentOf(schedule),
          QStringList{schedule.id.toString(), schedule.code, nameOf(schedule.status), schedule.title}.join(u"  "_s));
    return {};
  }

 private:
  Result<void> write(Output& out, const std::vector<Schedule>& schedules) const {
    MUNIMENT_TRY_LET(bytes, isTable(file) ? records::scheduleTable(schedules) : scheduleFile(schedules));
    MUNIMENT_TRY(writeFile(file, bytes));
    out.document(Json::Object{{u"schedules"_s, static_cast<int>(schedules.size())}}, textOf(file));
    return {};
  }
};

class ImportSchedules final : public OpenedCommand {
 public:
  std::string file;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(bytes, bytesOf(file));
    MUNIMENT_TRY_LET(schedules, isTable(file) ? records::schedulesFromTable(bytes) : schedulesFromFile(bytes));
    records::Plan plan;
    for (Schedule& schedule : schedules) {
      if (schedule.id.isNull())
        schedule.id = ScheduleId::make(session.environment().clock->now());
      plan.schedules.emplace(schedule.id, std::move(schedule));
    }
    MUNIMENT_TRY_LET(receipt, session.run(opened, workspace::ImportPlan{std::move(plan)}, Words::tr("Importing")));
    session.out().document(receipt.outcome, QString::number(receipt.outcome.number(u"schedules")));
    return {};
  }
};

void addScheduleCommands(const Line& app, Chosen& chosen) {
  Line schedule = app.group("schedule", "Retention schedules. Example: munimentctl -w cases schedule list");
  schedule.needsCommand();
  add(schedule, "list", "List the schedules", std::make_shared<ListSchedules>(), chosen);
  auto exported = std::make_shared<ListSchedules>();
  add(schedule, "export", "Write the schedules to a file (.json or .csv)", exported, chosen)
      .option("FILE", exported->file, "File to write")
      .required();
  auto imported = std::make_shared<ImportSchedules>();
  add(schedule, "import", "Add the schedules of a file (.json or .csv)", imported, chosen)
      .option("FILE", imported->file, "File to read")
      .required();
}

} // namespace

void addPlanCommands(const Line& app, Chosen& chosen) {
  Line plan = app.group("plan", "The file plan. Example: munimentctl -w cases plan list");
  plan.needsCommand();
  add(plan, "list", "List the classes with their records", std::make_shared<ListPlan>(), chosen);
  auto exported = std::make_shared<ExportPlanCommand>();
  add(plan, "export", "Write the plan to a file (.json, or .csv for spreadsheets)", exported, chosen)
      .option("FILE", exported->file, "File to write")
      .required();
  auto imported = std::make_shared<ImportPlanCommand>();
  add(plan, "import", "Add the classes and schedules of a file", imported, chosen)
      .option("FILE", imported->file, "File to read")
      .required();
  auto added = std::make_shared<AddClassCommand>();
  Line line = add(plan, "add", "Add a class", added, chosen);
  line.option("CODE", added->code, "Code, such as 04.20.30").required();
  line.option("--name", added->name, "What people call it").required();
  line.option("--parent", added->parent, "Code of the class above");
  line.option("--schedule", added->schedule, "Code of the schedule of its records");
  line.flag("--approval", added->approval, "A declaration needs a second person");
  addScheduleCommands(app, chosen);
}

} // namespace muniment::ctl
