#include "app/ctl/arguments.h"
#include "app/ctl/line.h"
#include "app/ctl/opened_command.h"
#include "core/workspace/people/business_hours.h"

namespace muniment::ctl {
namespace {

using namespace Qt::StringLiterals;

class ShowHours final : public OpenedCommand {
 public:
  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(hours, opened.ask(workspace::CurrentBusinessHours()).result());
    const Json content = contentOf(hours);
    session.out().document(content, u"%1-%2 %3"_s.arg(content.text(u"opens"), content.text(u"closes"), hours.timeZone));
    return {};
  }
};

class SetHours final : public OpenedCommand {
 public:
  std::string days, hours, zone;
  std::vector<std::string> holidays, worked;

  /// What is not said stays as it is.
  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(now, opened.ask(workspace::CurrentBusinessHours()).result());
    workspace::SetBusinessHours command{now};
    if (!days.empty()) {
      command.hours.weekdays.clear();
      for (const QString& day : textOf(days).split(u',', Qt::SkipEmptyParts))
        command.hours.weekdays.insert(day.trimmed().toInt());
    }
    if (!hours.empty()) {
      command.hours.opens = QTime::fromString(textOf(hours).section(u'-', 0, 0), u"HH:mm"_s);
      command.hours.closes = QTime::fromString(textOf(hours).section(u'-', 1, 1), u"HH:mm"_s);
    }
    if (!zone.empty())
      command.hours.timeZone = textOf(zone);
    for (const std::string& each : holidays) {
      MUNIMENT_TRY_LET(day, dayOf(each));
      command.hours.holidays.insert(day);
    }
    for (const std::string& each : worked) {
      MUNIMENT_TRY_LET(day, dayOf(each));
      command.hours.holidays.erase(day);
    }
    return session.print(session.run(opened, std::move(command), Words::tr("Saving")));
  }
};

} // namespace

void addBusinessHoursCommands(const Line& app, Chosen& chosen) {
  Line group = app.group("business-hours",
                         "When the house works. Example: munimentctl -w cases business-hours set --hours 08:00-18:00");
  group.needsCommand();
  add(group, "show", "Show the hours that count", std::make_shared<ShowHours>(), chosen);
  auto set = std::make_shared<SetHours>();
  Line line = add(group, "set", "Change them; what is not said stays", set, chosen);
  line.option("--days", set->days, "Weekdays, 1 is Monday, such as 1,2,3,4,5");
  line.option("--hours", set->hours, "From and until, such as 08:00-18:00");
  line.option("--zone", set->zone, "Where that clock is, such as Europe/Berlin");
  line.option("--holiday", set->holidays, "Day on which nobody works; once for each");
  line.option("--worked", set->worked, "Day that is no holiday any more; once for each");
}

} // namespace muniment::ctl
