#include "core/workspace/disposition/private_end.h"

#include "core/access/scope_maker.h"
#include "core/model/case.h"
#include "core/records/disposition/content_destroyer.h"
#include "core/records/disposition/conversation_settler.h"
#include "core/records/disposition/trusted_time.h"
#include "core/store/case_parts.h"
#include "core/store/case_repository.h"
#include "core/store/destruction_repository.h"
#include "core/store/hold_coverage.h"
#include "core/store/hold_repository.h"
#include "core/store/message_repository.h"
#include "core/store/snapshot_repository.h"
#include "core/store/triage_repository.h"
#include "core/workspace/disposition/certificate.h"
#include "core/workspace/disposition/execute_snapshot.h"
#include "core/workspace/disposition/triage_commands.h"
#include "core/workspace/records/entry_state.h"
#include "core/workspace/workspace_day.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

constexpr int kAtOnce = 100;
constexpr int kMessagesAtOnce = 2000;

Scope system() { return access::ScopeMaker::system(); }

/// What one decision is about, with all that was captured of it.
struct Subject final {
  TriageDecision decision;
  std::int64_t number = 0; ///< of the conversation
  std::vector<MessageId> messages;

  [[nodiscard]] QString aggregate() const {
    return decision.conversation ? aggregateOf(*decision.conversation) : aggregateOf(*decision.item);
  }
};

class Taking final {
 public:
  Taking(store::Transaction& transaction, Services& services, store::HoldCoverage coverage)
      : m_transaction(&transaction), m_services(&services), m_coverage(std::move(coverage)),
        m_execution(SnapshotId::make(transaction.now())) {}

  Result<void> take(TriageDecision decision) {
    MUNIMENT_TRY_LET(subject, read(std::move(decision)));
    MUNIMENT_TRY_LET(kept, isKept(subject));
    return kept ? Result<void>() : end(subject);
  }

 private:
  [[nodiscard]] store::Connection& connection() const { return m_transaction->connection(); }

  Result<Subject> read(TriageDecision decision) {
    Subject subject;
    subject.decision = std::move(decision);
    if (!subject.decision.conversation)
      return subject;
    const ConversationId& id = *subject.decision.conversation;
    MUNIMENT_TRY_LET(stored, store::ConversationRepository(connection()).byId(id, system()));
    if (!stored)
      return failure(ErrorKind::NotFound, "conversation.unknown"_L1);
    subject.number = stored->number;
    store::MessageRepository messages(connection());
    for (std::int64_t first = 0;;) {
      MUNIMENT_TRY_LET(page, messages.page(id, first, kMessagesAtOnce, system()));
      for (const Message& message : page)
        subject.messages.push_back(message.id);
      if (page.size() < static_cast<std::size_t>(kMessagesAtOnce))
        return subject;
      first += kMessagesAtOnce;
    }
  }

  Result<bool> isKept(const Subject& subject) {
    if (subject.decision.conversation) {
      MUNIMENT_TRY_LET(held, m_coverage.onMessages(subject.number, subject.messages));
      if (!held.all.empty() || !held.some.empty())
        return true;
    } else {
      MUNIMENT_TRY_LET(held, m_coverage.onItem(*subject.decision.item));
      if (!held.empty())
        return true;
    }
    MUNIMENT_TRY_LET(links, store::CaseParts<CaseLink>(connection()).byWord(subject.aggregate(), system()));
    for (const CaseLink& link : links) {
      MUNIMENT_TRY_LET(file, store::CaseRepository(connection()).byId(link.file, system()));
      if (file && file->status() != Case::Status::Closed)
        return true;
    }
    return false;
  }

  Result<void> end(const Subject& subject) {
    EntryDraft draft;
    records::ContentDestroyer destroyer(connection(), *m_services->vault, m_execution);
    if (subject.decision.conversation) {
      MUNIMENT_TRY(destroyer.destroyMessages(subject.messages));
      QByteArrayList doomed;
      MUNIMENT_TRY(records::ConversationSettler(connection()).settle(*subject.decision.conversation, draft, doomed));
      MUNIMENT_TRY(destroyer.doom(doomed));
    } else {
      MUNIMENT_TRY(destroyer.destroyItems({{*subject.decision.item}}));
    }
    destroyer.moveInto(draft);
    TriageDecision ended = subject.decision;
    ended.id = TriageId::make(m_transaction->now());
    ended.kind = TriageDecision::Kind::Destroyed;
    ended.from.reset();
    ended.until.reset();
    ended.execution = m_execution;
    ended.messages = destroyer.destroyed().messages;
    ended.at = m_transaction->now();
    ended.salt = makeSalt();
    MUNIMENT_TRY(store::TriageRepository(connection()).add(ended));
    MUNIMENT_TRY_LET(state, stateOf(aggregateOf(ended.id), ended));
    draft.state.push_back(state);
    draft.actor = u"agent"_s;
    draft.verb = u"triage.destroyed"_s;
    draft.subject = subject.aggregate();
    draft.matter = privateMatter();
    draft.payload = {{u"execution"_s, m_execution.toString()},
                     {u"files"_s, destroyer.destroyed().files},
                     {u"messages"_s, destroyer.destroyed().messages}};
    m_transaction->record(std::move(draft));
    return {};
  }

