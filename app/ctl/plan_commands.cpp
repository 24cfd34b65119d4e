#include "app/ctl/commands.h"
#include "app/ctl/session.h"
#include "app/ctl/subcommand.h"
#include "core/model/schedule_json.h"
#include "core/records/plan/plan_file.h"
#include "core/records/retention/schedule_csv.h"
#include "core/workspace/records/import_plan.h"
#include "core/workspace/records/plan_changes.h"
#include "core/workspace/records/record_queries.h"

#include <CLI/CLI.hpp>

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>

namespace muniment::ctl {
namespace {

using namespace Qt::StringLiterals;

QString tr(const char* text) { return QCoreApplication::translate("ctl", text); }

Result<QByteArray> readFile(const std::string& path) {
  QFile file(QString::fromStdString(path));
  if (!file.open(QIODevice::ReadOnly))
    return failure(ErrorKind::NotFound, "file.not_found"_L1, {}, file.errorString());
  return file.readAll();
}

Result<void> writeFile(const std::string& path, const QByteArray& bytes) {
  QFile file(QString::fromStdString(path));
  if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.flush())
    return failure(ErrorKind::Failed, "file.failed"_L1, {}, file.errorString());
  return {};
}

bool isTable(const std::string& path) { return QString::fromStdString(path).endsWith(u".csv", Qt::CaseInsensitive); }

class ListPlan final : public Command {
 public:
  int run(Session& session) override {
    auto opened = session.open();
    if (!opened)
      return session.out().fail(opened.error());
    const auto plan = (*opened)->ask(workspace::FilePlan()).result();
    if (!plan)
      return session.out().fail(plan.error());
    for (const workspace::FilePlan::Place& place : *plan) {
      Json::Object line = *contentOf(place.value).object();
      line.emplace(u"records"_s, place.records);
      line.emplace(u"records_below"_s, place.recordsBelow);
      session.out().line(line, QStringList{place.value.id.toString(), place.value.code, place.value.name,
                                           QString::number(place.recordsBelow)}
                                   .join(u"  "_s));
    }
    return 0;
  }
};

class ExportPlanCommand final : public Command {
 public:
  std::string file;

  int run(Session& session) override {
    auto opened = session.open();
    if (!opened)
      return session.out().fail(opened.error());
    const auto plan = (*opened)->ask(workspace::ExportPlan()).result();
    if (!plan)
      return session.out().fail(plan.error());
    const Result<QByteArray> bytes = isTable(file) ? records::planTable(*plan) : records::planFile(*plan);
    if (!bytes)
      return session.out().fail(bytes.error());
    if (const Result<void> written = writeFile(file, *bytes); !written)
      return session.out().fail(written.error());
    session.out().document(Json::Object{{u"classes"_s, static_cast<int>(plan->classes.size())},
                                        {u"schedules"_s, static_cast<int>(plan->schedules.size())}},
                           QString::fromStdString(file));
    return 0;
  }
};

class ImportPlanCommand final : public Command {
 public:
  std::string file;

  int run(Session& session) override {
    const Result<QByteArray> bytes = readFile(file);
    if (!bytes)
      return session.out().fail(bytes.error());
    auto opened = session.open();
    if (!opened)
      return session.out().fail(opened.error());
    const auto known = (*opened)->ask(workspace::ExportPlan()).result();
    if (!known)
      return session.out().fail(known.error());
    auto plan = isTable(file) ? records::planFromTable(*bytes, *known, session.environment().clock->now())
                              : records::planFromFile(*bytes);
    if (!plan)
      return session.out().fail(plan.error());
    const auto receipt = session.run(**opened, workspace::ImportPlan{std::move(*plan)}, tr("Importing"));
    if (!receipt)
      return session.out().fail(receipt.error());
    session.out().document(receipt->outcome, QString::number(receipt->outcome.number(u"classes")) + u"  "_s +
                                                 QString::number(receipt->outcome.number(u"schedules")));
    return 0;
  }
};

class AddClassCommand final : public Command {
 public:
  std::string code, name, parent, schedule;
  bool approval = false;

  int run(Session& session) override {
    auto opened = session.open();
    if (!opened)
      return session.out().fail(opened.error());
    const auto plan = (*opened)->ask(workspace::ExportPlan()).result();
    if (!plan)
      return session.out().fail(plan.error());
    RecordClass value;
    value.code = QString::fromStdString(code);
    value.name = QString::fromStdString(name);
    value.approval = approval;
    for (const RecordClass& other : plan->classes) {
      if (!parent.empty() && other.code == QString::fromStdString(parent))
        value.parent = other.id;
    }
    for (const auto& [id, other] : plan->schedules) {
      if (!schedule.empty() && other.code == QString::fromStdString(schedule))
        value.schedule = id;
    }
    if (!parent.empty() && !value.parent)
      return session.out().fail(makeError(ErrorKind::NotFound, "class.unknown"_L1));
    if (!schedule.empty() && !value.schedule)
      return session.out().fail(makeError(ErrorKind::NotFound, "schedule.unknown"_L1));
    const auto receipt = session.run(**opened, workspace::AddClass{std::move(value)}, tr("Saving"));
    if (!receipt)
      return session.out().fail(receipt.error());
    session.out().document(receipt->outcome, receipt->outcome.text(u"class"));
    return 0;
  }
};

class ListSchedules final : public Command {
 public:
  std::string file; ///< to be written; empty prints

