#pragma once

#include "core/access/intent.h"
#include "core/model/access_act.h"
#include "core/store/lease_repository.h"
#include "core/store/writer.h"
#include "core/workspace/backup/backup.h"
#include "core/workspace/command.h"
#include "core/workspace/connections/connection_desk.h"
#include "core/workspace/connections/connection_test.h"
#include "core/workspace/conversations/import_chat.h"
#include "core/workspace/delivery/delivery_desk.h"
#include "core/workspace/disposition/hand_over.h"
#include "core/workspace/documents/capture_documents.h"
#include "core/workspace/evidence/package_writing.h"
#include "core/workspace/ledger/entry_proof.h"
#include "core/workspace/open_workspace.h"
#include "core/workspace/rules/rule_desk.h"
#include "core/workspace/services.h"
#include "core/workspace/verify/verify_workspace.h"

namespace muniment::workspace {

/// The one door. Everything that a person, a script or a program does to what is kept goes through `run`; everything
/// that they see comes out of `ask`. Both check permission here, afresh each time.
class Workspace final {
 public:
  explicit Workspace(OpenParts parts);
  /// Finishes what was accepted and signs the head.
  ~Workspace();
  Workspace(const Workspace&) = delete;
  Workspace& operator=(const Workspace&) = delete;

  [[nodiscard]] const WorkspaceInfo& info() const { return m_services.info; }
  [[nodiscard]] const FilePath& directory() const { return m_services.directory; }
  [[nodiscard]] const QString& login() const { return m_login; }
  [[nodiscard]] store::Dialect dialect() const { return m_parts.address.dialect; }

  /// Runs a command of core/workspace/<area>. The future holds its receipt once it is durable.
  template <class C>
  [[nodiscard]] QFuture<Result<Receipt>> run(C command, RunOptions options = {}) {
    return submit(std::make_shared<CommandOf<C>>(std::move(command)), std::move(options));
  }

  /// Answers a query of core/workspace/<area> from one snapshot: `answer(const Q&, QueryContext&)`. A query with a
  /// `kJournal` names what of its answer belongs in the access journal: `journalSubjects(answer, session)`.
  template <class Q>
  [[nodiscard]] auto ask(Q query, const std::optional<ActorId>& onBehalfOf = {}) {
    return askAs(m_login, std::move(query), onBehalfOf);
  }
  /// The same for a connector, which sees what its own actor sees.
  template <class Q>
  [[nodiscard]] auto ask(Q query, const ConnectorSeat& seat) {
    return askAs(seat.login, std::move(query), {});
  }

  /// Reads a file that somebody may want to import; keeps nothing.
  [[nodiscard]] QFuture<Result<SharedSourceFile>> inspect(FilePath path, capture::ReadingOptions options,
                                                          SharedProgress progress);
  /// Bytes into the vault, for an import that goes on; they count once an entry speaks of them.
  [[nodiscard]] Result<vault::StoredObject> keepBytes(File& file) { return m_services.vault->put(file, nullptr); }
  [[nodiscard]] Result<vault::StoredObject> keepBytes(QByteArrayView bytes) { return m_services.vault->put(bytes); }
  /// Imports the chosen chats of a file. What was imported before a stop or an error stays and is continued next time.
  [[nodiscard]] QFuture<Result<std::vector<ImportedChat>>> import(SharedSourceFile file, ImportWish wish,
                                                                  SharedProgress progress);
  /// Captures a file with documents of trading partners; the same bytes again add nothing. What was kept before a stop
  /// or an error stays and is continued next time.
  [[nodiscard]] QFuture<Result<CapturedDocuments>> captureDocuments(FileToCapture file, DocumentWish wish,
                                                                    SharedProgress progress,
                                                                    std::optional<ConnectorSeat> seat = {});
  /// Carries out an approved snapshot, from wherever it was left; the outcome of FinishSnapshot. Needs a window in
  /// which no other program reads an older state.
  [[nodiscard]] QFuture<Result<Json>> dispose(SnapshotId snapshot, SharedProgress progress);
  /// Writes the records of an approved snapshot that are to be handed over into a package, reads it again, and notes
  /// that they wait for the receipt. Nothing ends here; `dispose` does that once the receipt is noted.
  [[nodiscard]] QFuture<Result<HandedOver>> handOver(HandOverWish wish, SharedProgress progress);
  /// Takes what was deleted out of the files of the database.
  [[nodiscard]] Result<void> reclaimSpace();
  /// Takes down in the access journal what the actor did with content outside a query: print, copy, export, preview.
  /// Do it only once the future holds success.
  [[nodiscard]] QFuture<Result<void>> note(AccessAct act, QString subject,
                                           const std::optional<ActorId>& onBehalfOf = {});