  store::Transaction* m_transaction;
  Services* m_services;
  store::HoldCoverage m_coverage;
  SnapshotId m_execution;
};

Result<bool> waits(store::Connection& connection) {
  MUNIMENT_TRY_LET(open, store::TriageRepository(connection).uncertified());
  return !open.empty();
}

/// What a private conversation brings after its end is private too, with as many days.
Result<void> markAnew(store::Transaction& transaction, QDate today) {
  store::TriageRepository repository(transaction.connection());
  MUNIMENT_TRY_LET(revived, repository.revived(kAtOnce));
  for (TriageDecision& one : revived) {
    MUNIMENT_TRY_LET(mark, repository.before(one));
    one.id = TriageId::make(transaction.now());
    one.kind = TriageDecision::Kind::Private;
    one.from = mark ? mark->from : std::nullopt;
    one.until = today.addDays(DecideTriage::kPrivateGrace);
    one.execution.reset();
    one.at = transaction.now();
    one.salt = makeSalt();
    MUNIMENT_TRY(repository.add(one));
    EntryDraft draft;
    draft.actor = u"agent"_s;
    draft.verb = u"triage.decided"_s;
    draft.subject = aggregateOf(*one.conversation);
    draft.matter = privateMatter();
    draft.payload = {{u"kind"_s, nameOf(one.kind)}, {u"until"_s, one.until->toString(Qt::ISODate)}};
    MUNIMENT_TRY_LET(state, stateOf(aggregateOf(one.id), one));
    draft.state = {state};
    transaction.record(std::move(draft));
  }
  return {};
}

Result<bool> takeOutIn(store::Transaction& transaction, Services& services) {
  store::Connection& connection = transaction.connection();
  store::TriageRepository repository(connection);
  const QDate today = todayIn(services, transaction.now());
  MUNIMENT_TRY(markAnew(transaction, today));
  MUNIMENT_TRY_LET(due, repository.privateUntil(today, {}, kAtOnce));
  if (due.empty() || !records::trustedTime(connection, services.info, transaction.now()))
    return waits(connection);
  MUNIMENT_TRY(store::HoldRepository(connection).lockEpoch());
  MUNIMENT_TRY_LET(coverage, store::HoldCoverage::read(connection, today, system()));
  Taking taking(transaction, services, std::move(coverage));
  while (!due.empty()) {
    const TriageId last = due.back().id;
    for (TriageDecision& one : due)
      MUNIMENT_TRY(taking.take(std::move(one)));
    MUNIMENT_TRY_LET(next, repository.privateUntil(today, last, kAtOnce));
    due = std::move(next);
  }
  return waits(connection);
}

Result<bool> certifyIn(store::Transaction& transaction, Services& services) {
  store::Connection& connection = transaction.connection();
  store::SnapshotRepository snapshots(connection);
  MUNIMENT_TRY_LET(unfinished, snapshots.isUnfinished());
  if (unfinished)
    return false; // the next time
  MUNIMENT_TRY_LET(open, store::TriageRepository(connection).uncertified());
  for (const SnapshotId& execution : open) {
    MUNIMENT_TRY_LET(certificate, certifyPrivate(connection, services, transaction.now(), execution));
    MUNIMENT_TRY(snapshots.save(certificate));
    EntryDraft draft;
    draft.actor = u"agent"_s;
    draft.verb = u"triage.certified"_s;
    draft.subject = aggregateOf(certificate.id);
    draft.matter = privateMatter();
    draft.state = {{aggregateOf(certificate.id), sha256(certificate.line)}};
    transaction.record(std::move(draft));
  }
  return true;
}

/// Only what it came to.
template <class T>
Result<T> valueOf(const Result<store::Committed<T>>& done) {
  return done ? Result<T>(done->value) : Result<T>(failure(done.error()));
}

} // namespace

Result<bool> PrivateEnd::takeOut() {
  const auto work = [this](store::Transaction& transaction) { return takeOutIn(transaction, *m_services); };
  return valueOf<bool>(m_writer->run(work).result());
}

Result<void> PrivateEnd::destroyObjects() {
  const auto work = [this](store::Transaction& transaction) {
    return destroyDoomed(transaction.connection(), *m_services, DestroyObjects().limit);
  };
  for (bool left = true; left;) {
    MUNIMENT_TRY_LET(more, valueOf<bool>(m_writer->run(work).result()));
    left = more;
  }
  return {};
}

Result<void> PrivateEnd::certify() {
  const auto work = [this](store::Transaction& transaction) { return certifyIn(transaction, *m_services); };
  MUNIMENT_TRY(valueOf<bool>(m_writer->run(work).result()));
  return {};
}

} // namespace muniment::workspace
