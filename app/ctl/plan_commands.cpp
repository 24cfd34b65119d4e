#include "app/ctl/arguments.h"
#include "app/ctl/line.h"
#include "app/ctl/opened_command.h"
#include "core/model/schedule_json.h"
#include "core/records/plan/plan_file.h"
#include "core/records/retention/schedule_csv.h"
#include "core/workspace/records/import_plan.h"
#include "core/workspace/records/plan_changes.h"
#include "core/workspace/records/planned_changes.h"
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

class ChangeClassCommand final : public OpenedCommand {
 public:
  std::string code, name, schedule, from;
  bool mayShorten = false, closed = false;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(plan, opened.ask(workspace::ExportPlan()).result());
    MUNIMENT_TRY_LET(id, classNamed(opened, code));
    MUNIMENT_TRY_LET(day, optionalDayOf(from));
    RecordClass value = *records::ClassTree(plan.classes).find(id);
    if (!name.empty())
      value.name = textOf(name);
    if (closed)
      value.state = RecordClass::State::Closed;
    if (!schedule.empty()) {
      const auto found =
          std::ranges::find_if(plan.schedules, [&](const auto& one) { return one.second.code == textOf(schedule); });
      if (found == plan.schedules.end())
        return failure(ErrorKind::NotFound, "schedule.unknown"_L1);
      value.schedule = found->first;
    }
    return session.print(
        session.runSigned(opened, workspace::ChangeClass{std::move(value), mayShorten, day}, Words::tr("Saving")));
  }
};

/// Changes the one schedule of a file; its version is the one that was exported.
class ChangeScheduleCommand final : public OpenedCommand {
 public:
  std::string file, from;
  bool mayShorten = false;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(bytes, bytesOf(file));
    MUNIMENT_TRY_LET(schedules, isTable(file) ? records::schedulesFromTable(bytes) : schedulesFromFile(bytes));
    MUNIMENT_TRY_LET(day, optionalDayOf(from));
    if (schedules.size() != 1)
      return failure(ErrorKind::Usage, "schedule.one_at_a_time"_L1);
    return session.print(session.runSigned(
        opened, workspace::ChangeSchedule{std::move(schedules.front()), mayShorten, day}, Words::tr("Saving")));
  }
};

class ListPlanned final : public OpenedCommand {
 public:
  Result<void> work(Session& session, workspace::Workspace& opened) override {
    workspace::PlannedChanges query;
    for (;;) {
      MUNIMENT_TRY_LET(page, opened.ask(query).result());
      for (const workspace::PlannedChanges::Line& line : page.lines)
        session.out().line(contentOf(line.change),
                           QStringList{line.change.id.toString(), line.change.from.toString(Qt::ISODate),
                                       nameOf(line.change.state), line.change.code(), line.plannedBy}
                               .join(u"  "_s));
      if (!page.hasMore)
        return {};
      query.after = page.lines.back().change.id;
    }
  }
};

class WithdrawPlanned final : public OpenedCommand {
 public:
  std::string change, reason;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(id, idOf<PlannedChangeId>(change, "plan.change_unknown"_L1));
    return session.print(
        session.run(opened, workspace::WithdrawPlannedChange{id, textOf(reason)}, Words::tr("Saving")));
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

void addPlannedCommands(const Line& plan, Chosen& chosen) {
  auto changed = std::make_shared<ChangeClassCommand>();
  Line line = add(plan, "change", "Change a class; needs a second person", changed, chosen);
  line.option("CODE", changed->code, "Code of the class").required();
  line.option("--name", changed->name, "What people call it");
  line.option("--schedule", changed->schedule, "Code of the schedule of its records");
  line.flag("--close", changed->closed, "It takes no new record");
  line.flag("--may-shorten", changed->mayShorten, "Some records are kept shorter than now, and that is meant");
  line.option("--from", changed->from, "Day on which it takes effect, such as 2027-01-01");
  add(plan, "planned", "List agreed changes that wait for their day, and those that ended",
      std::make_shared<ListPlanned>(), chosen);
  auto withdrawn = std::make_shared<WithdrawPlanned>();
  line = add(plan, "withdraw-change", "Take an agreed change back before its day", withdrawn, chosen);
  line.option("CHANGE", withdrawn->change, "Id that 'plan planned' shows").required();
  line.option("--reason", withdrawn->reason, "Why, in at least 10 letters").required();
}

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
  auto changed = std::make_shared<ChangeScheduleCommand>();
  Line line = add(schedule, "change", "Change the schedule of a file; needs a second person", changed, chosen);
  line.option("FILE", changed->file, "File with one schedule, as exported (.json or .csv)").required();
  line.flag("--may-shorten", changed->mayShorten, "Some records are kept shorter than now, and that is meant");
  line.option("--from", changed->from, "Day on which it takes effect, such as 2027-01-01");
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
  addPlannedCommands(plan, chosen);
  addScheduleCommands(app, chosen);
}

} // namespace muniment::ctl
