#pragma once

#include "core/base/result.h"

#include <memory>

namespace muniment::ctl {

class Line;
class Session;

/// A command of the line, filled in by the parser and then run.
class Command {
 public:
  virtual ~Command() = default;
  [[nodiscard]] virtual Result<void> run(Session& session) = 0;
};

/// The command that the line named.
using Chosen = std::shared_ptr<Command>;

void addWorkspaceCommands(const Line& app, Chosen& chosen);
void addItemCommands(const Line& app, Chosen& chosen);
void addKeyCommands(const Line& app, Chosen& chosen);
void addLedgerCommands(const Line& app, Chosen& chosen);
void addConnectionCommands(const Line& app, Chosen& chosen);
void addConversationCommands(const Line& app, Chosen& chosen);
void addSensitiveCommands(const Line& app, Chosen& chosen);
void addPersonRequestCommands(const Line& app, Chosen& chosen);
void addWithdrawCommands(const Line& app, Chosen& chosen);
void addCoverageCommand(const Line& app, Chosen& chosen);
void addExportCommands(const Line& app, Chosen& chosen);
void addHoldCommands(const Line& app, Chosen& chosen);
void addDeliveryCommands(const Line& app, Chosen& chosen);
void addDispositionCommands(const Line& app, Chosen& chosen);
void addDocumentCommands(const Line& app, Chosen& chosen);
void addOversightCommands(const Line& app, Chosen& chosen);
void addParticipantCommands(const Line& app, Chosen& chosen);
void addCustodianCommands(const Line& app, Chosen& chosen);
void addBusinessHoursCommands(const Line& app, Chosen& chosen);
void addPersonActs(const Line& custodian, Chosen& chosen);
void addPeopleCommands(const Line& app, Chosen& chosen);
void addManifestCommands(const Line& app, Chosen& chosen);
void addCampaignCommands(const Line& app, Chosen& chosen);
void addCaseActs(const Line& group, Chosen& chosen);
void addCaseCommands(const Line& app, Chosen& chosen);
void addCasePapers(const Line& group, Chosen& chosen);
void addCompletionCommand(const Line& app, Chosen& chosen);
void addNewsCommands(const Line& app, Chosen& chosen);
void addPlanCommands(const Line& app, Chosen& chosen);
void addQuestionCommands(const Line& app, Chosen& chosen);
void addReaderCommands(const Line& app, Chosen& chosen);
void addRecordActs(const Line& app, Chosen& chosen);
void addRecordsCommands(const Line& app, Chosen& chosen);
void addRedactCommands(const Line& app, Chosen& chosen);
void addReviewActs(const Line& group, Chosen& chosen);
void addReviewCommands(const Line& app, Chosen& chosen);
void addRuleCommands(const Line& app, Chosen& chosen);
void addRmCommands(const Line& app, Chosen& chosen);
void addSearchCommand(const Line& app, Chosen& chosen);
void addSendingActs(const Line& group, Chosen& chosen);
void addSendingCommands(const Line& app, Chosen& chosen);
void addOptInCommands(const Line& app, Chosen& chosen);
void addTagCommands(const Line& app, Chosen& chosen);
void addTriageCommands(const Line& app, Chosen& chosen);
void addTaskCommands(const Line& app, Chosen& chosen);
void addTransferCommands(const Line& app, Chosen& chosen);

} // namespace muniment::ctl
