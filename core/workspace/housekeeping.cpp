#include "core/ledger/head_signer.h"
#include "core/store/planned_change_repository.h"
#include "core/store/receipt_repository.h"
#include "core/store/signing_key_repository.h"
#include "core/workspace/cases/case_reminders.h"
#include "core/workspace/disposition/private_end.h"
#include "core/workspace/journal/journal_seal.h"
#include "core/workspace/keys/signing_keys.h"
#include "core/workspace/records/planned_changes.h"
#include "core/workspace/tasks/escalate.h"
#include "core/workspace/tasks/reminders.h"
#include "core/workspace/workspace.h"
#include "core/workspace/workspace_day.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

constexpr std::int64_t kReceiptsKept = 30LL * 86'400'000;

QString agentLease() { return u"agent"_s; }

/// One that cannot be carried out, or not even be read, keeps nothing else from being done.
Result<void> carryOutOrAsk(store::Writer& writer, Services& services, const PlannedChangeId& id) {
  const auto done = writer
                        .run([&services, id](store::Transaction& transaction) -> Result<bool> {
                          MUNIMENT_TRY(carryOutPlanned(transaction, services, id));
                          return true;
                        })
                        .result();
  if (done)
    return {};
  if (done.error().retryable)
    return failure(done.error());
  const auto asked = writer
                         .run([id](store::Transaction& transaction) -> Result<bool> {
                           MUNIMENT_TRY(askAboutPlanned(transaction, id));
                           return true;
                         })
                         .result();
  return asked ? Result<void>() : failure(asked.error());
}

} // namespace

Result<store::Lease> Workspace::takeLease(const QString& holder, std::int64_t milliseconds) {
  const auto taken = m_writer
                         .run([holder, milliseconds](store::Transaction& transaction) {
                           return store::LeaseRepository(transaction.connection())
                               .acquire(agentLease(), holder, transaction.now(), milliseconds);
                         })
                         .result();
  if (!taken)
    return failure(taken.error());
  return taken->value;
}

Result<void> Workspace::releaseLease(const QString& holder) {
  const auto released =
      m_writer
          .run([holder](store::Transaction& transaction) -> Result<bool> {
            MUNIMENT_TRY(store::LeaseRepository(transaction.connection()).release(agentLease(), holder));
            return true;
          })
          .result();
  if (!released)
    return failure(released.error());
  return {};
}

Result<void> Workspace::signHead() {
  const auto written =
      m_writer
          .run([this](store::Transaction& transaction) -> Result<bool> {
            MUNIMENT_TRY_LET(key, activeSigningKey(transaction.connection(), *m_services.key));
            const ledger::HeadSigner signer(key, m_services.info.id);
            MUNIMENT_TRY(signer.signIfDue(transaction.connection(), transaction.now(), ledger::HeadOccasion::Close));
            return true;
          })
          .result();
  if (!written)
    return failure(written.error());
  return {};
}

Result<access::Session> Workspace::permit(Permission permission) {
  return m_readers
      .run([this, permission](store::Connection& connection) { return admit(connection, m_login, {}, permission); })
      .result();
}

Result<std::vector<SigningKeyInfo>> Workspace::signingKeys() {
  return m_readers.run([](store::Connection& connection) { return store::SigningKeyRepository(connection).all(); })
      .result();
}

Result<void> Workspace::recordAct(const access::Session& session, const QString& verb, Json::Object payload) {
  EntryDraft draft;
  draft.actor = session.actorText();
  draft.verb = verb;
  draft.subject = aggregateOf(m_services.info.id);
  draft.payload = std::move(payload);
  const auto written = m_writer
                           .run([draft](store::Transaction& transaction) -> Result<bool> {
                             transaction.record(draft);
                             return true;
                           })
                           .result();
  if (!written)
    return failure(written.error());
  return {};
}

