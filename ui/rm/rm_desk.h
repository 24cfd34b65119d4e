#pragma once

#include "core/workspace/people/people_commands.h"
#include "core/workspace/records/record_queries.h"
#include "core/workspace/rm/rm_commands.h"
#include "core/workspace/rm/rm_queries.h"
#include "core/workspace/rm/rm_sighting.h"
#include "core/workspace/rm/rm_views.h"

#include <QtCore/QFuture>

class QWidget;

namespace muniment::ui {

/// What is asked and done about connected records systems. Answers come on the window's thread through `QFuture::then`.
/// Acts with a window are signed with the person's own key, which may be asked for over it.
class RmDesk {
 public:
  template <class T>
  using Told = QFuture<Result<T>>;
  using Done = Told<workspace::Receipt>;

  RmDesk() = default;
  Q_DISABLE_COPY_MOVE(RmDesk)
  virtual ~RmDesk() = default;

  [[nodiscard]] virtual Instant now() const = 0;

  virtual Told<workspace::RecordElsewhere::Answer> ask(workspace::RecordElsewhere query) = 0;
  virtual Told<workspace::HoldElsewhere::Answer> ask(workspace::HoldElsewhere query) = 0;
  virtual Told<std::vector<workspace::RmSystem>> ask(workspace::RmSystems query) = 0;
  virtual Told<std::vector<workspace::PeerConflictsPage::Line>> ask(workspace::PeerConflictsPage query) = 0;
  virtual Told<workspace::PeerDifference::Answer> ask(workspace::PeerDifference query) = 0;
  virtual Told<std::vector<Counterpart>> ask(workspace::CounterpartsPage query) = 0;
  virtual Told<std::vector<workspace::FilePlan::Place>> ask(workspace::FilePlan query) = 0;
  virtual Told<std::vector<Schedule>> ask(workspace::Schedules query) = 0;
  virtual Told<access::Session> ask(workspace::WhoAmI query) = 0;
  /// How it is there at this moment; takes as long as the other system does.
  virtual Told<workspace::RmSighting> look(const CounterpartId& counterpart) = 0;

  virtual Done run(workspace::SendToRecordsManagement command) = 0;
  virtual Done run(workspace::MatchCounterpart command) = 0;
  virtual Done run(workspace::ResolvePeerConflict command) = 0;
  virtual Done run(workspace::FollowDestruction command, QWidget* over) = 0;
};

} // namespace muniment::ui
