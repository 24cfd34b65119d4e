#include "core/workspace/connections/make_connector.h"

#include "core/workspace/connections/connection_form.h"
#include "core/workspace/connections/folder_connector.h"
#include "core/workspace/connections/manifest_connector.h"
#include "core/workspace/connections/push_connector.h"
#include "core/workspace/connections/whatsapp_connector.h"
#include "core/workspace/rm/content_server_connector.h"

namespace muniment::workspace {

using namespace Qt::StringLiterals;

Result<std::unique_ptr<Connector>> makeConnector(ConnectorParts parts) {
  switch (parts.connection.kind) {
  case Connection::Kind::Manifest:
    return ManifestConnector::make(std::move(parts));
  case Connection::Kind::WhatsApp:
    return WhatsAppConnector::make(parts);
  case Connection::Kind::Push:
    return PushConnector::make(std::move(parts));
  case Connection::Kind::ContentServer:
    return ContentServerConnector::make(parts);
  case Connection::Kind::Folder:
    return FolderConnector::make(std::move(parts));
  }
  return failure(ErrorKind::Usage, "connection.kind_missing"_L1);
}

Result<connect::ConnectionValues> valuesOf(const Connection& connection, SecretStore& secrets) {
  connect::ConnectionValues values{connection.site, {}};
  const ConnectionForm form = formFor(connection.kind, connection.manifest);
  for (const auto& [name, label] : form.secrets) {
    auto secret = secrets.read(connection.peer, name);
    if (secret)
      values.secrets.emplace(name, std::move(*secret));
    else if (secret.error().kind != ErrorKind::NotFound)
      return Failure(secret.error());
    else if (!form.optional.contains(name))
      return failure(ErrorKind::NotFound, "connection.secret_missing"_L1, {label});
  }
  return values;
}

} // namespace muniment::workspace
