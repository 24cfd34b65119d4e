#include "core/workspace/kept_objects.h"

#include "core/store/hold_repository.h"
#include "core/workspace/services.h"

namespace muniment::workspace {

using namespace Qt::StringLiterals;

Result<void> mustBeKept(const CommandContext& context, const QByteArrayList& addresses) {
  if (addresses.isEmpty())
    return {};
  MUNIMENT_TRY(store::HoldRepository(context.connection()).lockEpoch());
  for (const QByteArray& bytes : addresses) {
    const auto address = vault::VaultAddress::fromBytes(bytes);
    if (!address)
      return failure(ErrorKind::Usage, "vault.no_such_object"_L1);
    MUNIMENT_TRY_LET(kept, context.services().vault->contains(*address));
    if (!kept)
      return failure(makeRetryable(ErrorKind::Unavailable, "vault.object_gone"_L1));
  }
  return {};
}

} // namespace muniment::workspace
