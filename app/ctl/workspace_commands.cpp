#include "app/ctl/arguments.h"
#include "app/ctl/line.h"
#include "app/ctl/opened_command.h"
#include "core/platform/administrator_file.h"
#include "core/workspace/policy/policy.h"
#include "core/workspace/rehearsal/make_rehearsal.h"
#include "core/workspace/rehearsal/move_time.h"
#include "core/workspace/sample/sample_workspace.h"

#include <QtCore/QFileInfo>
#include <QtCore/QTimeZone>

namespace muniment::ctl {
namespace {

using namespace Qt::StringLiterals;

constexpr std::int64_t kRehearsalDays = 30;

class Init final : public Command {
 public:
  std::string directory, name, person, postgres;
  bool rehearsal = false, keychain = false, singlePerson = false;

  Result<void> run(Session& session) override {
    MUNIMENT_TRY_LET(passphrase, session.passphrase());
    workspace::NewWorkspace wish;
    wish.name = name.empty() ? QFileInfo(textOf(directory)).fileName() : textOf(name);
    wish.timeZone = QString::fromLatin1(QTimeZone::systemTimeZoneId());
    wish.personName = textOf(person);
    wish.keychain = keychain || passphrase.isEmpty();
    wish.passphrase = std::move(passphrase);
    wish.singlePerson = singlePerson;
    wish.postgres = textOf(postgres);
    if (rehearsal)
      wish.rehearsalUntil = session.environment().clock->now().plusMilliseconds(kRehearsalDays * 86'400'000);
    const FilePath folder = pathOf(directory);
    MUNIMENT_TRY_LET(created, workspace::createWorkspace(session.environment(), folder, std::move(wish)));
    session.out().say(
        Words::tr("Write the recovery key down and keep it away from this computer. It is not shown again."));
    session.out().document(Json::Object{{u"recovery_key"_s, created.recoveryKey}, {u"workspace"_s, folder.value}},
                           Words::tr("Workspace: %1\nRecovery key: %2").arg(folder.value, created.recoveryKey));
    return {};
  }
};

class Sample final : public Command {
 public:
  std::string directory;
  int documents = 60;
  int messages = 1600;
  quint32 seed = 1;

  Result<void> run(Session& session) override {
    MUNIMENT_TRY_LET(passphrase, session.passphrase());
    const FilePath folder = pathOf(directory);
    MUNIMENT_TRY(workspace::makeSampleWorkspace(session.environment(), folder,
                                                {documents, messages, seed, std::move(passphrase)}, nullptr));
    session.out().document(Json::Object{{u"workspace"_s, folder.value}}, folder.value);
    return {};
  }
};

class MakeRehearsal final : public Command {
 public:
  std::string backup, directory, fresh;

  Result<void> run(Session& session) override {
    MUNIMENT_TRY_LET(passphrase, session.passphrase());
    MUNIMENT_TRY_LET(own, session.readPassphrase(textOf(fresh)));
    const Instant until = session.environment().clock->now().plusMilliseconds(kRehearsalDays * 86'400'000);
    const workspace::RehearsalWish wish{std::move(passphrase), std::move(own), until};
    const FilePath folder = pathOf(directory);
    MUNIMENT_TRY_LET(made, workspace::makeRehearsal(session.environment(), pathOf(backup), folder, wish, nullptr));
    session.out().document(Json::Object{{u"entries"_s, made.entries},
                                        {u"made_at"_s, made.madeAt.toString()},
                                        {u"until"_s, until.toString()},
                                        {u"workspace"_s, folder.value}},
                           folder.value);
    return {};
  }
};

class MoveTime final : public OpenedCommand {
 public:
  std::string day;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(to, dayOf(day));
    return session.print(session.run(opened, workspace::MoveTime{to}, Words::tr("Saving")));
  }
};

class ShowPolicy final : public Command {
 public:
  std::string draft;

  Result<void> run(Session& session) override {
    FileSystem& files = *session.environment().files;
    const FilePath place = draft.empty() ? platform::policyPlace() : pathOf(draft);
    MUNIMENT_TRY_LET(policy, draft.empty() ? workspace::readPolicy(files) : workspace::readPolicyDraft(files, place));
    QStringList lines{Words::tr("Policy file: %1").arg(place.value)};
    if (!policy.defaultWorkspace.isEmpty())
      lines.append(Words::tr("Workspace that opens by itself: %1").arg(policy.defaultWorkspace));
    if (policy.onlyDefault)
      lines.append(Words::tr("No other workspace may be opened."));
    lines.append(policy.mayExport ? Words::tr("Exports are allowed.") : Words::tr("Exports are switched off."));
    session.out().document(Json::Object{{u"default_workspace"_s, policy.defaultWorkspace},
                                        {u"exports_disabled"_s, !policy.mayExport},
                                        {u"file"_s, place.value},
                                        {u"only_default_workspace"_s, policy.onlyDefault}},
                           lines.join(u'\n'));
    return {};
  }
};

} // namespace

void addWorkspaceCommands(const Line& app, Chosen& chosen) {
  auto init = std::make_shared<Init>();
  Line line =
      app.group("init", "Make a workspace. Example: munimentctl --passphrase-file pass init cases --single-person");
  line.option("DIR", init->directory, "Folder of the new workspace").required();
  line.option("--name", init->name, "Name of the workspace");
  line.option("--person", init->person, "Your name as colleagues know it");
  line.option("--postgres", init->postgres, "Keep the database on this server (libpq connection string)");
  line.flag("--keychain", init->keychain, "Also unlock with the keychain of this computer");
  line.flag("--rehearsal", init->rehearsal, "To try things in: reaches nobody, expires after 30 days");
  line.flag("--single-person", init->singlePerson,
            "No second person will approve; printed on every certificate and cannot be changed later");
  line.chooses(init, chosen);

  auto sample = std::make_shared<Sample>();
  line = app.group("sample", "Make a workspace to look around in. Example: munimentctl sample demo");
  line.option("DIR", sample->directory, "Folder of the sample workspace").required();
  line.option("--documents", sample->documents, "How many documents arrive").between(1, 100'000);
  line.option("--messages", sample->messages, "How many messages its chats hold").between(0, 10'000'000);
  line.option("--seed", sample->seed, "The same number tells the same story");
  line.chooses(sample, chosen);

  const Line rehearse = app.group("rehearse", "What becomes due, in a copy that reaches nobody");
  rehearse.needsCommand();
  auto make = std::make_shared<MakeRehearsal>();
  line = add(rehearse, "make",
             "Make a rehearsal of a backup; it expires after 30 days. Example: munimentctl --passphrase-file pass "
             "rehearse make /mnt/backup rehearsal --new-passphrase-file own",
             make, chosen);
  line.option("BACKUP", make->backup, "Folder of the backup").required();
  line.option("DIR", make->directory, "Folder of the rehearsal").required();
  line.option("--new-passphrase-file", make->fresh, "What unlocks the rehearsal").required();
  auto move = std::make_shared<MoveTime>();
  line = add(rehearse, "move",
             "Move the time of a rehearsal ahead. Example: munimentctl -w rehearsal rehearse move --to 2030-01-01",
             move, chosen);
  line.option("--to", move->day, "The day it is to be").required();

  auto policy = std::make_shared<ShowPolicy>();
  line = app.group("policy",
                   "Say what the administrator of this computer allows. Example: munimentctl policy --file draft.json");
  line.option("--file", policy->draft, "Try a draft of the policy instead");
  line.chooses(policy, chosen);
}

} // namespace muniment::ctl
