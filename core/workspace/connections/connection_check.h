#pragma once

#include "core/store/connection.h"
#include "core/workspace/connections/connection_commands.h"
#include "core/workspace/connections/connection_form.h"
#include "core/workspace/connections/connection_queries.h"

namespace muniment::workspace {

/// Usage where the details contradict each other or their manifest; nothing that is merely missing.
[[nodiscard]] Result<void> checkDetails(Connection::Kind kind, const ConnectionDetails& details);
/// What is missing before it may be switched on, secrets aside.
[[nodiscard]] std::vector<ConnectionLack> lacksOf(const Connection& connection, const ConnectionForm& form);
/// Refused, with the sentence for what is missing.
[[nodiscard]] Failure refusalFor(ConnectionLack lack);

} // namespace muniment::workspace
