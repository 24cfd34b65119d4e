#pragma once

#include "core/model/scope.h"
#include "core/store/connection.h"

namespace muniment::workspace {

/// What a command is about, as far as it decides who may read what it says.
struct CommandSubject final {
  bool isSeen = true; ///< false as well where there is no such thing
  std::optional<MatterId> matter;
};

/// `description` is the canonical JSON of a command.
[[nodiscard]] Result<CommandSubject> subjectOf(const QByteArray& description, store::Connection& connection,
                                               const Scope& scope);

} // namespace muniment::workspace
