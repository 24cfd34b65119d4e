#include "core/workspace/people/people_commands.h"
#include "app/ctl/arguments.h"
#include "app/ctl/line.h"
#include "app/ctl/opened_command.h"
#include "core/access/person_key.h"
#include "core/workspace/people/absence_commands.h"
#include "core/workspace/people/matter_commands.h"
#include "core/workspace/people/plan_part_commands.h"

namespace muniment::ctl {
namespace {

using namespace Qt::StringLiterals;

class ListPeople final : public OpenedCommand {
 public:
  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(people, opened.ask(workspace::People()).result());
    for (const Actor& actor : people)
      session.out().line(Json::Object{{u"active"_s, actor.active},
                                      {u"id"_s, actor.id.toString()},
                                      {u"login"_s, actor.login},
                                      {u"name"_s, actor.name},
                                      {u"roles"_s, rolesText(actor.roles)}},
                         actor.id.toString() + u"  "_s + actor.login + u"  "_s + rolesText(actor.roles));
    return {};
  }
};

class Enrol final : public OpenedCommand {
 public:
  std::string login, name, roles, newPassphraseFile;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(secret, session.readPassphrase(textOf(newPassphraseFile)));
    const SigningKey key = SigningKey::generate();
    return session.print(
        session.runSigned(opened,
                          workspace::EnrolPerson{textOf(login), textOf(name), parseRoles(textOf(roles)),
                                                 key.publicKey().toBytes(), access::sealPersonKey(key, secret)},
                          Words::tr("Enrolling")));
  }
};

class Roles final : public OpenedCommand {
 public:
  std::string actor, roles, reason;
  bool disable = false;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(id, idOf<ActorId>(actor, "actor.unknown"_L1));
    return session.print(session.runSigned(opened,
                                           workspace::SetRoles{id, parseRoles(textOf(roles)), !disable, textOf(reason)},
                                           Words::tr("Setting roles")));
  }
};

/// Classes are named by their codes, as people know them.
class Part final : public OpenedCommand {
 public:
  std::string actor, reason;
  std::vector<std::string> classes, units;
  bool everywhere = false;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    if (everywhere != (classes.empty() && units.empty()))
      return failure(ErrorKind::Usage, "actor.part_unclear"_L1);
    workspace::GivePlanPart command;
    MUNIMENT_TRY_LET(id, idOf<ActorId>(actor, "actor.unknown"_L1));
    command.actor = id;
    command.reason = textOf(reason);
    MUNIMENT_TRY_LET(plan, opened.ask(workspace::PlanParts()).result());
    for (const std::string& code : classes) {
      const auto place = std::ranges::find(plan.places, textOf(code), &workspace::PlanParts::Place::code);
      if (place == plan.places.end())
        return failure(ErrorKind::NotFound, "class.unknown"_L1);
      command.classes.insert(place->id);
    }
    for (const std::string& unit : units)
      command.units.insert(textOf(unit));
    return session.print(session.runSigned(opened, std::move(command), Words::tr("Saving")));
  }
};

class ListParts final : public OpenedCommand {
 public:
  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(plan, opened.ask(workspace::PlanParts()).result());
    for (const PlanPart& part : plan.parts) {
      QStringList places;
      for (const workspace::PlanParts::Place& place : plan.places) {
        if (part.classes.contains(place.id))
          places.append(place.code);
      }
      places.append(QStringList(part.units.begin(), part.units.end()));
      session.out().line(contentOf(part), part.actor.toString() + u"  "_s + places.join(u", "_s));
    }
    return {};
  }
};

class BreakGlassCommand final : public OpenedCommand {
 public:
  std::string reason;
  Result<void> work(Session& session, workspace::Workspace& opened) override {
    return session.print(
        session.runSigned(opened, workspace::BreakGlass{textOf(reason)}, Words::tr("Asking for emergency access")));
  }
};

class NewMatter final : public OpenedCommand {
 public:
  std::string code, name;
  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(receipt,
                     session.run(opened, workspace::CreateMatter{textOf(code), textOf(name), {}}, Words::tr("Saving")));
    session.out().document(receipt.outcome, receipt.outcome.text(u"matter"));
    return {};
  }
};

class MatterMembers final : public OpenedCommand {
 public:
  std::string matter;
  std::vector<std::string> members;
  std::string reason;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    workspace::SetMatterMembers command;
    MUNIMENT_TRY_LET(id, idOf<MatterId>(matter, "matter.unknown"_L1));
    command.matter = id;
    for (const std::string& member : members) {
      MUNIMENT_TRY_LET(actor, idOf<ActorId>(member, "actor.unknown"_L1));
      command.members.insert(actor);
    }
    command.reason = textOf(reason);
    return session.print(session.run(opened, std::move(command), Words::tr("Saving")));
  }
};

class Away final : public OpenedCommand {
 public:
  std::string actor, deputy, from, until;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    workspace::SetAbsence command;
    MUNIMENT_TRY_LET(absent, idOf<ActorId>(actor, "actor.unknown"_L1));
    MUNIMENT_TRY_LET(other, idOf<ActorId>(deputy, "actor.unknown"_L1));
    MUNIMENT_TRY_LET(first, dayOf(from));
    MUNIMENT_TRY_LET(last, dayOf(until));
    command = {absent, other, first, last};
    return session.print(session.runSigned(opened, std::move(command), Words::tr("Saving")));
  }
};

