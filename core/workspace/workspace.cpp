#include "core/workspace/workspace.h"

#include "core/access/gate.h"
#include "core/access/intent.h"
#include "core/access/scope_maker.h"
#include "core/base/logging.h"
#include "core/store/actor_repository.h"
#include "core/store/ledger_repository.h"
#include "core/store/receipt_repository.h"
#include "core/store/rehearsal_repository.h"
#include "core/workspace/approval/second_person.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

constexpr int kReaders = 3;
constexpr int kWires = 2;
constexpr int kPreparations = 2;
constexpr std::int64_t kSameLook = 3'600'000; ///< milliseconds

Services servicesOf(OpenParts& parts) {
  return {parts.environment,  parts.info,      parts.directory,    parts.vault.get(),
          parts.ledger.get(), parts.key.get(), parts.secrets.get()};
}

/// Refusals are evidence too: who tried what.
EntryDraft refusalOf(const QString& actor, const AnyCommand& command, const Error& reason) {
  EntryDraft draft;
  draft.actor = actor;
  draft.verb = u"command.refused"_s;
  draft.subject = u"command:"_s + command.name();
  draft.payload = {{u"command"_s, command.name()}, {u"reason"_s, reason.id}};
  return draft;
}

/// Who may do something, asked afresh; a refusal where they may not.
Result<access::Session> sessionFor(store::Connection& connection, const QString& login,
                                   const std::optional<ActorId>& onBehalfOf, Permission permission, Instant now) {
  MUNIMENT_TRY_LET(session, access::Gate(connection).admit(login, onBehalfOf, now));
  if (!session.may(permission))
    return failure(ErrorKind::Refused, "access.no_permission"_L1, {permissionCode(permission)});
  return session;
}

/// Whoever looks where they may not leaves a trace. A screen asks again and again, so an hour of it is one entry.
void noteRefusedLook(store::Writer& writer, const QString& actor, Permission permission, const Error& reason) {
  EntryDraft draft;
  draft.actor = actor;
  draft.verb = u"query.refused"_s;
  draft.subject = u"query:"_s + permissionCode(permission);
  draft.payload = {{u"permission"_s, permissionCode(permission)}, {u"reason"_s, reason.id}};
  const auto noted =
      writer
          .run([draft](store::Transaction& transaction) -> Result<bool> {
            const store::EntryFilter same{draft.verb, draft.actor, draft.subject,
                                          transaction.now().plusMilliseconds(-kSameLook), std::nullopt};
            MUNIMENT_TRY_LET(known, store::LedgerRepository(transaction.connection())
                                        .before(Json::kLargestInteger, 1, same, access::ScopeMaker::system()));
            if (known.empty())
              transaction.record(draft);
            return known.empty();
          })
          .result();
  if (!noted)
    qCWarning(lcWorkspace, "a refused look could not be recorded: %s", qUtf8Printable(noted.error().id));
}

/// Another program may have moved the time of a rehearsal.
Result<void> followTime(const OpenParts& parts, store::Connection& connection) {
  if (!parts.rehearsalClock)
    return {};
  MUNIMENT_TRY_LET(ahead, store::RehearsalRepository(connection).ahead());
  parts.rehearsalClock->advanceTo(ahead);
  return {};
}

struct Applied final {
  Json outcome;
  std::optional<Error> refused;
};

/// What a handler refuses leaves nothing behind but the entry that says so.
Result<Applied> applyOrRecord(AnyCommand& command, CommandContext& context, store::Transaction& transaction) {
  store::Connection& connection = transaction.connection();
  const std::size_t staged = transaction.staged().size();
  MUNIMENT_TRY(connection.setSavepoint());
  Result<Json> outcome = command.apply(context);
  if (outcome) {
    MUNIMENT_TRY(connection.releaseSavepoint());
    return Applied{std::move(*outcome), std::nullopt};
  }
  if (outcome.error().kind != ErrorKind::Refused && outcome.error().kind != ErrorKind::NotFound)
    return Failure(std::move(outcome).error());
  MUNIMENT_TRY(connection.rollbackToSavepoint());
  transaction.staged().resize(staged);
  transaction.record(refusalOf(context.session().actorText(), command, outcome.error()));
  return Applied{Json(), std::move(outcome).error()};
}

/// The receipt says as well who agreed, or that nobody had to.
Json withMarks(const Json& outcome, const Json::Object& marks) {
  Json::Object members = outcome.object() ? *outcome.object() : Json::Object();
  for (const auto& [name, value] : marks)
    members.insert_or_assign(name, value);
  return members;
}

} // namespace

Workspace::Workspace(OpenParts parts)
    : m_login(parts.login), m_parts(std::move(parts)), m_services(servicesOf(m_parts)),
      m_writer(m_parts.address, *m_parts.ledger, *m_parts.environment.clock), m_readers(m_parts.address, kReaders),
      m_wires(kWires), m_preparation(kPreparations), m_imports(1) {}

Workspace::~Workspace() {
  if (const Result<void> signedHead = signHead(); !signedHead)
    qCWarning(lcWorkspace, "the head could not be signed on closing: %s", qUtf8Printable(signedHead.error().id));
}

Result<access::Session> Workspace::admit(store::Connection& connection, const QString& login,
                                         const std::optional<ActorId>& onBehalfOf, Permission permission) {
  MUNIMENT_TRY(followTime(m_parts, connection));
  const Instant now = m_services.environment.clock->now();
  auto session = sessionFor(connection, login, onBehalfOf, permission, now);
  if (!session && session.error().kind == ErrorKind::Refused) {
    // A stranger has no actor id; the login itself is a name and stays out of the ledger.
    MUNIMENT_TRY_LET(actor, store::ActorRepository(connection).byLogin(login));
    noteRefusedLook(m_writer, actor ? actor->id.toString() : u"unknown"_s, permission, session.error());
  }
  return session;
}

