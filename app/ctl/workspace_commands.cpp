#include "app/ctl/arguments.h"
#include "app/ctl/opened_command.h"
#include "core/workspace/sample/sample_workspace.h"

#include <CLI/CLI.hpp>

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

} // namespace

void addWorkspaceCommands(CLI::App& app, Chosen& chosen) {
  auto init = std::make_shared<Init>();
  CLI::App* line = app.add_subcommand(
      "init", "Make a workspace. Example: munimentctl --passphrase-file pass init cases --single-person");
  line->add_option("DIR", init->directory, "Folder of the new workspace")->required();
  line->add_option("--name", init->name, "Name of the workspace");
  line->add_option("--person", init->person, "Your name as colleagues know it");
  line->add_option("--postgres", init->postgres, "Keep the database on this server (libpq connection string)");
  line->add_flag("--keychain", init->keychain, "Also unlock with the keychain of this computer");
  line->add_flag("--rehearsal", init->rehearsal, "A copy to try things in; expires after 30 days");
  line->add_flag("--single-person", init->singlePerson,
                 "No second person will approve; printed on every certificate and cannot be changed later");
  line->callback([init, &chosen] { chosen = init; });

  auto sample = std::make_shared<Sample>();
  line = app.add_subcommand("sample", "Make a workspace to look around in. Example: munimentctl sample demo");
  line->add_option("DIR", sample->directory, "Folder of the sample workspace")->required();
  line->add_option("--documents", sample->documents, "How many documents arrive")->check(CLI::Range(1, 100'000));
  line->add_option("--messages", sample->messages, "How many messages its chats hold")
      ->check(CLI::Range(0, 10'000'000));
  line->add_option("--seed", sample->seed, "The same number tells the same story");
  line->callback([sample, &chosen] { chosen = sample; });
}

} // namespace muniment::ctl
