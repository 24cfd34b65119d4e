#pragma once

#include "core/workspace/outreach/stake_limits.h"
#include "core/workspace/people/absence_commands.h"
#include "core/workspace/people/business_hours.h"
#include "core/workspace/people/matter_commands.h"
#include "core/workspace/people/people_commands.h"
#include "core/workspace/people/plan_part_commands.h"

#include <QtCore/QFuture>

class QWidget;

namespace muniment::ui {

/// What the sheets ask and do. Answers come on the window's thread through `QFuture::then`. Acts with a window are
/// signed with the person's own key, which may be asked for over it.
class PeopleDesk {
 public:
  template <class T>
  using Answer = QFuture<Result<T>>;
  using Done = QFuture<Result<workspace::Receipt>>;

  PeopleDesk() = default;
  Q_DISABLE_COPY_MOVE(PeopleDesk)
  virtual ~PeopleDesk() = default;

  virtual Answer<access::Session> ask(workspace::WhoAmI query) = 0;
  virtual Answer<std::vector<Actor>> ask(workspace::People query) = 0;
  virtual Answer<std::vector<Matter>> ask(workspace::Matters query) = 0;
  virtual Answer<std::vector<Absence>> ask(workspace::Absences query) = 0;
  virtual Answer<std::vector<RightsChange>> ask(workspace::RightsHistory query) = 0;
  virtual Answer<workspace::PlanParts::Answer> ask(workspace::PlanParts query) = 0;
  virtual Answer<StakeLimits> ask(workspace::ChosenStakeLimits query) = 0;
  virtual Answer<BusinessHours> ask(workspace::CurrentBusinessHours query) = 0;
  virtual Done run(workspace::SetBusinessHours command) = 0;
  virtual Done run(workspace::SetRoles command, QWidget* over) = 0;
  virtual Done run(workspace::GivePlanPart command, QWidget* over) = 0;
  virtual Done run(workspace::SetStakeLimits command, QWidget* over) = 0;
  virtual Done run(workspace::SetAbsence command, QWidget* over) = 0;
  virtual Done run(workspace::EndAbsence command) = 0;
};

} // namespace muniment::ui