  int run(Session& session) override {
    auto opened = session.open();
    if (!opened)
      return session.out().fail(opened.error());
    const auto schedules = (*opened)->ask(workspace::Schedules()).result();
    if (!schedules)
      return session.out().fail(schedules.error());
    if (!file.empty())
      return write(session.out(), *schedules);
    for (const Schedule& schedule : *schedules)
      session.out().line(
          contentOf(schedule),
          QStringList{schedule.id.toString(), schedule.code, nameOf(schedule.status), schedule.title}.join(u"  "_s));
    return 0;
  }

 private:
  int write(Output& out, const std::vector<Schedule>& schedules) const {
    const Result<QByteArray> bytes = isTable(file) ? records::scheduleTable(schedules) : scheduleFile(schedules);
    if (!bytes)
      return out.fail(bytes.error());
    if (const Result<void> written = writeFile(file, *bytes); !written)
      return out.fail(written.error());
    out.document(Json::Object{{u"schedules"_s, static_cast<int>(schedules.size())}}, QString::fromStdString(file));
    return 0;
  }
};

class ImportSchedules final : public Command {
 public:
  std::string file;

  int run(Session& session) override {
    const Result<QByteArray> bytes = readFile(file);
    if (!bytes)
      return session.out().fail(bytes.error());
    auto schedules = isTable(file) ? records::schedulesFromTable(*bytes) : schedulesFromFile(*bytes);
    if (!schedules)
      return session.out().fail(schedules.error());
    records::Plan plan;
    for (Schedule& schedule : *schedules) {
      if (schedule.id.isNull())
        schedule.id = ScheduleId::make(session.environment().clock->now());
      plan.schedules.emplace(schedule.id, std::move(schedule));
    }
    auto opened = session.open();
    if (!opened)
      return session.out().fail(opened.error());
    const auto receipt = session.run(**opened, workspace::ImportPlan{std::move(plan)}, tr("Importing"));
    if (!receipt)
      return session.out().fail(receipt.error());
    session.out().document(receipt->outcome, QString::number(receipt->outcome.number(u"schedules")));
    return 0;
  }
};

void addScheduleCommands(CLI::App& app, Chosen& chosen) {
  CLI::App* schedule =
      app.add_subcommand("schedule", "Retention schedules. Example: munimentctl -w cases schedule list");
  schedule->require_subcommand(1);
  add(schedule, "list", "List the schedules", std::make_shared<ListSchedules>(), chosen);
  auto exported = std::make_shared<ListSchedules>();
  add(schedule, "export", "Write the schedules to a file (.json or .csv)", exported, chosen)
      ->add_option("FILE", exported->file, "File to write")
      ->required();
  auto imported = std::make_shared<ImportSchedules>();
  add(schedule, "import", "Add the schedules of a file (.json or .csv)", imported, chosen)
      ->add_option("FILE", imported->file, "File to read")
      ->required();
}

} // namespace

void addPlanCommands(CLI::App& app, Chosen& chosen) {
  CLI::App* plan = app.add_subcommand("plan", "The file plan. Example: munimentctl -w cases plan list");
  plan->require_subcommand(1);
  add(plan, "list", "List the classes with their records", std::make_shared<ListPlan>(), chosen);
  auto exported = std::make_shared<ExportPlanCommand>();
  add(plan, "export", "Write the plan to a file (.json, or .csv for spreadsheets)", exported, chosen)
      ->add_option("FILE", exported->file, "File to write")
      ->required();
  auto imported = std::make_shared<ImportPlanCommand>();
  add(plan, "import", "Add the classes and schedules of a file", imported, chosen)
      ->add_option("FILE", imported->file, "File to read")
      ->required();
  auto added = std::make_shared<AddClassCommand>();
  CLI::App* line = add(plan, "add", "Add a class", added, chosen);
  line->add_option("CODE", added->code, "Code, such as 04.20.30")->required();
  line->add_option("--name", added->name, "What people call it")->required();
  line->add_option("--parent", added->parent, "Code of the class above");
  line->add_option("--schedule", added->schedule, "Code of the schedule of its records");
  line->add_flag("--approval", added->approval, "A declaration needs a second person");
  addScheduleCommands(app, chosen);
}

} // namespace muniment::ctl
