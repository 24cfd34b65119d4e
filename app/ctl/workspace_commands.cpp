#include "app/ctl/commands.h"
#include "app/ctl/session.h"
#include "core/workspace/sample/sample_workspace.h"

#include <CLI/CLI.hpp>

#include <QtCore/QCoreApplication>
#include <QtCore/QFileInfo>
#include <QtCore/QTimeZone>

namespace muniment::ctl {
namespace {

using namespace Qt::StringLiterals;

constexpr std::int64_t kRehearsalDays = 30;

QString tr(const char* text) { return QCoreApplication::translate("ctl", text); }

FilePath absolute(const std::string& path) {
  return FilePath{QFileInfo(QString::fromStdString(path)).absoluteFilePath()};
}

class Init final : public Command {
 public:
  std::string directory, name, person, postgres;
  bool rehearsal = false, keychain = false, singlePerson = false;

  int run(Session& session) override {
    auto passphrase = session.passphrase();
    if (!passphrase)
      return session.out().fail(passphrase.error());
    workspace::NewWorkspace wish;
    wish.name = name.empty() ? QFileInfo(QString::fromStdString(directory)).fileName() : QString::fromStdString(name);
    wish.timeZone = QString::fromLatin1(QTimeZone::systemTimeZoneId());
    wish.personName = QString::fromStdString(person);
    wish.keychain = keychain || passphrase->isEmpty();
    wish.passphrase = std::move(*passphrase);
    wish.singlePerson = singlePerson;
    wish.postgres = QString::fromStdString(postgres);
    if (rehearsal)
      wish.rehearsalUntil = session.environment().clock->now().plusMilliseconds(kRehearsalDays * 86'400'000);
    const FilePath folder = absolute(directory);
    const auto created = workspace::createWorkspace(session.environment(), folder, std::move(wish));
    if (!created)
      return session.out().fail(created.error());
    session.out().say(tr("Write the recovery key down and keep it away from this computer. It is not shown again."));
    session.out().document(Json::Object{{u"recovery_key"_s, created->recoveryKey}, {u"workspace"_s, folder.value}},
                           tr("Workspace: %1\nRecovery key: %2").arg(folder.value, created->recoveryKey));
    return 0;
  }
};

class Sample final : public Command {
 public:
  std::string directory;
  int documents = 60;
  int messages = 1600;
  quint32 seed = 1;

  int run(Session& session) override {
    auto passphrase = session.passphrase();
    if (!passphrase)
      return session.out().fail(passphrase.error());
    const FilePath folder = absolute(directory);
    const auto made = workspace::makeSampleWorkspace(session.environment(), folder,
                                                     {documents, messages, seed, std::move(*passphrase)}, nullptr);
    if (!made)
      return session.out().fail(made.error());
    session.out().document(Json::Object{{u"workspace"_s, folder.value}}, folder.value);
    return 0;
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
