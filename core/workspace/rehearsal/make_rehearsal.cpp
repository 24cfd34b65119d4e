#include "core/workspace/rehearsal/make_rehearsal.h"

#include "core/access/gate.h"
#include "core/access/person_key.h"
#include "core/ledger/ledger.h"
#include "core/store/actor_repository.h"
#include "core/store/migrator.h"
#include "core/store/workspace_repository.h"
#include "core/store/writer.h"
#include "core/vault/database_key_store.h"
#include "core/vault/key_slots.h"
#include "core/workspace/backup/restore_step.h"
#include "core/workspace/login.h"
#include "core/workspace/records/entry_state.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

/// Turns a restored copy into a rehearsal while it is no workspace yet.
class RehearsalStep final : public RestoreStep {
 public:
  RehearsalStep(const Environment& environment, const RehearsalWish& wish)
      : m_environment(&environment), m_wish(&wish) {}

  Result<void> finish(const Layout& layout) override {
    MUNIMENT_TRY(replaceWays(layout));
    MUNIMENT_TRY_LET(connection, store::Connection::open(layout.main, store::OpenMode::Write));
    MUNIMENT_TRY(store::Migrator(u"main"_s, *m_environment->clock).migrate(*connection));
    MUNIMENT_TRY_LET(login, currentLogin(*connection));
    MUNIMENT_TRY_LET(session, access::Gate(*connection).admit(login, {}, m_environment->clock->now()));
    if (!session.may(Permission::BackUp))
      return failure(ErrorKind::Refused, "access.no_permission"_L1, {permissionCode(Permission::BackUp)});
    ledger::Ledger ledger;
    store::Writer writer(layout.main, ledger, *m_environment->clock);
    const auto written = writer
                             .run([this, &session](store::Transaction& transaction) -> Result<bool> {
                               MUNIMENT_TRY(mark(transaction, session));
                               return true;
                             })
                             .result();
    return written ? Result<void>() : Failure(written.error());
  }

 private:
  /// Its own passphrase takes the place of every way into the workspace of the backup.
  [[nodiscard]] Result<void> replaceWays(const Layout& layout) const {
    MUNIMENT_TRY_LET(keys, vault::DatabaseKeyStore::open(layout.keys, store::OpenMode::Write, *m_environment->clock));
    vault::KeySlots ways(*keys, *m_environment->keychain, *m_environment->clock, m_environment->scrypt);
    const QString typed = QString::fromUtf8(m_wish->passphrase.view());
    MUNIMENT_TRY_LET(key, vault::RecoveryKey::parse(typed) ? ways.unlockWithRecoveryKey(typed)
                                                           : ways.unlockWithPassphrase(m_wish->passphrase));
    MUNIMENT_TRY_LET(before, keys->slots());
    MUNIMENT_TRY(ways.addPassphrase(key, u"passphrase"_s, m_wish->fresh));
    for (const vault::KeySlot& slot : before)
      MUNIMENT_TRY(keys->removeSlot(slot.id));
    return {};
  }

  [[nodiscard]] Result<void> mark(store::Transaction& transaction, const access::Session& session) const {
    store::WorkspaceRepository workspaces(transaction.connection());
    MUNIMENT_TRY_LET(info, workspaces.load());
    info.rehearsalUntil = m_wish->until;
    info.salt = makeSalt();
    MUNIMENT_TRY(workspaces.setRehearsal(info));
    EntryDraft draft;
    draft.actor = session.actorText();
    draft.verb = u"rehearsal.made"_s;
    draft.subject = aggregateOf(info.id);
    draft.payload = {{u"until"_s, m_wish->until.toString()}};
    MUNIMENT_TRY_LET(state, stateOf(aggregateOf(info.id), info));
    draft.state = {state};
    MUNIMENT_TRY(sealOwnKeys(transaction.connection(), session.actor.id, draft));
    transaction.record(std::move(draft));
    return {};
  }

  /// So that the person signs in the rehearsal with its passphrase. Keys under another secret stay as they are.
  [[nodiscard]] Result<void> sealOwnKeys(store::Connection& connection, const ActorId& actor, EntryDraft& draft) const {
    store::ActorRepository actors(connection);
    MUNIMENT_TRY_LET(keys, actors.keysOf(actor));
    for (PersonKey& key : keys) {
      const auto opened = access::openPersonKey(key, m_wish->passphrase);
      if (!opened)
        continue;
      key.sealed = access::sealPersonKey(*opened, m_wish->fresh, m_environment->scrypt);
      key.salt = makeSalt();
      MUNIMENT_TRY(actors.saveKey(key));
      MUNIMENT_TRY_LET(state, stateOf(aggregateOfPersonKey(key.id), key));
      draft.state.push_back(state);
    }
    return {};
  }

  const Environment* m_environment;
  const RehearsalWish* m_wish;
};

} // namespace

Result<BackupSummary> makeRehearsal(const Environment& environment, const FilePath& backup, const FilePath& directory,
                                    const RehearsalWish& wish, const SharedProgress& progress) {
  if (wish.fresh.isEmpty())
    return failure(ErrorKind::Usage, "vault.empty_passphrase"_L1);
  RehearsalStep step(environment, wish);
  return restoreFrom(environment, backup, directory, RestoreWish(), &step, progress);
}

} // namespace muniment::workspace