QFuture<Result<Verification>> Workspace::verify(VerifyWish wish, SharedProgress progress) {
  return m_preparation.run([this, wish, progress]() -> Result<Verification> {
    MUNIMENT_TRY_LET(session, permit(Permission::Verify));
    MUNIMENT_TRY_LET(keys, signingKeys());
    MUNIMENT_TRY_LET(verification, verifyWorkspace(m_services, m_parts.address, keys, wish, progress));
    MUNIMENT_TRY(recordAct(session, u"workspace.verified"_s,
                           {{u"deep"_s, wish.deep},
                            {u"entries"_s, verification.ledger.entries},
                            {u"findings"_s, static_cast<std::int64_t>(verification.findings.size())}}));
    return verification;
  });
}

QFuture<Result<BackupSummary>> Workspace::backUp(FilePath target, SharedProgress progress) {
  return m_preparation.run([this, target = std::move(target), progress]() -> Result<BackupSummary> {
    MUNIMENT_TRY_LET(session, permit(Permission::BackUp));
    MUNIMENT_TRY_LET(summary,
                     backUpTo(m_services, {m_parts.address, m_parts.keysAddress}, *m_parts.keyStore, target, progress));
    MUNIMENT_TRY(recordAct(session, u"workspace.backed-up"_s,
                           {{u"entries"_s, summary.entries},
                            {u"keys_expire_at"_s, summary.keysExpireAt().toString()},
                            {u"objects"_s, summary.objects}}));
    MUNIMENT_TRY(readBackupAgain(session, target, progress));
    return summary;
  });
}

Result<BackupSummary> Workspace::readBackupAgain(const access::Session& session, const FilePath& backup,
                                                 const SharedProgress& progress) {
  MUNIMENT_TRY_LET(summary, workspace::verifyBackup(m_services.environment, backup, progress));
  MUNIMENT_TRY(recordAct(session, u"workspace.backup-verified"_s,
                         {{u"entries"_s, summary.entries}, {u"made_at"_s, summary.madeAt.toString()}}));
  return summary;
}

QFuture<Result<BackupSummary>> Workspace::verifyBackup(FilePath backup, SharedProgress progress) {
  return m_preparation.run([this, backup = std::move(backup), progress]() -> Result<BackupSummary> {
    MUNIMENT_TRY_LET(session, permit(Permission::Verify));
    return readBackupAgain(session, backup, progress);
  });
}

Result<void> Workspace::keepHouse() {
  const auto purged = m_writer
                          .run([this](store::Transaction& transaction) -> Result<qint64> {
                            MUNIMENT_TRY(closeJournal(transaction, m_services.info));
                            MUNIMENT_TRY(remindOfNotices(transaction));
                            MUNIMENT_TRY(escalateTasks(transaction, m_services));
                            MUNIMENT_TRY(askAboutOverdueSteps(transaction, todayIn(m_services, transaction.now())));
                            return store::ReceiptRepository(transaction.connection())
                                .purgeBefore(transaction.now().plusMilliseconds(-kReceiptsKept));
                          })
                          .result();
  if (!purged)
    return failure(purged.error());
  MUNIMENT_TRY_LET(planned, m_readers
                                .run([this](store::Connection& connection) {
                                  return store::PlannedChangeRepository(connection)
                                      .due(todayIn(m_services, m_services.environment.clock->now()));
                                })
                                .result());
  for (const PlannedChangeId& change : planned)
    MUNIMENT_TRY(carryOutOrAsk(m_writer, m_services, change));
  MUNIMENT_TRY(signHead());
  PrivateEnd end(m_writer, m_services);
  MUNIMENT_TRY_LET(waits, end.takeOut());
  if (!waits)
    return {};
  MUNIMENT_TRY(end.destroyObjects());
  const Result<void> reclaimed = reclaimSpace();
  if (!reclaimed) // somebody reads an older state and keeps it alive; that ends by itself
    return reclaimed.error().retryable ? Result<void>() : reclaimed;
  return end.certify();
}

} // namespace muniment::workspace
