#include "core/workspace/people/people_commands.h"
#include "app/ctl/commands.h"
#include "app/ctl/session.h"
#include "app/ctl/signed_run.h"
#include "app/ctl/subcommand.h"
#include "core/access/person_key.h"

#include <CLI/CLI.hpp>

#include <QtCore/QCoreApplication>

namespace muniment::ctl {
namespace {

using namespace Qt::StringLiterals;

QString tr(const char* text) { return QCoreApplication::translate("ctl", text); }

class ListPeople final : public Command {
 public:
  int run(Session& session) override {
    auto opened = session.open();
    if (!opened)
      return session.out().fail(opened.error());
    const auto people = (*opened)->ask(workspace::People()).result();
    if (!people)
      return session.out().fail(people.error());
    for (const Actor& actor : *people)
      session.out().line(Json::Object{{u"active"_s, actor.active},
                                      {u"id"_s, actor.id.toString()},
                                      {u"login"_s, actor.login},
                                      {u"name"_s, actor.name},
                                      {u"roles"_s, rolesText(actor.roles)}},
                         actor.id.toString() + u"  "_s + actor.login + u"  "_s + rolesText(actor.roles));
    return 0;
  }
};

class Enrol final : public Command {
 public:
  std::string login, name, roles, newPassphraseFile;

  int run(Session& session) override {
    auto secret = session.readPassphrase(QString::fromStdString(newPassphraseFile));
    if (!secret)
      return session.out().fail(secret.error());
    const SigningKey key = SigningKey::generate();
    return runSigned(session,
                     workspace::EnrolPerson{QString::fromStdString(login), QString::fromStdString(name),
                                            parseRoles(QString::fromStdString(roles)), key.publicKey().toBytes(),
                                            access::sealPersonKey(key, *secret)},
                     tr("Enrolling"));
  }
};

class Roles final : public Command {
 public:
  std::string actor, roles;
  bool disable = false;

  int run(Session& session) override {
    const auto id = ActorId::parse(QString::fromStdString(actor));
    if (!id)
      return session.out().fail(makeError(ErrorKind::NotFound, "actor.unknown"_L1));
    return runSigned(session, workspace::SetRoles{*id, parseRoles(QString::fromStdString(roles)), !disable},
                     tr("Setting roles"));
  }
};

class BreakGlassCommand final : public Command {
 public:
  std::string reason;
  int run(Session& session) override {
    return runSigned(session, workspace::BreakGlass{QString::fromStdString(reason)}, tr("Asking for emergency access"));
  }
};

class NewMatter final : public Command {
 public:
  std::string code, name;
  int run(Session& session) override {
    auto opened = session.open();
    if (!opened)
      return session.out().fail(opened.error());
    const auto receipt =
        session.run(**opened, workspace::CreateMatter{QString::fromStdString(code), QString::fromStdString(name), {}},
                    tr("Saving"));
    if (!receipt)
      return session.out().fail(receipt.error());
    session.out().document(receipt->outcome, receipt->outcome.text(u"matter"));
    return 0;
  }
};

} // namespace

void addPeopleCommands(CLI::App& app, Chosen& chosen) {
  CLI::App* person =
      app.add_subcommand("person", "The people of the workspace. Example: munimentctl -w cases person list");
  person->require_subcommand(1);
  add(person, "list", "List people and their roles", std::make_shared<ListPeople>(), chosen);
  auto enrol = std::make_shared<Enrol>();
  CLI::App* line = add(person, "enrol", "Let a person in", enrol, chosen);
  line->add_option("--login", enrol->login, "Login of the operating system or the database")->required();
  line->add_option("--name", enrol->name, "Name as colleagues know it")->required();
  line->add_option("--roles", enrol->roles, "Roles, separated by spaces")->required();
  line->add_option("--new-passphrase-file", enrol->newPassphraseFile, "File with the passphrase of the new person")
      ->required();
  auto roles = std::make_shared<Roles>();
  line = add(person, "roles", "Change what a person may do", roles, chosen);
  line->add_option("PERSON", roles->actor, "Actor id")->required();
  line->add_option("--roles", roles->roles, "Roles, separated by spaces")->required();
  line->add_flag("--disable", roles->disable, "The person may no longer act");
  auto glass = std::make_shared<BreakGlassCommand>();
  line = add(&app, "break-glass", "Emergency access to content for four hours; the auditor is told", glass, chosen);
  line->add_option("--reason", glass->reason, "Why it cannot wait")->required();
  CLI::App* matter =
      app.add_subcommand("matter", "Matters. Example: munimentctl -w cases matter create G-26-03 --name Grievance");
  matter->require_subcommand(1);
  auto create = std::make_shared<NewMatter>();
  line = add(matter, "create", "Open a matter", create, chosen);
  line->add_option("CODE", create->code, "Short code")->required();
  line->add_option("--name", create->name, "What people call it");
}

} // namespace muniment::ctl
