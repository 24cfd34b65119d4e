#pragma once

#include "ui/people/people_desk.h"

namespace muniment::tests {

/// Some people, one of them away, who change as they are told to.
class FakePeople final : public ui::PeopleDesk {
 public:
  FakePeople();

  Answer<access::Session> ask(workspace::WhoAmI query) override;
  Answer<std::vector<Actor>> ask(workspace::People query) override;
  Answer<std::vector<Matter>> ask(workspace::Matters query) override;
  Answer<std::vector<Absence>> ask(workspace::Absences query) override;
  Answer<std::vector<RightsChange>> ask(workspace::RightsHistory query) override;
  Answer<workspace::PlanParts::Answer> ask(workspace::PlanParts query) override;
  Answer<StakeLimits> ask(workspace::ChosenStakeLimits query) override;
  Answer<BusinessHours> ask(workspace::CurrentBusinessHours query) override;
  Done run(workspace::SetBusinessHours command) override;
  Done run(workspace::SetRoles command, QWidget* over) override;
  Done run(workspace::GivePlanPart command, QWidget* over) override;
  Done run(workspace::SetStakeLimits command, QWidget* over) override;
  Done run(workspace::SetAbsence command, QWidget* over) override;
  Done run(workspace::EndAbsence command) override;

  [[nodiscard]] static Instant now();
  Actor& person(const QString& name);

  QString me;
  std::vector<Actor> people;
  std::vector<Absence> absences;
  std::vector<RightsChange> changes;
  workspace::PlanParts::Answer plan; ///< Complaints with a class below, and Travel of the unit Sales
  StakeLimits limits;
  std::optional<Error> refusal; ///< of the next act
  BusinessHours hours;
};

} // namespace muniment::tests
