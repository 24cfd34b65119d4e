#include "core/ledger/entry_line.h"
#include "core/ledger/head_signer.h"
#include "core/ledger/ledger_tree.h"
#include "core/ledger/time_stamp_authority.h"
#include "core/workspace/backup/file_copy.h"
#include "core/workspace/ledger/time_authority.h"
#include "core/workspace/workspace.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

} // namespace

Result<store::StoredHead> Workspace::currentHead() {
  MUNIMENT_TRY(permit(Permission::ViewLedger));
  MUNIMENT_TRY(signHead());
  return m_readers
      .run([](store::Connection& connection) -> Result<store::StoredHead> {
        MUNIMENT_TRY_LET(head, ledger::newestHead(connection));
        if (!head)
          return failure(ErrorKind::NotFound, "ledger.no_head"_L1);
        return std::move(*head);
      })
      .result();
}

Result<store::StoredTimeStamp> Workspace::timeStampHead(const QUrl& authority, const QByteArray& trusted) {
  MUNIMENT_TRY_LET(session, permit(Permission::AnchorHead));
  if (!m_services.environment.transport)
    return failure(ErrorKind::Refused, "workspace.rehearsal_offline"_L1);
  MUNIMENT_TRY_LET(head, currentHead());
  MUNIMENT_TRY_LET(stamp,
                   ledger::TimeStampAuthority(*m_services.environment.transport, authority, trusted).stamp(head));
  // The entry comes first: verification takes an anchor that no entry speaks of for a forgery.
  MUNIMENT_TRY(recordAct(session, u"head.time-stamped"_s, {{u"size"_s, stamp.size}}));
  const auto kept = m_writer
                        .run([stamp](store::Transaction& transaction) -> Result<bool> {
                          store::LedgerRepository repository(transaction.connection());
                          MUNIMENT_TRY(repository.saveTimeStamp(stamp));
                          MUNIMENT_TRY(repository.saveAnchor(stamp.size, u"time-stamp"_s, transaction.now()));
                          return true;
                        })
                        .result();
  if (!kept)
    return failure(kept.error());
  return stamp;
}

Result<std::optional<store::StoredTimeStamp>> Workspace::timeStampDaily(const QUrl& authority,
                                                                        const QByteArray& trusted) {
  const auto due =
      m_readers.run([now = this->now()](store::Connection& connection) { return isStampDue(connection, now); })
          .result();
  if (!due)
    return failure(due.error());
  if (!*due)
    return std::nullopt;
  MUNIMENT_TRY_LET(stamp, timeStampHead(authority, trusted));
  return std::optional(std::move(stamp));
}

Result<store::StoredHead> Workspace::anchorHead(const FilePath& file) {
  MUNIMENT_TRY_LET(session, permit(Permission::AnchorHead));
  MUNIMENT_TRY_LET(head, currentHead());
  const auto checked = ledger::checkedHead(head);
  if (!checked)
    return failure(ErrorKind::VerificationFailed, "ledger.no_head"_L1);
  MUNIMENT_TRY_LET(bytes, canonicalJson(Json::Object{{u"head"_s, QString::fromUtf8(head.line)},
                                                     {u"public_key"_s, QString::fromLatin1(publicKeyPem(checked->key))},
                                                     {u"signature"_s, QString::fromLatin1(head.signature.toHex())}}));
  {
    MUNIMENT_TRY_LET(target, m_services.environment.files->create(file));
    MUNIMENT_TRY(target->write(bytes));
    MUNIMENT_TRY(target->sync());
  }
  MUNIMENT_TRY(recordAct(session, u"head.anchored"_s, {{u"size"_s, head.size}}));
  const auto noted =
      m_writer
          .run([size = head.size](store::Transaction& transaction) -> Result<bool> {
            MUNIMENT_TRY(
                store::LedgerRepository(transaction.connection()).saveAnchor(size, u"file"_s, transaction.now()));
            return true;
          })
          .result();
  if (!noted)
    return failure(noted.error());
  return head;
}

QFuture<Result<std::optional<Instant>>> Workspace::lastAnchor() {
  return m_readers.run([](store::Connection& connection) { return store::LedgerRepository(connection).lastAnchor(); });
}

QFuture<Result<EntryProof>> Workspace::proveEntry(std::int64_t seq, std::int64_t leaf) {
  return m_preparation.run([this, seq, leaf]() -> Result<EntryProof> {
    MUNIMENT_TRY_LET(session, permit(Permission::ViewLedger));
    MUNIMENT_TRY_LET(head, currentHead());
    return m_readers
        .run([&](store::Connection& connection) -> Result<EntryProof> {
          MUNIMENT_TRY_LET(entry, store::LedgerRepository(connection).entry(seq, session.scope));
          if (!entry)
            return failure(ErrorKind::NotFound, "ledger.no_such_entry"_L1);
          MUNIMENT_TRY_LET(proof, ledger::makeProof(connection, seq, leaf, session.scope));
          MUNIMENT_TRY_LET(path, ledger::LedgerTree(connection).inclusion(seq, head.size));
          const auto checked = ledger::checkedHead(head);
          if (!checked)
            return failure(ErrorKind::VerificationFailed, "ledger.no_head"_L1);
          return EntryProof{std::move(*entry), *checked, static_cast<int>(path.size()), proof.stampedAt,
                            std::move(proof.files)};
        })
        .result();
  });
}

} // namespace muniment::workspace
