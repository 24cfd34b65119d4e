#include "core/workspace/disposition/certificate.h"

#include "core/access/scope_maker.h"
#include "core/base/json_list.h"
#include "core/records/disposition/trusted_time.h"
#include "core/records/plan/record_due.h"
#include "core/store/conversation_repository.h"
#include "core/store/handover_repository.h"
#include "core/store/ledger_repository.h"
#include "core/store/record_repository.h"
#include "core/store/signing_key_repository.h"
#include "core/store/snapshot_repository.h"
#include "core/store/source_repository.h"
#include "core/store/triage_repository.h"
#include "core/workspace/disposition/execute_snapshot.h"
#include "core/workspace/disposition/snapshot_change.h"
#include "core/workspace/keys/person_keys.h"
#include "core/workspace/keys/signing_keys.h"
#include "core/workspace/services.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;
using ItemState = SnapshotItem::State;

constexpr int kAtOnce = 2000;

const QString kMethod = u"keys destroyed, bytes removed, rows overwritten, index and log rewritten"_s;

/// The lists of a certificate, filled item by item.
struct Lists final {
  Json::Array destroyed;
  Json::Array exceptions;
  std::set<QString> deciders;
  std::set<QString> schedules;
  std::map<ConversationId, std::int64_t> messages; ///< of destroyed records
};

Json residual(const SnapshotItem& item, const Record& record, const Schedule* schedule) {
  return Json::Object{{u"class"_s, record.recordClass.toString()},
                      {u"class_version"_s, record.classVersion},
                      {u"declared_at"_s, record.declaredAt.toString()},
                      {u"due_on"_s, item.dueOn.toString(Qt::ISODate)},
                      {u"items"_s, record.items},
                      {u"manifest_sha256"_s, record.manifestDigest.toHex()},
                      {u"messages"_s, record.selected + record.context},
                      {u"number"_s, record.number},
                      {u"record"_s, record.id.toString()},
                      {u"schedule"_s, schedule ? Json(schedule->id.toString()) : Json()},
                      {u"schedule_version"_s, schedule ? schedule->version : 0}};
}

Json exception(const SnapshotItem& item) {
  return Json::Object{
      {u"decision"_s, nameOf(item.decision)}, {u"record"_s, item.record.toString()}, {u"state"_s, nameOf(item.state)}};
}

Result<void> take(const SnapshotItem& item, const records::Plan& plan, const std::map<RecordId, Record>& records,
                  Lists& lists, Outcome& outcome) {
  lists.deciders.insert(item.decidedBy);
  if (item.state != ItemState::Destroyed) {
    lists.exceptions.push_back(exception(item));
    std::int64_t& count = item.state == ItemState::Blocked ? outcome.blocked
                          : item.state == ItemState::Kept  ? outcome.kept
                                                           : outcome.changed;
    ++count;
    return {};
  }
  const auto found = records.find(item.record);
  if (found == records.end())
    return failure(ErrorKind::NotFound, "record.unknown"_L1);
  const Record& record = found->second;
  const Schedule* schedule = plan.scheduleOf(record); // its own, or that of its class
  if (schedule)
    lists.schedules.insert(u"%1/%2"_s.arg(schedule->id.toString()).arg(schedule->version));
  lists.destroyed.push_back(residual(item, record, schedule));
  if (record.conversation)
    lists.messages[*record.conversation] += record.selected + record.context;
  ++outcome.destroyed;
  return {};
}

Result<Lists> listsOf(CommandContext& context, const Snapshot& snapshot, Outcome& outcome) {
  Lists lists;
  store::SnapshotRepository repository(context.connection());
  MUNIMENT_TRY_LET(plan, records::loadPlan(context.connection()));
  for (int after = -1;;) {
    MUNIMENT_TRY_LET(page, repository.items(snapshot.id, {}, after, kAtOnce, access::ScopeMaker::system()));
    std::vector<RecordId> ids;
    for (const SnapshotItem& item : page)
      ids.push_back(item.record);
    MUNIMENT_TRY_LET(records, store::RecordRepository(context.connection()).byIds(ids, access::ScopeMaker::system()));
    for (const SnapshotItem& item : page)
      MUNIMENT_TRY(take(item, plan, records, lists, outcome));
    if (page.size() < static_cast<std::size_t>(kAtOnce))
      return lists;
    after = page.back().ordinal;
  }
}