class Back final : public OpenedCommand {
 public:
  std::string absence;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(id, idOf<AbsenceId>(absence, "absence.unknown"_L1));
    return session.print(session.run(opened, workspace::EndAbsence{id}, Words::tr("Saving")));
  }
};

class ListAbsences final : public OpenedCommand {
 public:
  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(absences, opened.ask(workspace::Absences()).result());
    for (const Absence& absence : absences)
      session.out().line(contentOf(absence),
                         QStringList{absence.id.toString(), absence.actor.toString(), absence.deputy.toString(),
                                     absence.from.toString(Qt::ISODate), absence.until.toString(Qt::ISODate)}
                             .join(u"  "_s));
    return {};
  }
};

class ListRights final : public OpenedCommand {
 public:
  std::string actor;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(id, idOf<ActorId>(actor, "actor.unknown"_L1));
    MUNIMENT_TRY_LET(changes, opened.ask(workspace::RightsHistory{id}).result());
    for (const RightsChange& change : changes)
      session.out().line(contentOf(change), QStringList{change.changedAt.toString(), rolesText(change.before),
                                                        rolesText(change.after), change.reason}
                                                .join(u"  "_s));
    return {};
  }
};

void addAbsences(const Line& person, Chosen& chosen) {
  auto away = std::make_shared<Away>();
  Line line = add(person, "away", "Name who decides while a person is away", away, chosen);
  line.option("PERSON", away->actor, "Actor id").required();
  line.option("--deputy", away->deputy, "Actor id of who decides meanwhile").required();
  line.option("--from", away->from, "First day (2026-03-17)").required();
  line.option("--until", away->until, "Last day (2026-03-31)").required();
  auto back = std::make_shared<Back>();
  add(person, "back", "End an absence now", back, chosen).option("ABSENCE", back->absence).required();
  add(person, "absences", "List who is away now or will be, and who decides meanwhile",
      std::make_shared<ListAbsences>(), chosen);
  auto rights = std::make_shared<ListRights>();
  add(person, "rights", "List why a person may do what they may, newest first", rights, chosen)
      .option("PERSON", rights->actor, "Actor id")
      .required();
}

void addParts(const Line& person, Chosen& chosen) {
  auto part = std::make_shared<Part>();
  Line line = add(person, "part", "Say in which classes and units a person coordinates records or answers for them",
                  part, chosen);
  line.option("PERSON", part->actor, "Actor id").required();
  line.option("--class", part->classes, "Code of a class; everything below it belongs to it");
  line.option("--unit", part->units, "All classes of a unit, as the file plan writes it");
  line.flag("--everywhere", part->everywhere, "In the whole file plan");
  line.option("--reason", part->reason, "Why").required();
  add(person, "parts", "List who is limited to which classes and units", std::make_shared<ListParts>(), chosen);
}

} // namespace

void addPeopleCommands(const Line& app, Chosen& chosen) {
  addKeyCommands(app, chosen);
  Line person = app.group("person", "The people of the workspace. Example: munimentctl -w cases person list");
  person.needsCommand();
  add(person, "list", "List people and their roles", std::make_shared<ListPeople>(), chosen);
  auto enrol = std::make_shared<Enrol>();
  Line line = add(person, "enrol", "Let a person in", enrol, chosen);
  line.option("--login", enrol->login, "Login of the operating system or the database").required();
  line.option("--name", enrol->name, "Name as colleagues know it").required();
  line.option("--roles", enrol->roles, "Roles, separated by spaces").required();
  line.option("--new-passphrase-file", enrol->newPassphraseFile, "File with the passphrase of the new person")
      .required();
  auto roles = std::make_shared<Roles>();
  line = add(person, "roles", "Change what a person may do", roles, chosen);
  line.option("PERSON", roles->actor, "Actor id").required();
  line.option("--roles", roles->roles, "Roles, separated by spaces").required();
  line.flag("--disable", roles->disable, "The person may no longer act");
  line.option("--reason", roles->reason, "Why").required();
  addParts(person, chosen);
  addAbsences(person, chosen);
  auto glass = std::make_shared<BreakGlassCommand>();
  line = add(app, "break-glass", "Emergency access to content for four hours; the auditor is told", glass, chosen);
  line.option("--reason", glass->reason, "Why it cannot wait").required();
  Line matter = app.group("matter", "Matters. Example: munimentctl -w cases matter create G-26-03 --name Grievance");
  matter.needsCommand();
  auto create = std::make_shared<NewMatter>();
  line = add(matter, "create", "Open a matter", create, chosen);
  line.option("CODE", create->code, "Short code").required();
  line.option("--name", create->name, "What people call it");
  auto members = std::make_shared<MatterMembers>();
  line = add(matter, "members", "Say anew who belongs to a matter", members, chosen);
  line.option("MATTER", members->matter, "Matter id").required();
  line.option("--member", members->members, "Actor id, yours among them").required();
  line.option("--reason", members->reason, "Why").required();
}

} // namespace muniment::ctl
