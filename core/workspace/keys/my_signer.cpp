#include "core/workspace/keys/my_signer.h"

#include "core/access/person_key.h"
#include "core/store/actor_repository.h"
#include "core/workspace/layout.h"
#include "core/workspace/services.h"

namespace muniment::workspace {

using namespace Qt::StringLiterals;

Result<std::shared_ptr<const SigningKey>> MySigner::answer(QueryContext& context) const {
  Secret secret;
  if (passphrase) {
    secret = passphrase->clone();
  } else {
    MUNIMENT_TRY_LET(kept, context.services.environment.keychain->read(personEntry(context.services.info.id)));
    secret = std::move(kept);
  }
  MUNIMENT_TRY_LET(keys, store::ActorRepository(context.connection).keysOf(context.session.actor.id));
  for (const PersonKey& key : keys) {
    if (key.revokedAt)
      continue;
    auto opened = access::openPersonKey(key, secret);
    if (!opened && opened.error().id == "vault.wrong_passphrase"_L1)
      return failure(ErrorKind::Refused, "access.passphrase_wrong"_L1);
    if (!opened)
      return failure(opened.error());
    return std::make_shared<const SigningKey>(std::move(*opened));
  }
  return failure(ErrorKind::Refused, "access.signature_missing"_L1);
}

} // namespace muniment::workspace
