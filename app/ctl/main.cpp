#include "app/ctl/application.h"
#include "app/ctl/line.h"
#include "app/ctl/session.h"
#include "app/language/language.h"
#include "core/connect/http/transport_settings.h"
#include "core/platform/core_dumps.h"

#include <CLI/CLI.hpp>

#include <QtCore/QCoreApplication>
#include <QtCore/QProcessEnvironment>

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

void addCommands(const muniment::ctl::Line& line, muniment::ctl::Chosen& chosen) {
  muniment::ctl::addWorkspaceCommands(line, chosen);
  muniment::ctl::addItemCommands(line, chosen);
  muniment::ctl::addConnectionCommands(line, chosen);
  muniment::ctl::addConversationCommands(line, chosen);
  muniment::ctl::addSensitiveCommands(line, chosen);
  muniment::ctl::addPersonRequestCommands(line, chosen);
  muniment::ctl::addWithdrawCommands(line, chosen);
  muniment::ctl::addCoverageCommand(line, chosen);
  muniment::ctl::addDispositionCommands(line, chosen);
  muniment::ctl::addDocumentCommands(line, chosen);
  muniment::ctl::addLedgerCommands(line, chosen);
  muniment::ctl::addParticipantCommands(line, chosen);
  muniment::ctl::addPeopleCommands(line, chosen);
  muniment::ctl::addBusinessHoursCommands(line, chosen);
  muniment::ctl::addPlanCommands(line, chosen);
  muniment::ctl::addQuestionCommands(line, chosen);
  muniment::ctl::addRecordsCommands(line, chosen);
  muniment::ctl::addRecordActs(line, chosen);
  muniment::ctl::addReviewCommands(line, chosen);
  muniment::ctl::addRuleCommands(line, chosen);
  muniment::ctl::addRmCommands(line, chosen);
  muniment::ctl::addSearchCommand(line, chosen);
  muniment::ctl::addSendingCommands(line, chosen);
  muniment::ctl::addOptInCommands(line, chosen);
  muniment::ctl::addNewsCommands(line, chosen);
  muniment::ctl::addExportCommands(line, chosen);
  muniment::ctl::addRedactCommands(line, chosen);
  muniment::ctl::addTagCommands(line, chosen);
  muniment::ctl::addTriageCommands(line, chosen);
  muniment::ctl::addTaskCommands(line, chosen);
  muniment::ctl::addDeliveryCommands(line, chosen);
  muniment::ctl::addHoldCommands(line, chosen);
  muniment::ctl::addOversightCommands(line, chosen);
  muniment::ctl::addManifestCommands(line, chosen);
  muniment::ctl::addCampaignCommands(line, chosen);
  muniment::ctl::addCaseCommands(line, chosen);
  muniment::ctl::addTransferCommands(line, chosen);
  muniment::ctl::addReaderCommands(line, chosen);
  muniment::ctl::addCompletionCommand(line, chosen);
}

} // namespace

int main(int argc, char** argv) {
  muniment::platform::forbidCoreDumps();
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
  const muniment::ctl::Line line(app);
  addCommands(line, chosen);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? 0 : muniment::ctl::exitCodeOf(muniment::ErrorKind::Usage);
  }
  muniment::ctl::Session session(settings);
  const QProcessEnvironment around = QProcessEnvironment::systemEnvironment();
  if (const auto network = muniment::connect::transportSettings(around, *session.environment().files); !network)
    return session.out().fail(network.error());
  const muniment::Result<void> done = chosen->run(session);
  return done ? session.out().exitCode() : session.out().fail(done.error());
}
