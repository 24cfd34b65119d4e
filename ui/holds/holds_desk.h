#pragma once

#include "core/workspace/approval/proposals.h"
#include "core/workspace/conversations/conversations_page.h"
#include "core/workspace/holds/hold_impact.h"
#include "core/workspace/holds/hold_queries.h"
#include "core/workspace/holds/person_commands.h"
#include "core/workspace/ledger/entries_page.h"
#include "core/workspace/people/matter_commands.h"
#include "core/workspace/people/people_commands.h"
#include "core/workspace/records/record_queries.h"
#include "core/workspace/tasks/task_commands.h"

#include <QtCore/QFuture>

class QWidget;

namespace muniment::ui {

/// What the screen asks and does. Answers come on the window's thread through `QFuture::then`. Acts with a window are
/// signed with the person's own key, which may be asked for over it.
class HoldsDesk {
 public:
  template <class Q>
  using Answer = QFuture<Result<typename Q::Answer>>;
  using Done = QFuture<Result<workspace::Receipt>>;

  HoldsDesk() = default;
  Q_DISABLE_COPY_MOVE(HoldsDesk)
  virtual ~HoldsDesk() = default;

  [[nodiscard]] virtual Instant now() const = 0;
  /// Whether releases need no second person here.
  [[nodiscard]] virtual bool isOfOnePerson() const = 0;

  virtual Answer<workspace::HoldsPage> ask(workspace::HoldsPage query) = 0;
  virtual Answer<workspace::HoldById> ask(workspace::HoldById query) = 0;
  virtual QFuture<Result<store::HoldReach>> ask(workspace::HoldScope query) = 0;
  virtual Answer<workspace::HoldImpact> ask(workspace::HoldImpact query) = 0;
  virtual Answer<workspace::EntriesPage> ask(workspace::EntriesPage query) = 0;
  virtual QFuture<Result<std::map<QString, QString>>> ask(workspace::ActorNames query) = 0;
  virtual QFuture<Result<std::vector<Matter>>> ask(workspace::Matters query) = 0;
  virtual QFuture<Result<std::vector<Actor>>> ask(workspace::People query) = 0;
  virtual QFuture<Result<std::vector<Person>>> ask(workspace::Persons query) = 0;
  virtual QFuture<Result<access::Session>> ask(workspace::WhoAmI query) = 0;
  virtual QFuture<Result<std::vector<Proposal>>> ask(workspace::Proposals query) = 0;
  virtual Answer<workspace::ConversationsPage> ask(workspace::ConversationsPage query) = 0;
  virtual Answer<workspace::RecordsPage> ask(workspace::RecordsPage query) = 0;

  virtual Done run(workspace::CreateHold command) = 0;
  virtual Done run(workspace::ApplyHold command) = 0;
  virtual Done run(workspace::AddHoldTargets command) = 0;
  virtual Done run(workspace::EditHoldNotice command) = 0;
  virtual Done run(workspace::SavePerson command) = 0;
  virtual Done run(workspace::CreateMatter command) = 0;
  virtual Done run(workspace::SetMatterMembers command) = 0;
  virtual Done run(workspace::RemindOfTask command) = 0;
  virtual Done run(workspace::DecideTask command) = 0;
  virtual Done run(workspace::ReleaseHold command, QWidget* over) = 0;
  virtual Done run(workspace::RemoveHoldTarget command, QWidget* over) = 0;
};

} // namespace muniment::ui
