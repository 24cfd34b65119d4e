#pragma once

#include "core/base/result.h"

#include <memory>

namespace CLI {
class App;
}

namespace muniment::ctl {

class Session;

/// A command of the line, filled in by the parser and then run.
class Command {
 public:
  virtual ~Command() = default;
  [[nodiscard]] virtual Result<void> run(Session& session) = 0;
};

/// The command that the line named.
using Chosen = std::shared_ptr<Command>;

void addWorkspaceCommands(CLI::App& app, Chosen& chosen);
void addItemCommands(CLI::App& app, Chosen& chosen);
void addLedgerCommands(CLI::App& app, Chosen& chosen);
void addConnectionCommands(CLI::App& app, Chosen& chosen);
void addConversationCommands(CLI::App& app, Chosen& chosen);
void addCoverageCommand(CLI::App& app, Chosen& chosen);
void addExportCommands(CLI::App& app, Chosen& chosen);
void addHoldCommands(CLI::App& app, Chosen& chosen);
void addDeliveryCommands(CLI::App& app, Chosen& chosen);
void addDispositionCommands(CLI::App& app, Chosen& chosen);
void addDocumentCommands(CLI::App& app, Chosen& chosen);
void addOversightCommands(CLI::App& app, Chosen& chosen);
void addPeopleCommands(CLI::App& app, Chosen& chosen);
void addManifestCommands(CLI::App& app, Chosen& chosen);
void addCampaignCommands(CLI::App& app, Chosen& chosen);
void addCaseActs(CLI::App& group, Chosen& chosen);
void addCaseCommands(CLI::App& app, Chosen& chosen);
void addCasePapers(CLI::App& group, Chosen& chosen);
void addCompletionCommand(CLI::App& app, Chosen& chosen);
void addPlanCommands(CLI::App& app, Chosen& chosen);
void addQuestionCommands(CLI::App& app, Chosen& chosen);
void addReaderCommands(CLI::App& app, Chosen& chosen);
void addRecordActs(CLI::App& app, Chosen& chosen);
void addRecordsCommands(CLI::App& app, Chosen& chosen);
void addRedactCommands(CLI::App& app, Chosen& chosen);
void addReviewActs(CLI::App& group, Chosen& chosen);
void addReviewCommands(CLI::App& app, Chosen& chosen);
void addRuleCommands(CLI::App& app, Chosen& chosen);
void addRmCommands(CLI::App& app, Chosen& chosen);
void addSearchCommand(CLI::App& app, Chosen& chosen);
void addSendingCommands(CLI::App& app, Chosen& chosen);
void addTagCommands(CLI::App& app, Chosen& chosen);
void addTaskCommands(CLI::App& app, Chosen& chosen);
void addTransferCommands(CLI::App& app, Chosen& chosen);

} // namespace muniment::ctl
