#include "core/workspace/records/change_record.h"

#include "core/records/plan/metadata.h"
#include "core/records/plan/record_due.h"
#include "core/store/class_repository.h"
#include "core/store/record_fact_repository.h"
#include "core/workspace/people/plan_part_commands.h"
#include "core/workspace/records/record_access.h"

#include <array>

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

Failure refused(QLatin1StringView id, const QString& argument = {}) {
  return failure(ErrorKind::Refused, id, {argument});
}

Result<Record> keptRecord(CommandContext& context, const RecordId& id) {
  MUNIMENT_TRY_LET(found, visibleRecord(context, id));
  if (!isKept(found.state))
    return refused("record.not_declared"_L1, found.number);
  MUNIMENT_TRY(mustBeInPart(context, Permission::DeclareRecord, found.recordClass));
  return found;
}

} // namespace

Json ChangeRecord::describe() const {
  return Json::Object{
      {u"metadata"_s, metadata}, {u"record"_s, record.toString()}, {u"title"_s, title}, {u"version"_s, version}};
}

Result<Json> ChangeRecord::apply(CommandContext& context) const {
  MUNIMENT_TRY_LET(found, keptRecord(context, record));
  if (found.state == RecordState::Finalised)
    return refused("record.not_declared"_L1, found.number);
  if (found.version != version)
    return refused("record.version_outdated"_L1, found.number);
  if (title.trimmed().isEmpty())
    return refused("record.title_missing"_L1);
  MUNIMENT_TRY_LET(recordClass, store::ClassRepository(context.connection()).byId(found.recordClass));
  if (!recordClass)
    return failure(ErrorKind::NotFound, "class.unknown"_L1);
  if (auto problems = records::problemsOf(recordClass->fields, metadata); !problems.empty())
    return failure(std::move(problems.front().error));
  found.title = title.trimmed();
  found.metadata = metadata;
  ++found.version;
  MUNIMENT_TRY_LET(draft, keepRecord(context, found, u"record.changed"_s, true));
  draft.payload = {{u"version"_s, found.version}};
  context.record(std::move(draft));
  return Json::Object{{u"record"_s, record.toString()}, {u"version"_s, found.version}};
}

Json CloseRecord::describe() const { return Json::Object{{u"finalise"_s, finalise}, {u"record"_s, record.toString()}}; }

Result<Json> CloseRecord::apply(CommandContext& context) const {
  MUNIMENT_TRY_LET(found, keptRecord(context, record));
  const RecordState wanted = finalise ? RecordState::Finalised : RecordState::Closed;
  if (found.state >= wanted)
    return refused("record.not_declared"_L1, found.number);
  found.state = wanted;
  MUNIMENT_TRY_LET(draft, keepRecord(context, found, finalise ? u"record.finalised"_s : u"record.closed"_s));
  context.record(std::move(draft));
  return Json::Object{{u"record"_s, record.toString()}, {u"state"_s, nameOf(found.state)}};
}

Json LinkRecords::describe() const {
  return Json::Object{{u"kind"_s, nameOf(kind)}, {u"other"_s, other.toString()}, {u"record"_s, record.toString()}};
}

Result<Json> LinkRecords::apply(CommandContext& context) const {
  if (record == other)
    return refused("record.same_record"_L1);
  MUNIMENT_TRY_LET(here, keptRecord(context, record));
  MUNIMENT_TRY_LET(there, keptRecord(context, other));
  const std::array links{RecordLink{record, kind, other, makeSalt()},
                         RecordLink{other, inverseOf(kind), record, makeSalt()}};
  MUNIMENT_TRY(store::RecordFactRepository(context.connection()).addLinks(links));
  EntryDraft draft;
  draft.verb = u"record.linked"_s;
  draft.subject = aggregateOf(record);
  draft.matter = here.matter ? here.matter : there.matter;
  draft.payload = {{u"kind"_s, nameOf(kind)}, {u"other"_s, other.toString()}};
  for (const RecordLink& link : links) {
    MUNIMENT_TRY_LET(state, stateOf(aggregateOf(link), link));
    draft.state.push_back(state);
  }
  context.record(std::move(draft));
  return Json::Object{{u"other"_s, there.number}, {u"record"_s, here.number}};
}

Json NoteEvent::describe() const {
  return Json::Object{{u"code"_s, code},
                      {u"happened_on"_s, happenedOn.toString(Qt::ISODate)},
                      {u"note"_s, note},
                      {u"record"_s, record.toString()}};
}

Result<Json> NoteEvent::apply(CommandContext& context) const {
  // What ends or stretches keeping is decided in a disposition, never noted in passing.
  if (!records::isCodeWord(code) || !happenedOn.isValid() || code == records::kExtendedUntil ||
      code == records::kKeptForGood)
    return refused("event.incomplete"_L1);
  MUNIMENT_TRY_LET(found, keptRecord(context, record));
  const RecordEvent event{record, code, happenedOn, note, context.session().actorText(), context.now(), makeSalt()};
  MUNIMENT_TRY(store::RecordFactRepository(context.connection()).addEvent(event));
  MUNIMENT_TRY_LET(draft, keepRecord(context, found, u"record.event-noted"_s));
  draft.payload = {{u"code"_s, event.code}, {u"happened_on"_s, happenedOn.toString(Qt::ISODate)}};
  MUNIMENT_TRY_LET(state, stateOf(aggregateOf(event), event));
  draft.state.push_back(state);
  context.record(std::move(draft));
  MUNIMENT_TRY_LET(due, store::RecordFactRepository(context.connection()).due(record));
  return Json::Object{{u"due"_s, due && due->dueOn ? Json(due->dueOn->toString(Qt::ISODate)) : Json()},
                      {u"record"_s, found.number}};
}

} // namespace muniment::workspace
