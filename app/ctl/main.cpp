#include "app/ctl/application.h"
#include "app/ctl/commands.h"
#include "app/ctl/session.h"
#include "app/language/language.h"

#include <CLI/CLI.hpp>

#include <QtCore/QCoreApplication>

#include <iostream>

namespace {

using muniment::ctl::Settings;

void addSettings(CLI::App& app, Settings& settings) {
  app.add_option("-w,--workspace", settings.workspace, "Folder of the workspace (or MUNIMENT_WORKSPACE)");
  app.add_option("--passphrase-file", settings.passphraseFile,
                 "File with the passphrase (or MUNIMENT_PASSPHRASE_FILE); without it the keychain is asked");
  app.add_option("--as", settings.onBehalfOf, "Act for another person, by actor id; recorded as such");
  app.add_option("--command-id", settings.command,
                 "Id of the command (UUID): the same id acts once, and goes on with a confirmed proposal");
  app.add_flag("--json", settings.json, "Print JSON");
  app.add_flag("-q,--quiet", settings.quiet, "No progress, no messages");
}

} // namespace

int main(int argc, char** argv) {
  const auto application = muniment::ctl::makeApplication(argc, argv);
  muniment::installLanguage(*application);
  QCoreApplication::setApplicationName(QStringLiteral("munimentctl"));
  CLI::App app("Everything that the console can do with a workspace, a script can do here.\n"
               "Example: munimentctl -w cases --passphrase-file pass capture letter.pdf");
  app.set_version_flag("--version", "munimentctl " MUNIMENT_VERSION);
  app.require_subcommand(1);
  app.fallthrough();
  Settings settings;
  addSettings(app, settings);
  muniment::ctl::Chosen chosen;
  muniment::ctl::addWorkspaceCommands(app, chosen);
  muniment::ctl::addItemCommands(app, chosen);
  muniment::ctl::addConnectionCommands(app, chosen);
  muniment::ctl::addConversationCommands(app, chosen);
  muniment::ctl::addCoverageCommand(app, chosen);
  muniment::ctl::addDispositionCommands(app, chosen);
  muniment::ctl::addDocumentCommands(app, chosen);
  muniment::ctl::addLedgerCommands(app, chosen);
  muniment::ctl::addPeopleCommands(app, chosen);
  muniment::ctl::addPlanCommands(app, chosen);
  muniment::ctl::addQuestionCommands(app, chosen);
  muniment::ctl::addRecordsCommands(app, chosen);
  muniment::ctl::addRecordActs(app, chosen);
  muniment::ctl::addReviewCommands(app, chosen);
  muniment::ctl::addRuleCommands(app, chosen);
  muniment::ctl::addRmCommands(app, chosen);
  muniment::ctl::addSearchCommand(app, chosen);
  muniment::ctl::addSendingCommands(app, chosen);
  muniment::ctl::addExportCommands(app, chosen);
  muniment::ctl::addRedactCommands(app, chosen);
  muniment::ctl::addTagCommands(app, chosen);
  muniment::ctl::addTaskCommands(app, chosen);
  muniment::ctl::addDeliveryCommands(app, chosen);
  muniment::ctl::addHoldCommands(app, chosen);
  muniment::ctl::addOversightCommands(app, chosen);
  muniment::ctl::addManifestCommands(app, chosen);
  muniment::ctl::addCampaignCommands(app, chosen);
  muniment::ctl::addCaseCommands(app, chosen);
  muniment::ctl::addTransferCommands(app, chosen);
  muniment::ctl::addReaderCommands(app, chosen);
  muniment::ctl::addCompletionCommand(app, chosen);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? 0 : muniment::ctl::exitCodeOf(muniment::ErrorKind::Usage);
  }
  muniment::ctl::Session session(settings);
  const muniment::Result<void> done = chosen->run(session);
  return done ? session.out().exitCode() : session.out().fail(done.error());
}
