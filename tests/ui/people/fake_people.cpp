#include "tests/ui/people/fake_people.h"

#include "core/access/scope_maker.h"
#include "tests/support/later.h"

namespace muniment::tests {

using namespace Qt::StringLiterals;

namespace {

template <class T>
QFuture<Result<T>> answer(T value) {
  return later(Result<T>(std::move(value)));
}

Actor named(const QString& name, Roles roles) {
  return {ActorId::make(FakePeople::now()),
          name.section(u' ', 0, 0).toLower(),
          name,
          std::move(roles),
          true,
          {},
          FakePeople::now(),
          {}};
}

} // namespace

Instant FakePeople::now() { return *Instant::parse(u"2026-03-02T09:00:00.000Z"); }

FakePeople::FakePeople()
    : me(u"Ines Roth"_s), people{named(u"Ines Roth"_s, {Role::Administrator, Role::RecordsManager}),
                                 named(u"Anna Berg"_s, {Role::Approver}),
                                 named(u"Ben Okafor"_s, {Role::RecordsCoordinator}),
                                 named(u"Vera Lindqvist"_s, {Role::Auditor})} {
  people.back().active = false;
  Absence absence;
  absence.id = AbsenceId::make(now());
  absence.actor = person(u"Anna Berg"_s).id;
  absence.deputy = person(u"Ben Okafor"_s).id;
  absence.from = QDate(2026, 3, 1);
  absence.until = QDate(2026, 3, 6);
  absence.startsAt = *Instant::parse(u"2026-03-01T00:00:00.000Z");
  absence.endsAt = *Instant::parse(u"2026-03-07T00:00:00.000Z");
  absences.push_back(absence);
  RightsChange change;
  change.actor = person(u"Ben Okafor"_s).id;
  change.before = {Role::CaseMember};
  change.after = {Role::RecordsCoordinator};
  change.reason = u"Takes over declarations of the Hamburg office"_s;
  change.changedBy = person(me).id.toString();
  change.changedAt = now();
  changes.push_back(change);
  const ClassId complaints = ClassId::make(now());
  plan.places = {{complaints, u"04.20"_s, u"Complaints"_s, {}, {}, {}, {}},
                 {ClassId::make(now()), u"04.20.30"_s, u"Warranty"_s, {}, complaints, {}, {}},
                 {ClassId::make(now()), u"07"_s, u"Travel"_s, u"Sales"_s, {}, {}, {}}};
}

Actor& FakePeople::person(const QString& name) { return *std::ranges::find(people, name, &Actor::name); }

auto FakePeople::ask(workspace::WhoAmI) -> Answer<access::Session> {
  const Actor& actor = person(me);
  const Permissions permissions = permissionsOf(actor.roles);
  return answer(access::Session{actor, {}, permissions, access::ScopeMaker::of(permissions, {}), false});
}

auto FakePeople::ask(workspace::People) -> Answer<std::vector<Actor>> { return answer(people); }

auto FakePeople::ask(workspace::Matters) -> Answer<std::vector<Matter>> {
  return answer(std::vector{
      Matter{MatterId::make(now()), u"G-26-03"_s, u"Grievance"_s, {person(u"Ben Okafor"_s).id}, now(), {}}});
}

auto FakePeople::ask(workspace::Absences) -> Answer<std::vector<Absence>> { return answer(absences); }

auto FakePeople::ask(workspace::RightsHistory query) -> Answer<std::vector<RightsChange>> {
  std::vector<RightsChange> some = changes;
  std::erase_if(some, [&](const RightsChange& change) { return change.actor != query.actor; });
  return answer(std::move(some));
}

auto FakePeople::ask(workspace::PlanParts) -> Answer<workspace::PlanParts::Answer> { return answer(plan); }

auto FakePeople::ask(workspace::CurrentBusinessHours) -> Answer<BusinessHours> { return answer(hours); }

auto FakePeople::run(workspace::SetBusinessHours command) -> Done {
  if (refusal)
    return later(Result<workspace::Receipt>(failure(*std::exchange(refusal, std::nullopt))));
  hours = command.hours;
  return answer(workspace::Receipt());
}

auto FakePeople::run(workspace::GivePlanPart command, QWidget*) -> Done {
  if (refusal)
    return later(Result<workspace::Receipt>(failure(*std::exchange(refusal, std::nullopt))));
  std::erase_if(plan.parts, [&](const PlanPart& part) { return part.actor == command.actor; });
  if (!command.classes.empty() || !command.units.empty())
    plan.parts.push_back({command.actor, command.classes, command.units, {}, now(), {}});
  return answer(workspace::Receipt());
}

auto FakePeople::ask(workspace::ChosenStakeLimits) -> Answer<StakeLimits> { return answer(limits); }

auto FakePeople::run(workspace::SetStakeLimits command, QWidget*) -> Done {
  if (refusal)
    return later(Result<workspace::Receipt>(failure(*std::exchange(refusal, std::nullopt))));
  limits.amounts = command.amounts;
  limits.classes = command.classes;
  limits.matters = command.matters;
  return answer(workspace::Receipt());
}

auto FakePeople::run(workspace::SetRoles command, QWidget*) -> Done {
  if (refusal)
    return later(Result<workspace::Receipt>(failure(*std::exchange(refusal, std::nullopt))));
  const auto found = std::ranges::find(people, command.actor, &Actor::id);
  RightsChange change;
  change.actor = command.actor;
  change.before = found->roles;
  change.after = command.roles;
  change.wasActive = found->active;
  change.isActive = command.active;
  change.reason = command.reason;
  change.changedAt = now();
  changes.insert(changes.begin(), change);
  found->roles = command.roles;
  found->active = command.active;
  return answer(workspace::Receipt());
}

auto FakePeople::run(workspace::SetAbsence command, QWidget*) -> Done {
  Absence absence;
  absence.id = AbsenceId::make(now());
  absence.actor = command.actor;
  absence.deputy = command.deputy;
  absence.from = command.from;
  absence.until = command.until;
  absence.startsAt = now();
  absence.endsAt = now().plusMilliseconds(86'400'000);
  absences.push_back(absence);
  return answer(workspace::Receipt());
}

auto FakePeople::run(workspace::EndAbsence command) -> Done {
  std::erase_if(absences, [&](const Absence& absence) { return absence.id == command.absence; });
  return answer(workspace::Receipt());
}

} // namespace muniment::tests
