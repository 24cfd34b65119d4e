#include "core/workspace/connections/processing_record.h"

#include "core/store/actor_repository.h"
#include "core/store/connection_repository.h"
#include "core/store/matter_repository.h"
#include "core/workspace/services.h"

#include <QtCore/QUrl>

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

/// Hosts of all addresses among the settings.
QStringList hostsOf(const Connection& connection) {
  QStringList hosts;
  for (const auto& [name, value] : connection.site) {
    for (const QString& word : value.split(u' ', Qt::SkipEmptyParts)) {
      const QUrl url(word, QUrl::StrictMode);
      if (url.scheme().startsWith("http"_L1) && !url.host().isEmpty())
        hosts.append(url.host());
    }
  }
  if (connection.kind == Connection::Kind::WhatsApp && hosts.isEmpty())
    hosts.append(u"graph.facebook.com"_s);
  hosts.sort();
  hosts.removeDuplicates();
  return hosts;
}

} // namespace

Result<ProcessingRecord::Answer> ProcessingRecord::answer(QueryContext& context) const {
  MUNIMENT_TRY_LET(found, store::ConnectionRepository(context.connection).byId(connection, context.scope()));
  if (!found)
    return failure(ErrorKind::NotFound, "connection.unknown"_L1);
  Answer answer;
  answer.connection = std::move(*found);
  answer.workspace = context.services.info.name;
  answer.hosts = hostsOf(answer.connection);
  answer.at = context.services.environment.clock->now();
  std::optional<std::set<ActorId>> members;
  MUNIMENT_TRY_LET(matters, store::MatterRepository(context.connection).all(context.scope()));
  for (const Matter& matter : matters) {
    if (answer.connection.matter == matter.id) {
      answer.matter = u"%1 %2"_s.arg(matter.code, matter.name).trimmed();
      members = matter.members;
    }
  }
  MUNIMENT_TRY_LET(actors, store::ActorRepository(context.connection).all());
  for (const Actor& actor : actors) {
    if (actor.id == answer.connection.owner)
      answer.owner = actor.name;
    const bool program = actor.roles.contains(Role::Connector);
    if (actor.active && !program && permissionsOf(actor.roles).contains(Permission::ViewItem) &&
        (!members || members->contains(actor.id)))
      answer.readers.push_back({actor.name, actor.roles});
  }
  std::ranges::sort(answer.readers, {}, &Reader::name);
  return answer;
}

} // namespace muniment::workspace
