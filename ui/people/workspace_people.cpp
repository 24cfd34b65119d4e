#include "ui/people/workspace_people.h"

namespace muniment::ui {

auto WorkspacePeople::ask(workspace::WhoAmI query) -> Answer<access::Session> {
  return m_workspace->ask(std::move(query));
}

auto WorkspacePeople::ask(workspace::People query) -> Answer<std::vector<Actor>> {
  return m_workspace->ask(std::move(query));
}

auto WorkspacePeople::ask(workspace::Matters query) -> Answer<std::vector<Matter>> {
  return m_workspace->ask(std::move(query));
}

auto WorkspacePeople::ask(workspace::Absences query) -> Answer<std::vector<Absence>> {
  return m_workspace->ask(std::move(query));
}

auto WorkspacePeople::ask(workspace::RightsHistory query) -> Answer<std::vector<RightsChange>> {
  return m_workspace->ask(std::move(query));
}

auto WorkspacePeople::ask(workspace::PlanParts query) -> Answer<workspace::PlanParts::Answer> {
  return m_workspace->ask(std::move(query));
}

auto WorkspacePeople::ask(workspace::ChosenStakeLimits query) -> Answer<StakeLimits> {
  return m_workspace->ask(std::move(query));
}

auto WorkspacePeople::ask(workspace::CurrentBusinessHours query) -> Answer<BusinessHours> {
  return m_workspace->ask(std::move(query));
}

auto WorkspacePeople::run(workspace::SetBusinessHours command) -> Done { return m_workspace->run(std::move(command)); }

auto WorkspacePeople::run(workspace::SetRoles command, QWidget* over) -> Done {
  return m_key->run(std::move(command), over);
}

auto WorkspacePeople::run(workspace::GivePlanPart command, QWidget* over) -> Done {
  return m_key->run(std::move(command), over);
}

auto WorkspacePeople::run(workspace::SetStakeLimits command, QWidget* over) -> Done {
  return m_key->run(std::move(command), over);
}

auto WorkspacePeople::run(workspace::SetAbsence command, QWidget* over) -> Done {
  return m_key->run(std::move(command), over);
}

auto WorkspacePeople::run(workspace::EndAbsence command) -> Done { return m_workspace->run(std::move(command)); }

} // namespace muniment::ui