  /// Enters a secret of a connection, in the place of the one before; an empty one forgets it. It is kept where secrets
  /// are kept; the ledger only hears that it was entered.
  [[nodiscard]] QFuture<Result<void>> keepSecret(ConnectionId connection, QString name, Secret secret);
  /// Runs RemoveConnection, then forgets the secrets of the connection.
  [[nodiscard]] QFuture<Result<void>> removeConnection(ConnectionId connection);
  /// Speaks to the system of a connection, on or off, without changing anything there, and keeps how it went. The
  /// progress tells how many steps are done and stops it.
  [[nodiscard]] QFuture<Result<ConnectionTest>> testConnection(ConnectionId connection, SharedProgress progress);

  /// Signs the head when something was added since the last signature.
  [[nodiscard]] Result<void> signHead();

  /// Recomputes everything that can be recomputed, beside the daily work.
  [[nodiscard]] QFuture<Result<Verification>> verify(VerifyWish wish, SharedProgress progress);
  /// Writes a backup and reads it again.
  [[nodiscard]] QFuture<Result<BackupSummary>> backUp(FilePath target, SharedProgress progress);
  /// Writes a production as a package beside its place, reads it again, moves it there and notes it in the ledger.
  /// After a stop or an error nothing is left of it. Needs a QGuiApplication, because pages are drawn.
  [[nodiscard]] QFuture<Result<WrittenPackageReport>> writePackage(PackageWish wish, SharedProgress progress);
  /// Reads a package again; it may come from another workspace.
  [[nodiscard]] QFuture<Result<evidence::PackageReport>> checkPackage(FilePath package, SharedProgress progress);
  /// Reads a backup of this workspace again and notes that it is good.
  [[nodiscard]] QFuture<Result<BackupSummary>> verifyBackup(FilePath backup, SharedProgress progress);

  /// Signs the head and returns it: what may be kept outside.
  [[nodiscard]] Result<store::StoredHead> currentHead();
  /// Has the head time-stamped by an authority (RFC 3161); `trusted` are the certificates it must lead to, in PEM.
  [[nodiscard]] Result<store::StoredTimeStamp> timeStampHead(const QUrl& authority, const QByteArray& trusted);
  /// The same once a day; nothing when the head of today has its time-stamp, or nothing was added since the last one.
  [[nodiscard]] Result<std::optional<store::StoredTimeStamp>> timeStampDaily(const QUrl& authority,
                                                                             const QByteArray& trusted);
  /// Writes the signed head to a file that will be kept elsewhere, and notes that it left.
  [[nodiscard]] Result<store::StoredHead> anchorHead(const FilePath& file);
  /// When a head last left the workspace; nothing if none ever did.
  [[nodiscard]] QFuture<Result<std::optional<Instant>>> lastAnchor();
  /// Everything that is needed to check one entry without this program; `leaf` names an item of a bulk entry, 0 the
  /// entry itself.
  [[nodiscard]] QFuture<Result<EntryProof>> proveEntry(std::int64_t seq, std::int64_t leaf = 0);

