#include "tests/core/workspace/planted_record.h"

#include "core/model/schedule.h"
#include "core/records/declaration/manifest.h"
#include "core/store/class_repository.h"
#include "core/store/record_fact_repository.h"
#include "core/store/record_repository.h"
#include "core/workspace/disposition/snapshot_commands.h"
#include "core/workspace/services.h"
#include "core/workspace/workspace_day.h"

namespace muniment::tests {
namespace {

template <class V>
Result<void> addState(EntryDraft& draft, const QString& aggregate, const V& value) {
  MUNIMENT_TRY_LET(digest, commitment(value.salt, contentOf(value)));
  draft.state.push_back({aggregate, digest});
  return {};
}

/// The class of all planted records.
Result<RecordClass> orders(workspace::CommandContext& context, EntryDraft& draft) {
  store::ClassRepository classes(context.connection());
  MUNIMENT_TRY_LET(known, classes.byCode(u"04.20"_s));
  if (known)
    return std::move(*known);
  RecordClass filed;
  filed.id = ClassId::make(context.now());
  filed.code = u"04.20"_s;
  filed.name = u"Orders"_s;
  filed.salt = makeSalt();
  MUNIMENT_TRY(classes.save(filed));
  MUNIMENT_TRY(addState(draft, aggregateOf(filed.id), filed));
  return filed;
}

} // namespace

Result<Json> PlantRecord::apply(workspace::CommandContext& context) const {
  EntryDraft draft;
  MUNIMENT_TRY_LET(filed, orders(context, draft));
  MUNIMENT_TRY_LET(
      found, records::find(context.connection(), selection, workspace::zoneOf(context.services()), context.scope()));
  store::RecordRepository repository(context.connection());
  Record record;
  record.id = RecordId::make(context.now());
  MUNIMENT_TRY_LET(number, repository.takeNumber());
  record.number = number;
  record.title = title;
  record.recordClass = filed.id;
  record.classVersion = 1;
  record.state = RecordState::Declared;
  record.declaredAt = context.now();
  record.declaredBy = context.session().actorText();
  record.recordDate = QDate(2024, 1, 13);
  record.conversation = selection.conversation;
  record.matter = found.matter;
  record.metadata = Json::Object{{u"supplier"_s, u"kanarimetadata"_s}};
  record.salt = makeSalt();
  MUNIMENT_TRY(repository.save(record));
  const records::ManifestFacts facts{filed.code, {}, {}, {}, workspace::zoneOf(context.services())};
  MUNIMENT_TRY(records::gather(context.connection(), *context.services().vault, found, facts, context.scope(), record));
  MUNIMENT_TRY(repository.save(record));
  const Version<Record> version{record, context.now(), record.declaredBy, makeSalt()};
  MUNIMENT_TRY(repository.addVersion(version));
  MUNIMENT_TRY(addState(draft, aggregateOf(record.id), record));
  MUNIMENT_TRY(addState(draft, aggregateOfVersion(record.id, 1), version));
  store::RecordFactRepository around(context.connection());
  const RecordEvent event{record.id,         u"contract-ended"_s, QDate(2025, 1, 1), u"kanarinote"_s,
                          record.declaredBy, context.now(),       makeSalt()};
  MUNIMENT_TRY(around.addEvent(event));
  MUNIMENT_TRY(addState(draft, aggregateOf(event), event));
  const store::RecordDue due{record.id, QDate(2026, 1, 1), 1, static_cast<int>(StageAction::Destroy)};
  MUNIMENT_TRY(around.setDue({&record.id, 1}, {&due, 1}));
  draft.verb = u"record.declared"_s;
  draft.subject = aggregateOf(record.id);
  draft.matter = found.matter;
  context.record(std::move(draft));
  return Json::Object{{u"record"_s, record.id.toString()}};
}

void forgetPlanted(workspace::Verification& verification) {
  std::erase_if(verification.findings,
                [](const workspace::Finding& finding) { return finding.where.endsWith(QStringView(u" due")); });
}

std::unique_ptr<workspace::Workspace> rehearse(WorkspaceFixture& fixture, const QString& postgres) {
  workspace::NewWorkspace wish;
  wish.name = u"Test"_s;
  wish.timeZone = u"Europe/Berlin"_s;
  wish.personName = u"Ines Roth"_s;
  wish.passphrase = passphraseBytes(u"correct horse"_s);
  wish.singlePerson = true;
  wish.postgres = postgres;
  wish.rehearsalUntil = fixture.clock().now().plusMilliseconds(100'000'000'000);
  auto created = workspace::createWorkspace(fixture.environment(), fixture.path(u"ws"_s), std::move(wish));
  return created ? std::make_unique<workspace::Workspace>(std::move(created->parts)) : nullptr;
}

Result<SnapshotId> approve(WorkspaceFixture& fixture, workspace::Workspace& opened, bool handsOver) {
  workspace::RunOptions asPerson;
  asPerson.signer = fixture.signerOf(opened);
  MUNIMENT_TRY_LET(taken, opened.run(workspace::TakeSnapshot{u"Orders"_s, QDate(2026, 3, 1), {}, handsOver}).result());
  const SnapshotId id = SnapshotId::parse(taken.outcome.text(u"snapshot")).value_or(SnapshotId());
  MUNIMENT_TRY(opened.run(workspace::DecideItems{id, {}, true, DisposalDecision::Approve, {}, {}}).result());
  MUNIMENT_TRY(opened.run(workspace::SubmitSnapshot{id}, asPerson).result());
  MUNIMENT_TRY(opened.run(workspace::ApproveSnapshot{id}, asPerson).result());
  return id;
}

} // namespace muniment::tests
