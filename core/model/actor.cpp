#include "core/model/actor.h"

namespace muniment {

using namespace Qt::StringLiterals;

QString model::aggregateOf(const ActorId& id) { return u"actor:"_s + id.toString(); }

QString model::aggregateOfPersonKey(const KeyId& id) { return u"person-key:"_s + id.toString(); }

QString model::rolesText(const Roles& roles) {
  QStringList codes;
  for (const Role role : roles)
    codes.append(roleCode(role));
  return codes.join(u' ');
}

Roles model::parseRoles(QStringView text) {
  Roles roles;
  for (const QStringView code : text.split(u' ', Qt::SkipEmptyParts)) {
    if (const auto role = parseRole(code))
      roles.insert(*role);
  }
  return roles;
}

Json model::contentOf(const Actor& actor) {
  return Json::Object{{u"active"_s, actor.active},
                      {u"created_at"_s, actor.createdAt.toString()},
                      {u"enrolled_by"_s, actor.enrolledBy ? Json(actor.enrolledBy->toString()) : Json()},
                      {u"id"_s, actor.id.toString()},
                      {u"login"_s, actor.login},
                      {u"name"_s, actor.name},
                      {u"roles"_s, rolesText(actor.roles)}};
}

Json model::contentOf(const PersonKey& key) {
  return Json::Object{{u"actor"_s, key.actor.toString()},
                      {u"created_at"_s, key.createdAt.toString()},
                      {u"enrolled_by"_s, key.enrolledBy.toString()},
                      {u"id"_s, key.id.toString()},
                      {u"public_key"_s, QString::fromLatin1(key.publicKey.toHex())},
                      {u"revoked_at"_s, key.revokedAt ? Json(key.revokedAt->toString()) : Json()},
                      {u"sealed"_s, QString::fromLatin1(key.sealed.toHex())}};
}

} // namespace muniment