  [[nodiscard]] Instant now() const { return m_services.environment.clock->now(); }
  /// The lease of the agent; says whose it is when it is not free.
  [[nodiscard]] Result<store::Lease> takeLease(const QString& holder, std::int64_t milliseconds);
  [[nodiscard]] Result<void> releaseLease(const QString& holder);
  /// What is due without anybody asking: sign the head, close the journal of the day, forget old receipts.
  [[nodiscard]] Result<void> keepHouse();
  /// Where the agent that holds this token of the lease gets what is to be delivered.
  [[nodiscard]] DeliveryDesk deliveryDesk(std::int64_t token) { return {m_writer, m_services, token}; }
  /// What that agent does for connections beside carrying.
  [[nodiscard]] ConnectionDesk connectionDesk(std::int64_t token) { return {m_writer, m_readers, m_services, token}; }
  /// Where that agent lets rules act.
  [[nodiscard]] RuleDesk ruleDesk(std::int64_t token) { return {m_writer, m_readers, m_services, token}; }
  /// Of what connectors are made, for the agent: not for screens.
  [[nodiscard]] const Environment& environment() const { return m_services.environment; }
  [[nodiscard]] SecretStore& secrets() { return *m_services.secrets; }
  [[nodiscard]] vault::Vault& vault() { return *m_services.vault; }

 private:
  template <class Q>
  [[nodiscard]] auto askAs(QString login, Q query, const std::optional<ActorId>& onBehalfOf) {
    using R = decltype(std::declval<Q&>().answer(std::declval<QueryContext&>()));
    return m_readers.run([this, login = std::move(login), onBehalfOf,
                          query = std::move(query)](store::Connection& connection) mutable -> R {
      auto session = admit(connection, login, onBehalfOf, Q::kPermission);
      if (!session)
        return Failure(std::move(session).error());
      QueryContext context{connection, *session, m_services};
      auto given = query.answer(context);
      if constexpr (requires { Q::kJournal; }) {
        if (given) {
          // Nobody sees anything that the journal could not take down first.
          if (auto kept = keepNotes(*session, Q::kJournal, query.journalSubjects(*given, *session)); !kept)
            return Failure(std::move(kept).error());
        }
      }
      return given;
    });
  }

  struct Outcome final {
    Json value;
    bool replayed = false;
    std::optional<Error> refused;
  };

  /// Checks a permission outside a command, for work that changes nothing.
  [[nodiscard]] Result<access::Session> permit(Permission permission);
  /// A connection that whoever opened the workspace may manage.
  [[nodiscard]] Result<Connection> managed(const ConnectionId& id);
  [[nodiscard]] Result<ConnectionTest> tryOut(const Connection& connection, const SharedProgress& progress);
  [[nodiscard]] Result<void> keepNotes(const access::Session& session, AccessAct act, const QStringList& subjects);
  [[nodiscard]] Result<std::vector<SigningKeyInfo>> signingKeys();
  [[nodiscard]] Result<BackupSummary> readBackupAgain(const access::Session& session, const FilePath& backup,
                                                      const SharedProgress& progress);
  /// Records what the actor did with the whole workspace.
  [[nodiscard]] Result<void> recordAct(const access::Session& session, const QString& verb, Json::Object payload);
  [[nodiscard]] QFuture<Result<Receipt>> submit(std::shared_ptr<AnyCommand> command, RunOptions options);
  [[nodiscard]] QFuture<Result<Receipt>> write(std::shared_ptr<AnyCommand> command, RunOptions options, CommandId id);
  [[nodiscard]] Result<Outcome> execute(AnyCommand& command, const RunOptions& options, CommandId id,
                                        store::Transaction& transaction);
  [[nodiscard]] Result<access::Session> admit(store::Connection& connection, const QString& login,
                                              const std::optional<ActorId>& onBehalfOf, Permission permission);
  /// The signature as it goes into the ledger; null where none is asked for.
  [[nodiscard]] Result<Json> signIntent(AnyCommand& command, const RunOptions& options, const access::Intent& intent,
                                        store::Connection& connection) const;

  QString m_login;
  OpenParts m_parts;
  Services m_services;
  store::Writer m_writer; ///< ends last: a reader that closes the file last cannot empty its log
  store::ReadPool m_readers;
  Executor m_wires;       ///< tests of connections: slow, and nobody else waits for them
  Executor m_preparation; ///< ends before the writer, because it hands over to it
  Executor m_imports;     ///< ends first, because it waits for the others
};

} // namespace muniment::workspace
