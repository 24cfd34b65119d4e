#include "ui/people/people_words.h"

#include "ui/kit/day_text.h"
#include "ui/kit/visible_text.h"

namespace muniment::ui {

using namespace Qt::StringLiterals;

QString PeopleWords::name(Role role) {
  switch (role) {
  case Role::RecordsManager:
    return tr("Records manager");
  case Role::RecordsCoordinator:
    return tr("Records coordinator");
  case Role::LegalReviewer:
    return tr("Legal reviewer");
  case Role::Approver:
    return tr("Approver");
  case Role::BusinessOwner:
    return tr("Business owner");
  case Role::CaseMember:
    return tr("Case member");
  case Role::Auditor:
    return tr("Auditor");
  case Role::PrivacyOfficer:
    return tr("Privacy officer");
  case Role::Administrator:
    return tr("Administrator");
  case Role::Connector:
    return tr("Connected system");
  }
  return {};
}

QString PeopleWords::meaning(Role role) {
  switch (role) {
  case Role::RecordsManager:
    return tr("Keeps the file plan, declares, holds, disposes, hands over");
  case Role::RecordsCoordinator:
    return tr("Captures and declares, works on cases");
  case Role::LegalReviewer:
    return tr("Reviews, tags, redacts, holds and produces");
  case Role::Approver:
    return tr("Agrees as the second person to declarations and dispositions");
  case Role::BusinessOwner:
    return tr("Reviews what is due of the business");
  case Role::CaseMember:
    return tr("Works on the cases they belong to");
  case Role::Auditor:
    return tr("Sees the whole ledger and who looked at what, no content");
  case Role::PrivacyOfficer:
    return tr("Sees who looked at what, no content");
  case Role::Administrator:
    return tr("Runs the house: people, keys, backups; no content");
  case Role::Connector:
    return tr("A program that takes in what a connected system sends");
  }
  return {};
}

QString PeopleWords::listed(const Roles& roles) {
  QStringList names;
  for (const Role role : roles)
    names.append(name(role));
  return names.isEmpty() ? tr("Nothing") : names.join(u", "_s);
}

QString PeopleWords::absence(const Absence& absence, const Names& names, Instant now) {
  const auto found = names.find(absence.deputy);
  const QString deputy = found == names.end() ? tr("somebody else") : visibleText(found->second);
  return absence.startsAt <= now
             ? tr("Away until %1; %2 decides").arg(dayText(absence.until), deputy)
             : tr("Away from %1 to %2; %3 will decide").arg(dayText(absence.from), dayText(absence.until), deputy);
}

QString PeopleWords::part(const Actor& actor, const workspace::PlanParts::Answer& plan) {
  const auto given = std::ranges::find(plan.parts, actor.id, &PlanPart::actor);
  QStringList names;
  for (const workspace::PlanParts::Place& place : plan.places) {
    const bool own = actor.roles.contains(Role::BusinessOwner) && (place.owner == actor.id || place.deputy == actor.id);
    if (own || (given != plan.parts.end() && given->classes.contains(place.id)))
      names.append(visibleText(place.code + u' ' + place.name));
  }
  if (given != plan.parts.end()) {
    for (const QString& unit : given->units)
      names.append(tr("unit %1").arg(visibleText(unit)));
  }
  return names.isEmpty() ? tr("Everywhere in the file plan") : tr("Only in %1").arg(names.join(u", "_s));
}

QString PeopleWords::change(const RightsChange& change) {
  if (change.matter)
    return change.isActive ? tr("May see a matter") : tr("May no longer see a matter");
  if (change.wasActive != change.isActive)
    return change.isActive ? tr("May act again: %1").arg(listed(change.after)) : tr("May no longer act");
  if (change.before == change.after)
    return tr("Classes and units, or a key");
  return tr("%1 instead of %2").arg(listed(change.after), listed(change.before));
}

} // namespace muniment::ui