QFuture<Result<Receipt>> Workspace::submit(std::shared_ptr<AnyCommand> command, RunOptions options) {
  const CommandId id = options.id.value_or(CommandId::make(m_services.environment.clock->now()));
  auto prepared = m_preparation.run([this, command, progress = options.progress]() -> Result<void> {
    if (m_parts.rehearsalClock) // the moment of its entry is taken before the command is looked at
      MUNIMENT_TRY(
          m_readers
              .run([this](store::Connection& connection) -> Result<void> { return followTime(m_parts, connection); })
              .result());
    return command->prepare(m_services, progress);
  });
  return prepared
      .then([this, command, options = std::move(options), id](const Result<void>& ready) mutable {
        if (!ready)
          return readyFuture(Result<Receipt>(Failure(ready.error())));
        return write(std::move(command), std::move(options), id);
      })
      .unwrap();
}

QFuture<Result<Receipt>> Workspace::write(std::shared_ptr<AnyCommand> command, RunOptions options, CommandId id) {
  auto written =
      m_writer.run([this, command = std::move(command), options = std::move(options),
                    id](store::Transaction& transaction) { return execute(*command, options, id, transaction); });
  return written.then([id](const Result<store::Committed<Outcome>>& done) -> Result<Receipt> {
    if (!done)
      return Failure(done.error());
    if (done->value.refused)
      return Failure(*done->value.refused);
    return Receipt{id, done->value.value, done->entries, done->value.replayed};
  });
}

Result<Workspace::Outcome> Workspace::execute(AnyCommand& command, const RunOptions& options, CommandId id,
                                              store::Transaction& transaction) {
  store::Connection& connection = transaction.connection();
  MUNIMENT_TRY_LET(description, canonicalJson(command.describe()));
  const Sha256 digest = sha256({command.name().toUtf8(), "\n", description});
  store::ReceiptRepository receipts(connection);
  MUNIMENT_TRY_LET(known, receipts.find(id));
  if (known) {
    if (known->digest != digest)
      return failure(ErrorKind::Usage, "command.reused_id"_L1);
    MUNIMENT_TRY_LET(outcome, parseJson(known->outcome));
    return Outcome{std::move(outcome), true, std::nullopt};
  }
  if (options.seat)
    MUNIMENT_TRY(store::LeaseRepository(connection).checkToken(u"agent"_s, options.seat->token));
  Result<access::Session> session =
      sessionFor(connection, options.seat ? options.seat->login : m_login, options.onBehalfOf, command.permission(),
                 m_services.environment.clock->now());
  Result<Json> allowed = Json();
  if (session)
    allowed = signIntent(command, options, {session->actor.id, id, command.name(), digest}, connection);
  else
    allowed = Failure(session.error());
  if (!allowed && allowed.error().kind == ErrorKind::Refused) {
    // A stranger has no actor id; the login itself is a name and stays out of the ledger.
    transaction.record(refusalOf(session ? session->actorText() : u"unknown"_s, command, allowed.error()));
    return Outcome{Json(), false, allowed.error()};
  }
  if (!allowed)
    return Failure(allowed.error());
  Json::Object marks;
  if (command.needsTwoPersons()) {
    const TwoPersonAct act{
        {session->actor.id, id, command.name(), digest}, command.permission(), description, *allowed, session->scope};
    MUNIMENT_TRY_LET(agreement, agreementOn(act, m_services.info, transaction));
    if (agreement.refused)
      return Outcome{Json(), false, agreement.refused};
    marks = std::move(agreement.marks);
  }
  const Json::Object agreed = marks;
  if (!allowed->isNull())
    marks.emplace(u"signed"_s, *allowed);
  CommandContext context(transaction, *session, m_services, std::move(marks));
  MUNIMENT_TRY_LET(applied, applyOrRecord(command, context, transaction));
  if (applied.refused)
    return Outcome{Json(), false, applied.refused};
  Json value = std::move(applied.outcome);
  if (!agreed.empty())
    value = withMarks(value, agreed);
  MUNIMENT_TRY_LET(text, canonicalJson(value));
  MUNIMENT_TRY(receipts.save({id, session->actor.id, digest, text, transaction.now()}));
  return Outcome{std::move(value), false, std::nullopt};
}

Result<Json> Workspace::signIntent(AnyCommand& command, const RunOptions& options, const access::Intent& intent,
                                   store::Connection& connection) const {
  if (!command.mustBeSigned() && !options.onBehalfOf)
    return Json();
  if (!options.signer)
    return failure(ErrorKind::Refused, "access.signature_missing"_L1);
  MUNIMENT_TRY_LET(bytes, intent.toBytes());
  MUNIMENT_TRY_LET(keys, store::ActorRepository(connection).keysOf(intent.actor));
  const Signature signature = options.signer->sign(bytes);
  for (const PersonKey& key : keys) {
    const auto publicKey = PublicKey::fromBytes(key.publicKey);
    if (!publicKey || !base::verify(*publicKey, bytes, signature))
      continue;
    if (key.revokedAt)
      return failure(ErrorKind::Refused, "key.ended"_L1);
    return Json::Object{{u"command"_s, intent.command.toString()},
                        {u"digest"_s, intent.digest.toHex()},
                        {u"key"_s, key.id.toString()},
                        {u"signature"_s, signature.toHex()}};
  }
  return failure(ErrorKind::Refused, "access.signature_wrong"_L1);
}

} // namespace muniment::workspace
