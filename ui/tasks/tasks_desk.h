#pragma once

#include "core/workspace/approval/proposals.h"
#include "core/workspace/approval/proposed_command.h"
#include "core/workspace/holds/hold_queries.h"
#include "core/workspace/ledger/entries_page.h"
#include "core/workspace/outreach/unclear_reply.h"
#include "core/workspace/people/people_commands.h"
#include "core/workspace/records/declare_record.h"
#include "core/workspace/rm/rm_commands.h"
#include "core/workspace/rm/rm_sighting.h"
#include "core/workspace/rm/rm_views.h"
#include "core/workspace/tasks/escalation_commands.h"
#include "core/workspace/tasks/task_commands.h"
#include "core/workspace/tasks/task_queries.h"

#include <QtCore/QFuture>

class QWidget;

namespace muniment::ui {

/// What the screen asks and does. Answers come on the window's thread through `QFuture::then`. Acts with a window are
/// signed with the person's own key, which may be asked for over it.
class TasksDesk {
 public:
  template <class Q>
  using Answer = QFuture<Result<typename Q::Answer>>;
  using Done = QFuture<Result<workspace::Receipt>>;

  TasksDesk() = default;
  Q_DISABLE_COPY_MOVE(TasksDesk)
  virtual ~TasksDesk() = default;

  [[nodiscard]] virtual Instant now() const = 0;

  virtual Answer<workspace::TasksPage> ask(workspace::TasksPage query) = 0;
  virtual Answer<workspace::TaskById> ask(workspace::TaskById query) = 0;
  virtual Answer<workspace::HoldById> ask(workspace::HoldById query) = 0;
  virtual QFuture<Result<std::vector<Proposal>>> ask(workspace::Proposals query) = 0;
  virtual QFuture<Result<std::vector<Proposal>>> ask(workspace::ConfirmedProposals query) = 0;
  virtual QFuture<Result<std::map<QString, QString>>> ask(workspace::ActorNames query) = 0;
  virtual QFuture<Result<std::vector<Actor>>> ask(workspace::People query) = 0;
  virtual QFuture<Result<access::Session>> ask(workspace::WhoAmI query) = 0;

  virtual Answer<workspace::UnclearReply> ask(workspace::UnclearReply query) = 0;

  virtual QFuture<Result<Counterpart>> ask(workspace::CounterpartById query) = 0;
  /// How a step of a workflow is there at this moment; takes as long as the other system does.
  virtual QFuture<Result<workspace::RmSighting>> look(const CounterpartId& step) = 0;

  virtual Done run(workspace::AnswerAssignment command) = 0;
  virtual Done run(workspace::DecideTask command) = 0;
  virtual Done run(workspace::ReassignTask command) = 0;
  virtual Done run(workspace::SetTaskChain command) = 0;
  virtual Done run(workspace::SettleReply command) = 0;
  virtual Done run(workspace::RefuseProposal command) = 0;
  virtual Done run(workspace::DecideDeclaration command, QWidget* over) = 0;
  virtual Done run(workspace::ConfirmProposal command, QWidget* over) = 0;
  /// Repeats what was proposed under the id of the proposal.
  virtual Done carryOut(CommandId proposal, workspace::ProposedCommand command, QWidget* over) = 0;
};

} // namespace muniment::ui
