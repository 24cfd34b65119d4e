#include "core/workspace/open_workspace.h"

#include "core/access/person_key.h"
#include "core/base/sealed_box.h"
#include "core/platform/folder_kind.h"
#include "core/store/actor_repository.h"
#include "core/store/migrator.h"
#include "core/store/rehearsal_repository.h"
#include "core/store/signing_key_repository.h"
#include "core/store/workspace_repository.h"
#include "core/store/writer.h"
#include "core/vault/database_key_store.h"
#include "core/vault/local_vault.h"
#include "core/workspace/keys/signing_keys.h"
#include "core/workspace/layout.h"
#include "core/workspace/login.h"
#include "core/workspace/policy/policy.h"
#include "core/workspace/unfinished_folder.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

/// What is written when a workspace is made.
struct Beginning final {
  WorkspaceInfo info;
  Actor actor;
  PersonKey personKey;
  SigningKeyInfo signingKey;
};

Result<Secret> personSecret(const Environment& environment, const NewWorkspace& wish, const WorkspaceId& id) {
  if (!wish.passphrase.isEmpty())
    return wish.passphrase.clone();
  Secret secret = Secret::random(32);
  MUNIMENT_TRY(environment.keychain->write(personEntry(id), secret));
  return secret;
}

Result<QString> fillSlots(const Environment& environment, const NewWorkspace& wish, vault::KeyStore& keys,
                          const vault::WorkspaceKey& key) {
  vault::KeySlots slots_(keys, *environment.keychain, *environment.clock, environment.scrypt);
  MUNIMENT_TRY_LET(recovery, slots_.addRecoveryKey(key, u"recovery"_s));
  if (!wish.passphrase.isEmpty())
    MUNIMENT_TRY(slots_.addPassphrase(key, u"passphrase"_s, wish.passphrase));
  if (wish.keychain)
    MUNIMENT_TRY(slots_.addKeychain(key, u"keychain"_s));
  return recovery.toText();
}

Result<void> writeBeginning(store::Transaction& transaction, const Beginning& beginning) {
  store::Connection& connection = transaction.connection();
  MUNIMENT_TRY(store::WorkspaceRepository(connection).save(beginning.info));
  MUNIMENT_TRY(store::ActorRepository(connection).save(beginning.actor));
  MUNIMENT_TRY(store::ActorRepository(connection).saveKey(beginning.personKey));
  MUNIMENT_TRY(store::SigningKeyRepository(connection).save(beginning.signingKey));
  EntryDraft draft;
  draft.actor = beginning.actor.id.toString();
  draft.verb = u"workspace.created"_s;
  draft.subject = aggregateOf(beginning.info.id);
  draft.payload = {{u"person_key"_s, QString::fromLatin1(beginning.personKey.publicKey.toHex())},
                   {u"signing_key"_s, QString::fromLatin1(beginning.signingKey.publicKey.toHex())},
                   {u"single_person"_s, beginning.info.singlePerson}};
  MUNIMENT_TRY_LET(info, commitment(beginning.info.salt, contentOf(beginning.info)));
  MUNIMENT_TRY_LET(actor, commitment(beginning.actor.salt, contentOf(beginning.actor)));
  MUNIMENT_TRY_LET(person, commitment(beginning.personKey.salt, contentOf(beginning.personKey)));
  MUNIMENT_TRY_LET(signing, commitment(beginning.signingKey.salt, contentOf(beginning.signingKey)));
  draft.state = {{aggregateOf(beginning.info.id), info},
                 {aggregateOf(beginning.actor.id), actor},
                 {aggregateOfPersonKey(beginning.personKey.id), person},
                 {aggregateOfSigningKey(beginning.signingKey.id), signing}};
  transaction.record(std::move(draft));
  return {};
}

Result<Beginning> imagineBeginning(const Environment& environment, const NewWorkspace& wish, const QString& login,
                                   const vault::WorkspaceKey& key, const SigningKey& signingKey) {
  const Instant now = environment.clock->now();
  const WorkspaceId id = WorkspaceId::make(now);
  MUNIMENT_TRY_LET(secret, personSecret(environment, wish, id));
  const SigningKey person = SigningKey::generate();
  const ActorId actor = ActorId::make(now);
  const Roles roles = {Role::RecordsManager, Role::LegalReviewer, Role::Administrator};
  return Beginning{
      {id, wish.name, wish.timeZone, wish.singlePerson, wish.rehearsalUntil, now, makeSalt()},
      {actor, login, wish.personName.isEmpty() ? login : wish.personName, roles, true, std::nullopt, now, makeSalt()},
      {KeyId::make(now), actor, person.publicKey().toBytes(), access::sealPersonKey(person, secret, environment.scrypt),
       actor, now, std::nullopt, makeSalt()},
      wrapSigningKey(signingKey, key, now)};
}

