#include "core/model/connection.h"

#include "core/model/exact_json.h"

namespace muniment {
namespace {

using namespace Qt::StringLiterals;

constexpr std::array kKinds = {"whatsapp"_L1, "content-server"_L1, "push"_L1, "manifest"_L1, "folder"_L1};

} // namespace

QLatin1StringView model::nameOf(Connection::Kind kind) { return kKinds[static_cast<std::size_t>(kind)]; }

std::optional<Connection::Kind> model::connectionKindFrom(QStringView name) {
  return namedIn<Connection::Kind>(kKinds, name);
}

QString model::aggregateOf(const ConnectionId& id) { return u"connection:"_s + id.toString(); }

QString model::loginOf(const Connection& connection) { return u"connector:"_s + connection.peer; }

Json model::contentOf(const Connection& connection) {
  Json::Object site;
  for (const auto& [name, value] : connection.site)
    site.emplace(name, value);
  return Json::Object{{u"capture_days"_s, connection.captureDays},
                      {u"created_at"_s, connection.createdAt.toString()},
                      {u"ground"_s, connection.ground},
                      {u"id"_s, connection.id.toString()},
                      {u"kind"_s, nameOf(connection.kind)},
                      {u"manifest"_s, QString::fromUtf8(connection.manifest)},
                      {u"matter"_s, orNull(connection.matter)},
                      {u"name"_s, connection.name},
                      {u"on"_s, connection.on},
                      {u"owner"_s, orNull(connection.owner)},
                      {u"peer"_s, connection.peer},
                      {u"purpose"_s, connection.purpose},
                      {u"site"_s, std::move(site)}};
}

Result<Connection> model::connectionFrom(const Json& content) {
  Connection connection;
  connection.id = valueAt<ConnectionId>(content, u"id");
  connection.peer = content.text(u"peer");
  connection.name = content.text(u"name");
  connection.kind = connectionKindFrom(content.text(u"kind")).value_or(Connection::Kind::Manifest);
  if (const Json::Object* site = content.at(u"site").object()) {
    for (const auto& [name, value] : *site)
      connection.site.emplace(name, value.string() ? *value.string() : QString());
  }
  connection.manifest = content.text(u"manifest").toUtf8();
  connection.purpose = content.text(u"purpose");
  connection.ground = content.text(u"ground");
  connection.owner = optionalAt<ActorId>(content, u"owner");
  connection.captureDays = static_cast<std::int32_t>(content.number(u"capture_days"));
  connection.matter = optionalAt<MatterId>(content, u"matter");
  connection.on = content.at(u"on") == Json(true);
  connection.createdAt = valueAt<Instant>(content, u"created_at");
  return exactly(std::move(connection), content);
}

} // namespace muniment
