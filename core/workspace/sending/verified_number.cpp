#include "core/workspace/sending/verified_number.h"

namespace muniment::workspace {

Result<std::optional<VerifiedNumber>> verifiedNumber(store::Connection& connection, const Person& person,
                                                     const QString& peer, const Scope& scope) {
  for (const PersonName& name : person.names) {
    if (name.kind != PersonName::Kind::Phone)
      continue;
    MUNIMENT_TRY_LET(target, findTarget(connection, {{}, peer, name.value}, scope));
    MUNIMENT_TRY_LET(wrote, lastInbound(connection, target.address));
    // Where the conversation is closed to whoever asks, that somebody wrote is so as well.
    if (wrote && !target.isHidden && name.mappedAt < *wrote)
      return std::optional(VerifiedNumber{name.value, name.mappedAt, name.mappedBy, *wrote, std::move(target)});
  }
  return std::optional<VerifiedNumber>();
}

} // namespace muniment::workspace
