#include "core/model/absence.h"

#include "core/model/exact_json.h"

namespace muniment {

using namespace Qt::StringLiterals;

Roles model::lentRoles(const Roles& roles) {
  Roles lent;
  if (permissionsOf(roles).contains(Permission::ApproveDisposition))
    lent.insert(Role::Approver);
  if (roles.contains(Role::BusinessOwner))
    lent.insert(Role::BusinessOwner);
  return lent;
}

QString model::aggregateOf(const AbsenceId& id) { return u"absence:"_s + id.toString(); }

Json model::contentOf(const Absence& absence) {
  return Json::Object{{u"actor"_s, absence.actor.toString()},
                      {u"deputy"_s, absence.deputy.toString()},
                      {u"ended_by"_s, absence.endedBy},
                      {u"ends_at"_s, absence.endsAt.toString()},
                      {u"from"_s, absence.from.toString(Qt::ISODate)},
                      {u"id"_s, absence.id.toString()},
                      {u"set_at"_s, absence.setAt.toString()},
                      {u"set_by"_s, absence.setBy},
                      {u"starts_at"_s, absence.startsAt.toString()},
                      {u"until"_s, absence.until.toString(Qt::ISODate)}};
}

Result<Absence> model::absenceFrom(const Json& content) {
  Absence absence;
  absence.actor = valueAt<ActorId>(content, u"actor");
  absence.deputy = valueAt<ActorId>(content, u"deputy");
  absence.endedBy = content.text(u"ended_by");
  absence.endsAt = valueAt<Instant>(content, u"ends_at");
  absence.from = QDate::fromString(content.text(u"from"), Qt::ISODate);
  absence.id = valueAt<AbsenceId>(content, u"id");
  absence.setAt = valueAt<Instant>(content, u"set_at");
  absence.setBy = content.text(u"set_by");
  absence.startsAt = valueAt<Instant>(content, u"starts_at");
  absence.until = QDate::fromString(content.text(u"until"), Qt::ISODate);
  return exactly(std::move(absence), content);
}

} // namespace muniment
