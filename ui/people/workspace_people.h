#pragma once

#include "core/workspace/workspace.h"
#include "ui/people/people_desk.h"
#include "ui/signing/personal_key.h"

namespace muniment::ui {

/// The desk of a workspace that outlives this, as its key does.
class WorkspacePeople final : public PeopleDesk {
 public:
  WorkspacePeople(workspace::Workspace& workspace, PersonalKey& key) : m_workspace(&workspace), m_key(&key) {}

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

 private:
  workspace::Workspace* m_workspace;
  PersonalKey* m_key;
};

} // namespace muniment::ui
