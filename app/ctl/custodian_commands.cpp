#include "app/ctl/arguments.h"
#include "app/ctl/line.h"
#include "app/ctl/opened_command.h"
#include "core/workspace/holds/import_people.h"
#include "core/workspace/holds/person_commands.h"
#include "core/workspace/participants/participant_queries.h"

namespace muniment::ctl {
namespace {

using namespace Qt::StringLiterals;

/// How somebody is spoken to, and where they stand; what is not said stays.
struct DetailOptions final {
  std::string language, zone, unit, supervisor;

  void addTo(const Line& line) {
    line.option("--language", language, "In which they are written to, such as de or pt_BR");
    line.option("--zone", zone, "Where their clock is, such as Europe/Berlin");
    line.option("--unit", unit, "Their unit of the house");
    line.option("--supervisor", supervisor, "Custodian id of whoever is above them");
  }
  [[nodiscard]] Result<PersonDetails> over(PersonDetails details) const {
    if (!language.empty())
      details.language = textOf(language);
    if (!zone.empty())
      details.timeZone = textOf(zone);
    if (!unit.empty())
      details.unit = textOf(unit);
    if (!supervisor.empty()) {
      MUNIMENT_TRY_LET(id, idOf<PersonId>(supervisor, "person.unknown"_L1));
      details.supervisor = id;
    }
    return details;
  }
};

class SaveCustodian final : public OpenedCommand {
 public:
  std::string name, actor;
  std::vector<std::string> phones, labels;
  DetailOptions details;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    workspace::SavePerson command;
    command.name = textOf(name);
    for (const std::string& phone : phones)
      command.phones.append(textOf(phone));
    for (const std::string& label : labels)
      command.labels.append(textOf(label));
    MUNIMENT_TRY_LET(actorId, optionalIdOf<ActorId>(actor, "actor.unknown"_L1));
    command.actor = actorId;
    MUNIMENT_TRY_LET(said, details.over({}));
    command.details = said;
    return session.print(session.run(opened, command, Words::tr("Saving")));
  }
};

class DescribeCustodian final : public OpenedCommand {
 public:
  std::string person;
  DetailOptions details;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(id, idOf<PersonId>(person, "person.unknown"_L1));
    MUNIMENT_TRY_LET(known, opened.ask(workspace::PersonById{id}).result());
    workspace::SavePerson command;
    command.person = id;
    command.name = known.person.name;
    for (const PersonName& each : known.person.names)
      (each.kind == PersonName::Kind::Phone ? command.phones : command.labels).append(each.value);
    command.actor = known.person.actor;
    MUNIMENT_TRY_LET(said, details.over(known.person.details));
    command.details = said;
    return session.print(session.run(opened, command, Words::tr("Saving")));
  }
};

class ImportCustodians final : public OpenedCommand {
 public:
  std::string path;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(list, bytesOf(path));
    return session.print(session.run(opened, workspace::ImportPeople{list}, Words::tr("Saving")));
  }
};

class MapCustodian final : public OpenedCommand {
 public:
  std::string person, phone, label;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(id, idOf<PersonId>(person, "person.unknown"_L1));
    const bool isPhone = !phone.empty();
    return session.print(
        session.run(opened,
                    workspace::MapSpeaker{id, isPhone ? PersonName::Kind::Phone : PersonName::Kind::Label,
                                          textOf(isPhone ? phone : label)},
                    Words::tr("Saving")));
  }
};

class ListCustodians final : public OpenedCommand {
 public:
  std::string filter;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(persons, opened.ask(workspace::Persons{textOf(filter)}).result());
    for (const Person& person : persons)
      session.out().line(contentOf(person), person.id.toString() + u"  "_s + person.name);
    return {};
  }
};

} // namespace

void addCustodianCommands(const Line& app, Chosen& chosen) {
  Line custodian = app.group(
      "custodian", "People whose messages are captured. Example: munimentctl -w cases custodian add Anna --label Anna");
  custodian.needsCommand();
  auto list = std::make_shared<ListCustodians>();
  Line line = add(custodian, "list", "List custodians", list, chosen);
  line.option("--filter", list->filter, "Part of the name");
  auto save = std::make_shared<SaveCustodian>();
  line = add(custodian, "add", "Note who somebody is", save, chosen);
  line.option("NAME", save->name, "Name").required();
  line.option("--phone", save->phones, "Telephone number with its country");
  line.option("--label", save->labels, "Name in an address book, as a source shows it");
  line.option("--actor", save->actor, "Who they are in this workspace");
  save->details.addTo(line);
  auto describe = std::make_shared<DescribeCustodian>();
  line = add(custodian, "describe", "Say how somebody is spoken to, and where they stand", describe, chosen);
  line.option("CUSTODIAN", describe->person, "Custodian id").required();
  describe->details.addTo(line);
  auto import = std::make_shared<ImportCustodians>();
  line = add(custodian, "import", "Note the people of a list", import, chosen);
  line.option(
          "FILE", import->path,
          "Table with commas; its first line names name, phones, labels, login, language, time_zone, unit, supervisor")
      .required();
  auto map = std::make_shared<MapCustodian>();
  line = add(custodian, "map", "Take a number or a label to be a custodian's", map, chosen);
  line.option("CUSTODIAN", map->person, "Custodian id").required();
  const LineOption phone = line.option("--phone", map->phone, "Telephone number with its country");
  line.option("--label", map->label, "Name in an address book, as a source shows it").excludes(phone);
  addPersonActs(custodian, chosen);
}

} // namespace muniment::ctl