/// What was ever captured of the conversations that records were destroyed of: file by file, without their names.
Result<Json::Array> coverageOf(store::Connection& connection, const std::map<ConversationId, std::int64_t>& messages) {
  store::ConversationRepository conversations(connection);
  const Scope system = access::ScopeMaker::system();
  Json::Array coverage;
  for (const auto& [id, destroyed] : messages) {
    Json::Array sources;
    MUNIMENT_TRY_LET(stored, conversations.byId(id, system));
    std::vector<ConversationSource> captured;
    if (stored) {
      MUNIMENT_TRY_LET(found, store::SourceRepository(connection).ofConversation(stored->number, system));
      captured = std::move(found);
    }
    for (const ConversationSource& source : captured)
      sources.emplace_back(Json::Object{{u"captured_at"_s, source.capturedAt.toString()},
                                        {u"messages"_s, source.messages},
                                        {u"sha256"_s, source.digest.toHex()}});
    coverage.emplace_back(Json::Object{
        {u"conversation"_s, id.toString()}, {u"destroyed"_s, destroyed}, {u"sources"_s, std::move(sources)}});
  }
  return coverage;
}

/// Where the ledger stood, and when somebody outside last saw it.
Result<Json> ledgerBefore(store::Connection& connection) {
  store::LedgerRepository ledger(connection);
  MUNIMENT_TRY_LET(heads, ledger.headsBefore(Json::kLargestInteger, 1));
  MUNIMENT_TRY_LET(anchor, ledger.lastAnchor());
  MUNIMENT_TRY_LET(stamps, ledger.timeStampsBefore(Json::kLargestInteger, 1));
  return Json::Object{{u"head"_s, heads.empty() ? Json() : Json(QString::fromUtf8(heads.front().line))},
                      {u"last_anchor"_s, anchor ? Json(anchor->toString()) : Json()},
                      {u"last_time_stamp"_s, stamps.empty() ? Json() : Json(stamps.front().stampedAt.toString())}};
}

/// Copies that were made before and still hold the content: nothing but their makers can destroy them.
Result<Json> copiesElsewhere(store::Connection& connection) {
  const store::EntryFilter made{u"workspace.backed-up"_s, {}, {}, std::nullopt, std::nullopt};
  MUNIMENT_TRY_LET(
      backups,
      store::LedgerRepository(connection).before(Json::kLargestInteger, 1, made, access::ScopeMaker::system()));
  Json::Array others;
  if (connection.dialect() == store::Dialect::Postgres)
    others = {u"write-ahead log of the server"_s, u"archives and replicas of the server"_s};
  return Json::Object{{u"backups_until"_s, backups.empty() ? Json() : Json(backups.front().at.toString())},
                      {u"others"_s, std::move(others)}};
}

/// The package and what the receiver said of it; null where the records ended without being handed over.
Result<Json> receiptFor(CommandContext& context, const Snapshot& snapshot) {
  MUNIMENT_TRY_LET(found,
                   store::HandoverRepository(context.connection()).standing(snapshot.id, access::ScopeMaker::system()));
  if (!found)
    return Json();
  return Json::Object{{u"handed_over_at"_s, found->handedOverAt.toString()},
                      {u"package_sha256"_s, found->digest.toHex()},
                      {u"received_on"_s, found->receivedOn ? Json(found->receivedOn->toString(Qt::ISODate)) : Json()},
                      {u"reference"_s, found->reference},
                      {u"transfer"_s, found->id.toString()}};
}

