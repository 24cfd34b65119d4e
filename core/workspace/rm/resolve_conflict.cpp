#include "core/store/counterpart_repository.h"
#include "core/store/peer_conflict_repository.h"
#include "core/store/record_repository.h"
#include "core/workspace/records/change_record.h"
#include "core/workspace/rm/record_fields.h"
#include "core/workspace/rm/rm_change.h"
#include "core/workspace/rm/rm_commands.h"
#include "core/workspace/services.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;
using Kind = PeerConflict::Kind;
using Resolution = PeerConflict::Resolution;
using State = Counterpart::State;

/// What is done there again as it is here.
Result<void> insist(RmChange& change, const PeerConflict& conflict, Counterpart& counterpart) {
  switch (conflict.kind) {
  case Kind::HoldGone:
    MUNIMENT_TRY(change.keep(counterpart, State::Wanted));
    return change.queue(counterpart, RmOrder::kHold);
  case Kind::HoldLeft:
    MUNIMENT_TRY(change.keep(counterpart, State::Ending));
    return change.queue(counterpart, RmOrder::kLift);
  case Kind::ClassChanged:
    MUNIMENT_TRY(change.keep(counterpart, State::There));
    return change.queue(counterpart, RmOrder::kClassify, u"again"_s);
  case Kind::DestroyedThere:
  case Kind::NotVisible:
    counterpart.node = 0;
    MUNIMENT_TRY(change.keep(counterpart, State::Wanted));
    return change.queue(counterpart, RmOrder::kUpload);
  case Kind::DetailsChanged:
    MUNIMENT_TRY(change.keep(counterpart, State::There));
    return change.queue(counterpart, RmOrder::kDescribe, u"again"_s);
  case Kind::DestroyedHere:
  case Kind::SeriesDiffers:
  case Kind::DoneElsewhere:
    break;
  }
  return failure(ErrorKind::Refused, "rm.decided_there_only"_L1);
}

/// What is left here as it is there.
Result<void> yield(RmChange& change, const PeerConflict& conflict, Counterpart& counterpart) {
  switch (conflict.kind) {
  case Kind::HoldGone:
  case Kind::DoneElsewhere:
    return change.keep(counterpart, State::Ended);
  case Kind::ClassChanged:
  case Kind::SeriesDiffers:
    return change.keep(counterpart, State::There);
  case Kind::DestroyedThere:
  case Kind::DestroyedHere:
  case Kind::HoldLeft:
  case Kind::NotVisible:
  case Kind::DetailsChanged:
    break;
  }
  return failure(ErrorKind::Refused, "rm.decided_here_only"_L1);
}

/// The record says from now on what the person saw there, and both sides have that in common.
Result<void> takeDetails(CommandContext& context, RmChange& change, const Connection& connection,
                         const RecordFields& theirs, Counterpart& counterpart) {
  if (!context.session().may(Permission::DeclareRecord))
    return failure(ErrorKind::Refused, "access.no_permission"_L1, {permissionCode(Permission::DeclareRecord)});
  const auto id = RecordId::parse(counterpart.subject.section(u':', 1));
  MUNIMENT_TRY_LET(record,
                   store::RecordRepository(context.connection()).byId(id.value_or(RecordId()), context.scope()));
  if (!record)
    return failure(ErrorKind::NotFound, "record.unknown"_L1);
  MUNIMENT_TRY_LET(settings, RmSettings::from(connection));
  const Json::Object* known = record->metadata.object();
  Json::Object metadata = known ? *known : Json::Object();
  RecordFields taken;
  for (const auto& [field, place] : settings.fields) {
    metadata.erase(field);
    if (const auto found = theirs.find(field); found != theirs.end() && !found->second.isEmpty()) {
      metadata.insert_or_assign(field, found->second);
      taken.insert(*found);
    }
  }
  MUNIMENT_TRY((ChangeRecord{record->id, record->version, record->title, std::move(metadata)}.apply(context)));
  const QString mark = markOf(taken, *context.services().vault);
  counterpart.seen = textOf({record->recordClass, agreedClassOf(counterpart), mark, mark});
  return change.keep(counterpart, State::There);
}

} // namespace

bool canSettle(Kind kind, Resolution resolution) {
  switch (resolution) {
  case Resolution::OursCounts:
    return kind != Kind::DestroyedHere && kind != Kind::SeriesDiffers && kind != Kind::DoneElsewhere;
  case Resolution::TheirsCounts:
    return kind == Kind::HoldGone || kind == Kind::DoneElsewhere || kind == Kind::ClassChanged ||
           kind == Kind::SeriesDiffers || kind == Kind::DetailsChanged;
  case Resolution::LeftAsIs:
    return true;
  case Resolution::Open:
    break;
  }
  return false;
}

Json ResolvePeerConflict::describe() const {
  Json::Object there;
  for (const auto& [field, text] : fields)
    there.emplace(field, text);
  return Json::Object{{u"conflict"_s, conflict.toString()},
                      {u"fields"_s, std::move(there)},
                      {u"reason"_s, reason},
                      {u"resolution"_s, nameOf(resolution)}};
}

Result<Json> ResolvePeerConflict::apply(CommandContext& context) const {
  if (reason.trimmed().size() < kShortestRmReason)
    return failure(ErrorKind::Usage, "rm.reason_missing"_L1);
  store::PeerConflictRepository conflicts(context.connection());
  MUNIMENT_TRY_LET(found, conflicts.byId(conflict, context.scope()));
  if (!found)
    return failure(ErrorKind::NotFound, "rm.conflict_unknown"_L1);
  if (!found->isOpen() || resolution == Resolution::Open)
    return failure(ErrorKind::Refused, "rm.conflict_settled"_L1);
  if (found->kind == Kind::DestroyedThere && resolution == Resolution::TheirsCounts)
    return failure(ErrorKind::Refused, "rm.follow_needed"_L1);
  MUNIMENT_TRY_LET(counterpart,
                   store::CounterpartRepository(context.connection()).byId(found->counterpart, context.scope()));
  if (!counterpart)
    return failure(ErrorKind::NotFound, "rm.counterpart_unknown"_L1);
  MUNIMENT_TRY_LET(connection, recordsSystem(context, found->peer));
  found->resolution = resolution;
  found->reason = reason.trimmed();
  found->resolvedBy = context.session().actorText();
  found->resolvedAt = context.now();
  RmChange change(context, connection, found->matter);
  Json::Object outcome{{u"conflict"_s, found->id.toString()}, {u"resolution"_s, nameOf(resolution)}};
  if (resolution == Resolution::OursCounts)
    MUNIMENT_TRY(insist(change, *found, *counterpart));
  if (resolution == Resolution::TheirsCounts)
    MUNIMENT_TRY(found->kind == Kind::DetailsChanged ? takeDetails(context, change, connection, fields, *counterpart)
                                                     : yield(change, *found, *counterpart));
  MUNIMENT_TRY(change.keep(*found));
  MUNIMENT_TRY(change.settle(aggregateOf(found->id)));
  change.record(u"rm.resolved"_s, aggregateOf(found->id),
                {{u"kind"_s, nameOf(found->kind)}, {u"resolution"_s, nameOf(resolution)}});
  return outcome;
}

} // namespace muniment::workspace
