#include "core/workspace/rm/rm_errand.h"

#include "core/access/scope_maker.h"
#include "core/store/class_repository.h"
#include "core/store/counterpart_repository.h"
#include "core/store/hold_repository.h"
#include "core/store/item_repository.h"
#include "core/store/record_member_repository.h"
#include "core/store/record_repository.h"
#include "core/store/virus_scan_repository.h"
#include "core/workspace/services.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;
using Kind = Counterpart::Kind;
using State = Counterpart::State;

constexpr int kDeepest = 100;

RecordCopy::Part text(QByteArray bytes) { return {std::move(bytes), {}, 0, false}; }

Result<RecordCopy::Part> object(const QByteArray& address, qint64 size, bool inBase64) {
  const auto place = vault::VaultAddress::fromBytes(address);
  if (!place)
    return failure(ErrorKind::VerificationFailed, "vault.object_missing"_L1);
  return RecordCopy::Part{{}, *place, size, inBase64};
}

/// Manifest, pages and files one after the other, as JSON. A file that is infected is named only.
Result<std::shared_ptr<RecordCopy>> copyOf(const Record& record, QueryContext& context) {
  store::RecordMemberRepository members(context.connection);
  MUNIMENT_TRY_LET(objects, members.objects(record.id, context.scope()));
  MUNIMENT_TRY_LET(items, members.items(record.id, context.scope()));
  if (objects.empty())
    return failure(ErrorKind::NotFound, "record.unknown"_L1);
  std::vector<RecordCopy::Part> parts;
  parts.push_back(text("{\"files\":["));
  MUNIMENT_TRY_LET(infected, store::VirusScanRepository(context.connection).infected(items));
  bool first = true;
  for (const ItemId& id : items) {
    MUNIMENT_TRY_LET(item, store::ItemRepository(context.connection).byId(id, context.scope()));
    if (!item || item->isDestroyed())
      return failure(ErrorKind::NotFound, "item.unknown"_L1);
    const QByteArray comma = std::exchange(first, false) ? "" : ",";
    const QByteArray name = ",\"item\":\"" + id.toString().toLatin1() + "\"}";
    if (infected.contains(id)) {
      parts.push_back(text(comma + "{\"content\":null,\"infected\":true" + name));
      continue;
    }
    parts.push_back(text(comma + "{\"content\":\""));
    MUNIMENT_TRY_LET(bytes, object(item->address, item->size, true));
    parts.push_back(std::move(bytes));
    parts.push_back(text("\"" + name));
  }
  parts.push_back(text("],\"format\":\"muniment-record-copy\",\"manifest\":"));
  MUNIMENT_TRY_LET(manifest, object(objects.front().address, objects.front().size, false));
  parts.push_back(std::move(manifest));
  parts.push_back(text(",\"pages\":["));
  for (std::size_t i = 1; i < objects.size(); ++i) {
    if (i > 1)
      parts.push_back(text(","));
    MUNIMENT_TRY_LET(page, object(objects[i].address, objects[i].size, false));
    parts.push_back(std::move(page));
  }
  parts.push_back(text("]}"));
  return std::make_shared<RecordCopy>(*context.services.vault, std::move(parts));
}

/// The node of the class or of the nearest one above that somebody matched.
Result<std::int64_t> classNodeOf(const ClassId& id, const QString& peer, QueryContext& context) {
  std::optional<ClassId> at = id;
  for (int depth = 0; at && depth < kDeepest; ++depth) {
    MUNIMENT_TRY_LET(found,
                     store::CounterpartRepository(context.connection).ofSubject(aggregateOf(*at), context.scope()));
    for (const Counterpart& each : found)
      if (each.peer == peer && each.kind == Kind::Class && each.state == State::There)
        return each.node;
    MUNIMENT_TRY_LET(value, store::ClassRepository(context.connection).byId(*at));
    at = value ? value->parent : std::nullopt;
  }
  return 0;
}

Result<void> addHold(RmErrand::Answer& given, QueryContext& context) {
  given.hold = HoldId::parse(given.counterpart.cause.section(u':', 1));
  if (!given.hold)
    return {};
  // The code alone is told there: what a hold of a matter is about stays here.
  const Scope system = access::ScopeMaker::system();
  MUNIMENT_TRY_LET(hold, store::HoldRepository(context.connection).byId(*given.hold, system));
  given.holdCode = hold ? hold->code : QString();
  MUNIMENT_TRY_LET(known, store::CounterpartRepository(context.connection).ofSubject(given.counterpart.cause, system));
  for (const Counterpart& each : known)
    if (each.peer == given.counterpart.peer && each.kind == Kind::Hold)
      given.holdNode = each.node;
  return {};
}

} // namespace

Result<RmErrand::Answer> RmErrand::answer(QueryContext& context) const {
  MUNIMENT_TRY_LET(found, store::CounterpartRepository(context.connection).byId(counterpart, context.scope()));
  if (!found)
    return failure(ErrorKind::NotFound, "rm.counterpart_unknown"_L1);
  Answer given;
  given.counterpart = std::move(*found);
  MUNIMENT_TRY(addHold(given, context));
  const auto id = RecordId::parse(given.counterpart.subject.section(u':', 1));
  if (!id || !given.counterpart.subject.startsWith("record:"_L1))
    return given;
  MUNIMENT_TRY_LET(record, store::RecordRepository(context.connection).byId(*id, context.scope()));
  if (!record)
    return failure(ErrorKind::NotFound, "record.unknown"_L1);
  given.record = std::move(*record);
  MUNIMENT_TRY_LET(node, classNodeOf(given.record->recordClass, given.counterpart.peer, context));
  given.classNode = node;
  if (withCopy && isKept(given.record->state)) {
    MUNIMENT_TRY_LET(copy, copyOf(*given.record, context));
    given.copy = std::move(copy);
  }
  return given;
}

QStringList RmErrand::journalSubjects(const Answer& given, const access::Session& /*session*/) const {
  return given.copy ? QStringList{given.counterpart.subject} : QStringList();
}

} // namespace muniment::workspace