/// Builds what an open workspace needs once its key is known.
Result<void> furnish(OpenParts& parts, store::Connection& connection) {
  MUNIMENT_TRY_LET(info, store::WorkspaceRepository(connection).load());
  parts.info = std::move(info);
  const Instant now = parts.environment.clock->now();
  if (parts.info.rehearsalUntil && *parts.info.rehearsalUntil <= now)
    return failure(ErrorKind::Refused, "workspace.rehearsal_over"_L1);
  if (parts.info.isRehearsal()) {
    parts.environment.transport = nullptr;
    parts.environment.line = nullptr;
    // That it expires is asked of the real clock; everything else goes by its own.
    parts.rehearsalClock = std::make_unique<ShiftedClock>(*parts.environment.clock);
    MUNIMENT_TRY_LET(ahead, store::RehearsalRepository(connection).ahead());
    parts.rehearsalClock->advanceTo(ahead);
    parts.environment.clock = parts.rehearsalClock.get();
  }
  MUNIMENT_TRY(activeSigningKey(connection, *parts.key)); // a workspace that cannot sign must not be worked in
  MUNIMENT_TRY_LET(vault, vault::LocalVault::open(*parts.environment.files, *parts.keyStore, *parts.environment.clock,
                                                  *parts.key, vaultFolder(parts.directory)));
  parts.vault = std::move(vault);
  // A rehearsal has the id of the workspace that it is a copy of, whose secrets it must not reach.
  Keychain* secrets = parts.info.isRehearsal() ? nullptr : parts.environment.keychain;
  parts.secrets = std::make_unique<SecretStore>(
      SecretStore::Parts{secrets, parts.environment.files, parts.key.get(), parts.info.id, parts.directory});
  MUNIMENT_TRY_LET(login, currentLogin(connection));
  parts.login = login;
  return {};
}

Result<vault::WorkspaceKey> reachKey(vault::KeySlots& keySlots, const Unlock& unlock) {
  if (!unlock.passphrase.isEmpty())
    return keySlots.unlockWithPassphrase(unlock.passphrase);
  if (!unlock.recoveryKey.isEmpty())
    return keySlots.unlockWithRecoveryKey(unlock.recoveryKey);
  return keySlots.unlockWithKeychain();
}

} // namespace

Result<CreatedWorkspace> createWorkspace(const Environment& environment, const FilePath& directory, NewWorkspace wish) {
  if (wish.passphrase.isEmpty() && !wish.keychain)
    return failure(ErrorKind::Usage, "workspace.no_unlock_method"_L1);
  MUNIMENT_TRY(requireAllowedWorkspace(*environment.files, directory));
  MUNIMENT_TRY(platform::requireLocalFolder(platform::inspectFolder(directory)));
  MUNIMENT_TRY_LET(folder, UnfinishedFolder::begin(*environment.files, directory));
  MUNIMENT_TRY(environment.files->makeDirectory(vaultFolder(directory)));
  OpenParts parts;
  parts.environment = environment;
  parts.directory = directory;
  const Layout layout = Description{{}, wish.postgres}.layoutIn(directory);
  parts.address = layout.main;
  parts.keysAddress = layout.keys;
  MUNIMENT_TRY_LET(keyStore, vault::DatabaseKeyStore::open(layout.keys, store::OpenMode::Create, *environment.clock));
  parts.keyStore = std::move(keyStore);
  parts.key = std::make_unique<vault::WorkspaceKey>(vault::WorkspaceKey::generate());
  MUNIMENT_TRY_LET(recoveryKey, fillSlots(environment, wish, *parts.keyStore, *parts.key));
  {
    MUNIMENT_TRY_LET(connection, store::Connection::open(layout.main, store::OpenMode::Create));
    MUNIMENT_TRY(store::Migrator(u"main"_s, *environment.clock).migrate(*connection));
    MUNIMENT_TRY_LET(login, currentLogin(*connection));
    const SigningKey signingKey = SigningKey::generate();
    MUNIMENT_TRY_LET(beginning, imagineBeginning(environment, wish, login, *parts.key, signingKey));
    parts.ledger = std::make_unique<ledger::Ledger>();
    {
      store::Writer writer(layout.main, *parts.ledger, *environment.clock);
      const auto written = writer
                               .run([beginning](store::Transaction& transaction) -> Result<bool> {
                                 MUNIMENT_TRY(writeBeginning(transaction, beginning));
                                 return true;
                               })
                               .result();
      if (!written)
        return failure(written.error());
    }
    MUNIMENT_TRY(furnish(parts, *connection));
  }
  MUNIMENT_TRY(describeWorkspace(*environment.files, directory, {parts.info.id.toString(), wish.postgres}));
  MUNIMENT_TRY(folder.finish());
  return CreatedWorkspace{std::move(parts), recoveryKey};
}

Result<OpenParts> openWorkspace(const Environment& environment, const FilePath& directory, Unlock unlock) {
  MUNIMENT_TRY(requireAllowedWorkspace(*environment.files, directory));
  MUNIMENT_TRY_LET(description, readDescription(*environment.files, directory));
  const Layout layout = description.layoutIn(directory);
  MUNIMENT_TRY(platform::requireLocalFolder(platform::inspectFolder(directory)));
  OpenParts parts;
  parts.environment = environment;
  parts.directory = directory;
  parts.address = layout.main;
  parts.keysAddress = layout.keys;
  MUNIMENT_TRY_LET(keyStore, vault::DatabaseKeyStore::open(layout.keys, store::OpenMode::Write, *environment.clock));
  parts.keyStore = std::move(keyStore);
  vault::KeySlots keySlots(*parts.keyStore, *environment.keychain, *environment.clock, environment.scrypt);
  MUNIMENT_TRY_LET(key, reachKey(keySlots, unlock));
  parts.key = std::make_unique<vault::WorkspaceKey>(std::move(key));
  MUNIMENT_TRY_LET(connection, store::Connection::open(layout.main, store::OpenMode::Write));
  MUNIMENT_TRY(store::Migrator(u"main"_s, *environment.clock).migrate(*connection));
  parts.ledger = std::make_unique<ledger::Ledger>();
  MUNIMENT_TRY(furnish(parts, *connection));
  return parts;
}

} // namespace muniment::workspace
