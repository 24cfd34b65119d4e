#pragma once

#include "core/model/person.h"
#include "core/workspace/sending/send_target.h"

namespace muniment::workspace {

/// A number of which it was shown that it is a person's: somebody wrote from it after it was mapped to them.
struct VerifiedNumber final {
  QString phone; ///< with a leading +
  Instant mappedAt;
  QString mappedBy; ///< actor
  Instant wroteAt;  ///< last
  FoundTarget target;
};

/// The first of the numbers of a person from which somebody wrote to the connection since it was mapped to this person:
/// a number that was only typed in, or that changed hands, is none.
[[nodiscard]] Result<std::optional<VerifiedNumber>> verifiedNumber(store::Connection& connection, const Person& person,
                                                                   const QString& peer, const Scope& scope);

} // namespace muniment::workspace