/// What every certificate says, whatever ended.
Result<Json::Object> commonContent(store::Connection& connection, Services& services, const Certificate& certificate) {
  MUNIMENT_TRY_LET(before, ledgerBefore(connection));
  MUNIMENT_TRY_LET(copies, copiesElsewhere(connection));
  MUNIMENT_TRY_LET(trusted, records::trustedTime(connection, services.info, certificate.issuedAt));
  MUNIMENT_TRY_LET(doubtful, keysInDoubt(connection));
  Json::Object content{
      {u"certificate"_s, certificate.id.toString()},
      {u"copies"_s, copies},
      {u"format"_s, u"muniment-certificate-1"_s},
      {u"issued_at"_s, certificate.issuedAt.toString()},
      {u"ledger"_s, before},
      {u"method"_s, kMethod},
      {u"program"_s, u"muniment " MUNIMENT_VERSION ""_s},
      {u"single_person"_s, services.info.singlePerson},
      {u"snapshot"_s, certificate.snapshot.toString()},
      {u"trusted_time"_s, Json::Object{{u"at"_s, trusted.at.toString()}, {u"witness"_s, nameOf(trusted.witness)}}},
      {u"workspace"_s, services.info.id.toString()}};
  if (!doubtful.empty())
    content.emplace(u"keys_in_doubt"_s, std::move(doubtful));
  return content;
}

Certificate certificateOf(const SnapshotId& snapshot, Instant now) {
  Certificate certificate;
  certificate.id = CertificateId::make(now);
  certificate.snapshot = snapshot;
  certificate.issuedAt = now;
  return certificate;
}

Result<void> sign(store::Connection& connection, Services& services, Json::Object content, Certificate& certificate) {
  MUNIMENT_TRY_LET(line, canonicalJson(Json(std::move(content))));
  MUNIMENT_TRY_LET(key, activeSigningKey(connection, *services.key));
  MUNIMENT_TRY_LET(keyId, activeSigningKeyId(connection));
  certificate.line = std::move(line);
  certificate.signature = key.sign(certificate.line).toBytes();
  certificate.key = keyId;
  return {};
}

/// What stays of something private: whose mark it was and how much went.
Result<Json::Array> privateResiduals(store::Connection& connection, const SnapshotId& execution,
                                     std::set<QString>& authors) {
  store::TriageRepository repository(connection);
  MUNIMENT_TRY_LET(ended, repository.endedIn(execution));
  Json::Array residuals;
  for (const TriageDecision& one : ended) {
    MUNIMENT_TRY_LET(mark, repository.before(one));
    if (!mark)
      return failure(ErrorKind::VerificationFailed, "store.damaged"_L1);
    authors.insert(one.author.toString());
    Json::Object residual{
        {u"destroyed_at"_s, one.at.toString()}, {u"id"_s, one.subject()},
        {u"marked_at"_s, mark->at.toString()},  {u"marked_by"_s, one.author.toString()},
        {u"messages"_s, one.messages},          {u"what"_s, one.item ? u"item"_s : u"conversation"_s}};
    residuals.emplace_back(std::move(residual));
  }
  return residuals;
}

} // namespace

Result<Certificate> certify(CommandContext& context, const Snapshot& snapshot, Outcome& outcome) {
  MUNIMENT_TRY_LET(lists, listsOf(context, snapshot, outcome));
  Certificate certificate = certificateOf(snapshot.id, context.now());
  MUNIMENT_TRY_LET(coverage, coverageOf(context.connection(), lists.messages));
  MUNIMENT_TRY_LET(transfer, receiptFor(context, snapshot));
  MUNIMENT_TRY_LET(content, commonContent(context.connection(), context.services(), certificate));
  content.merge(Json::Object{{u"approved_at"_s, snapshot.approvedAt ? Json(snapshot.approvedAt->toString()) : Json()},
                             {u"approved_by"_s, snapshot.approvedBy},
                             {u"coverage"_s, std::move(coverage)},
                             {u"decided_by"_s, listOf(lists.deciders)},
                             {u"destroyed"_s, std::move(lists.destroyed)},
                             {u"exceptions"_s, std::move(lists.exceptions)},
                             {u"executed_by"_s, context.session().actorText()},
                             {u"schedules"_s, listOf(lists.schedules)},
                             {u"submitted_by"_s, snapshot.submittedBy}});
  if (transfer.object()) {
    content.insert_or_assign(u"method"_s, u"handed over against a receipt; then "_s + kMethod);
    content.emplace(u"transfer"_s, std::move(transfer));
  }
  MUNIMENT_TRY(sign(context.connection(), context.services(), std::move(content), certificate));
  return certificate;
}

