#include "core/workspace/keys/signing_keys.h"

#include "core/base/sealed_box.h"
#include "core/ledger/head_signer.h"
#include "core/store/signing_key_repository.h"
#include "core/workspace/services.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

Result<SigningKeyInfo> activeInfo(store::Connection& connection) {
  MUNIMENT_TRY_LET(keys, store::SigningKeyRepository(connection).all());
  const auto active = std::ranges::find_if(keys, [](const SigningKeyInfo& key) { return !key.retiredAt; });
  if (active == keys.end())
    return failure(ErrorKind::VerificationFailed, "workspace.no_signing_key"_L1);
  return *active;
}

Result<SigningKey> unwrap(const SigningKeyInfo& info, const vault::WorkspaceKey& key) {
  MUNIMENT_TRY_LET(seed, unwrapKey(info.wrapped, key.subkey(vault::KeyPurpose::SigningKeys), info.id.toBytes()));
  return SigningKey::fromSeed(seed);
}

Result<StateChange> keep(store::Connection& connection, const SigningKeyInfo& info) {
  MUNIMENT_TRY(store::SigningKeyRepository(connection).save(info));
  MUNIMENT_TRY_LET(digest, commitment(info.salt, contentOf(info)));
  return StateChange{aggregateOfSigningKey(info.id), digest};
}

} // namespace

Result<SigningKey> activeSigningKey(store::Connection& connection, const vault::WorkspaceKey& key) {
  MUNIMENT_TRY_LET(info, activeInfo(connection));
  return unwrap(info, key);
}

Result<KeyId> activeSigningKeyId(store::Connection& connection) {
  MUNIMENT_TRY_LET(info, activeInfo(connection));
  return info.id;
}

SigningKeyInfo wrapSigningKey(const SigningKey& signing, const vault::WorkspaceKey& key, Instant now) {
  const KeyId id = KeyId::make(now);
  return {id,
          signing.publicKey().toBytes(),
          wrapKey(signing.seed(), key.subkey(vault::KeyPurpose::SigningKeys), id.toBytes()),
          now,
          std::nullopt,
          makeSalt()};
}

Result<Json> RotateSigningKey::apply(CommandContext& context) const {
  store::Connection& connection = context.connection();
  const Services& services = context.services();
  MUNIMENT_TRY(store::LedgerRepository(connection).lockHeads());
  MUNIMENT_TRY_LET(retired, activeInfo(connection));
  MUNIMENT_TRY_LET(old, unwrap(retired, *services.key));
  MUNIMENT_TRY(
      ledger::HeadSigner(old, services.info.id).signIfDue(connection, context.now(), ledger::HeadOccasion::Close));
  const SigningKey fresh = SigningKey::generate();
  const SigningKeyInfo active = wrapSigningKey(fresh, *services.key, context.now());
  retired.retiredAt = context.now();
  retired.salt = makeSalt();
  EntryDraft draft;
  draft.verb = u"key.rotated"_s;
  draft.subject = aggregateOfSigningKey(active.id);
  draft.payload = {{u"public_key"_s, QString::fromLatin1(active.publicKey.toHex())},
                   {u"retired"_s, QString::fromLatin1(retired.publicKey.toHex())}};
  MUNIMENT_TRY_LET(retiredState, keep(connection, retired));
  MUNIMENT_TRY_LET(activeState, keep(connection, active));
  draft.state = {retiredState, activeState};
  context.record(std::move(draft));
  return Json::Object{{u"key"_s, active.id.toString()},
                      {u"public_key"_s, QString::fromLatin1(active.publicKey.toHex())}};
}

} // namespace muniment::workspace
