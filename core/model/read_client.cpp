#include "core/model/read_client.h"

#include "core/base/json_list.h"
#include "core/model/case_value.h"

namespace muniment {

using namespace Qt::StringLiterals;

QString model::aggregateOf(const ReadClientId& id) { return u"read-client:"_s + id.toString(); }

QString model::loginOf(const ReadClient& client) { return u"reader:"_s + client.name; }

Json model::contentOf(const ReadClient& client) {
  Json::Array kinds;
  for (const Case::Kind kind : client.kinds)
    kinds.emplace_back(nameOf(kind));
  return Json::Object{{u"actor"_s, client.actor.toString()},
                      {u"by"_s, client.by},
                      {u"created_at"_s, client.createdAt.toString()},
                      {u"digest"_s, client.digest.toHex()},
                      {u"id"_s, client.id.toString()},
                      {u"kinds"_s, std::move(kinds)},
                      {u"name"_s, client.name},
                      {u"revoked_at"_s, orNull(client.revokedAt)}};
}

Result<ReadClient> model::readClientFrom(const Json& content) {
  ReadClient client;
  client.id = valueAt<ReadClientId>(content, u"id");
  client.name = content.text(u"name");
  client.actor = valueAt<ActorId>(content, u"actor");
  for (const QString& kind : textsAt(content, u"kinds"))
    client.kinds.insert(caseKindFrom(kind).value_or(Case::Kind::Partner));
  client.digest = Sha256::fromHex(content.text(u"digest")).value_or(Sha256());
  client.by = content.text(u"by");
  client.createdAt = valueAt<Instant>(content, u"created_at");
  client.revokedAt = optionalAt<Instant>(content, u"revoked_at");
  return exactly(std::move(client), content);
}

} // namespace muniment