Result<Certificate> certifyPrivate(store::Connection& connection, Services& services, Instant now,
                                   const SnapshotId& execution) {
  std::set<QString> authors;
  MUNIMENT_TRY_LET(residuals, privateResiduals(connection, execution, authors));
  Certificate certificate = certificateOf(execution, now);
  MUNIMENT_TRY_LET(content, commonContent(connection, services, certificate));
  content.merge(Json::Object{{u"approved_at"_s, Json()},
                             {u"approved_by"_s, QString()},
                             {u"decided_by"_s, listOf(authors)},
                             {u"destroyed"_s, Json::Array()},
                             {u"exceptions"_s, Json::Array()},
                             {u"executed_by"_s, u"agent"_s},
                             {u"private"_s, std::move(residuals)},
                             {u"schedules"_s, Json::Array()},
                             {u"submitted_by"_s, QString()}});
  MUNIMENT_TRY(sign(connection, services, std::move(content), certificate));
  return certificate;
}

Json FinishSnapshot::describe() const { return Json::Object{{u"snapshot"_s, snapshot.toString()}}; }

Result<Json> FinishSnapshot::apply(CommandContext& context) const {
  MUNIMENT_TRY_LET(found, snapshotIn(context, snapshot, {Snapshot::State::Executing}));
  store::SnapshotRepository repository(context.connection());
  const Scope system = access::ScopeMaker::system();
  const store::SnapshotItemFilter waiting{{}, {ItemState::Pending, ItemState::HandedOver}};
  MUNIMENT_TRY_LET(pending, repository.items(snapshot, waiting, -1, 1, system));
  MUNIMENT_TRY_LET(unfinished, repository.isUnfinished());
  if (!pending.empty() || unfinished)
    return failure(ErrorKind::Refused, "disposition.not_finished"_L1);
  EntryDraft draft;
  for (;;) {
    MUNIMENT_TRY_LET(gone, repository.items(snapshot, {{}, {ItemState::Destroying}}, -1, kAtOnce, system));
    if (gone.empty())
      break;
    std::vector<int> ordinals;
    for (SnapshotItem& item : gone) {
      item.state = ItemState::Destroyed;
      ordinals.push_back(item.ordinal);
    }
    MUNIMENT_TRY(repository.setState(snapshot, ordinals, ItemState::Destroyed, QString()));
    MUNIMENT_TRY(addLeaves(draft, snapshot, gone));
  }
  Outcome outcome;
  MUNIMENT_TRY_LET(certificate, certify(context, found, outcome));
  MUNIMENT_TRY(repository.save(certificate));
  found.state = Snapshot::State::Done;
  found.certificate = certificate.id;
  Json::Object counts{{u"blocked"_s, outcome.blocked},
                      {u"certificate"_s, certificate.id.toString()},
                      {u"changed"_s, outcome.changed},
                      {u"destroyed"_s, outcome.destroyed},
                      {u"kept"_s, outcome.kept}};
  draft.payload = counts;
  draft.state = {{aggregateOf(certificate.id), sha256(certificate.line)}};
  MUNIMENT_TRY(saveSnapshot(context, std::move(found), u"snapshot.finished"_s, std::move(draft)));
  return counts;
}

} // namespace muniment::workspace
