#pragma once

#include "core/workspace/connections/connector.h"
#include "core/workspace/connections/secret_store.h"

namespace muniment::workspace {

/// The connector of a connection. Usage `connection.kind_missing` where the program knows none of its kind.
[[nodiscard]] Result<std::unique_ptr<Connector>> makeConnector(ConnectorParts parts);
/// What a connector needs to know, with its secrets; NotFound `connection.secret_missing`.
[[nodiscard]] Result<connect::ConnectionValues> valuesOf(const Connection& connection, SecretStore& secrets);

} // namespace muniment::workspace
