#include "core/workspace/cases/transfer_commands.h"

#include "core/base/json_list.h"
#include "core/store/item_repository.h"
#include "core/store/record_member_repository.h"
#include "core/store/transfer_repository.h"
#include "core/workspace/cases/case_wire.h"
#include "core/workspace/cases/transfer_change.h"
#include "core/workspace/items/virus_scans.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype kLongest = 500;
constexpr qsizetype kLongestLink = 2'000;
constexpr std::size_t kMostFields = 100;

Json jsonOf(const std::map<QString, QString>& texts) {
  Json::Object object;
  for (const auto& [name, text] : texts)
    object.emplace(name, text);
  return object;
}

Json orNullText(const std::optional<QString>& text) { return text ? Json(*text) : Json(); }

Result<void> mustSayWhy(const QString& reason) {
  if (reason.trimmed().isEmpty() || reason.size() > kLongest)
    return failure(ErrorKind::Usage, "case.reason_missing"_L1);
  return {};
}

Result<void> check(const HearTransfer& heard) {
  const auto isLong = [](const QString& text) { return text.size() > kLongest; };
  if (heard.remoteId.isEmpty() || isLong(heard.remoteId) || isLong(heard.object) || isLong(heard.type) ||
      isLong(heard.name) || isLong(heard.version) || isLong(heard.announced) || heard.link.size() > kLongestLink ||
      heard.fields.size() > kMostFields)
    return failure(ErrorKind::Usage, "case.value_wrong"_L1, {u"id"_s});
  return {};
}

/// What a system says of a document; what a person said of it stays.
void take(Transfer& transfer, const std::map<QString, QString>& fields, const QString& by, const QString& source,
          Instant now) {
  for (const auto& [name, given] : fields) {
    const QString text = given.simplified().left(kLongest);
    const auto known = transfer.fields.find(name);
    if (!isCaseField(name) || (known != transfer.fields.end() && known->second.source.isEmpty()))
      continue;
    if (text.isEmpty())
      transfer.fields.erase(name);
    else if (known == transfer.fields.end() || known->second.text != text)
      transfer.fields[name] = {text, by, source, now};
  }
}

/// It lies in its place, and no other content came for it.
bool isSettled(const Transfer& known, const HearTransfer& heard) {
  const bool sameBytes = heard.item == known.item && heard.version == known.version;
  return known.state == Transfer::State::Filed && (sameBytes || !heard.item);
}

/// Nothing is new in what a system says of a document that waits.
bool saysTheSame(const Transfer& known, const HearTransfer& heard) {
  const bool sameBytes = heard.item == known.item && heard.version == known.version;
  const bool sameFields = std::ranges::all_of(heard.fields, [&](const auto& said) {
    const auto found = known.fields.find(said.first);
    return found != known.fields.end() &&
           (found->second.source.isEmpty() || found->second.text == said.second.simplified());
  });
  return sameBytes && sameFields && heard.failure == known.failure && heard.announced == known.announced &&
         heard.link == known.link && (known.object.isEmpty() ? heard.object.isEmpty() : known.file.has_value());
}

Json outcomeOf(const Transfer& transfer) {
  return Json::Object{{u"problems"_s, listOf(transfer.problems)},
                      {u"state"_s, nameOf(transfer.state)},
                      {u"transfer"_s, transfer.id.toString()}};
}

Result<void> mustWait(const Transfer& transfer) {
  return transfer.waits() ? Result<void>() : failure(ErrorKind::Refused, "transfer.settled"_L1);
}

/// The record that was made of the document.
Result<QString> recordOf(CommandContext& context, const Transfer& transfer, const std::optional<RecordId>& named) {
  if (!transfer.item)
    return QString();
  MUNIMENT_TRY_LET(records,
                   store::RecordMemberRepository(context.connection()).ofItem(*transfer.item, context.scope()));
  if (named && std::ranges::find(records, *named) == records.end())
    return failure(ErrorKind::NotFound, "transfer.record_missing"_L1, {transfer.recordClass});
  if (named)
    return aggregateOf(*named);
  return records.empty() ? QString() : aggregateOf(records.back());
}

/// What is said anew of a document that lies in its place changes its values, and leaves it there.
Result<Json> hearValues(CommandContext& context, Transfer known, const HearTransfer& heard) {
  const Json before = contentOf(known);
  if (heard.failure.isEmpty())
    take(known, heard.fields, context.session().actorText(), u"peer:"_s + heard.peer, context.now());
  if (contentOf(known) == before)
    return outcomeOf(known);
  TransferChange change(context, std::move(known));
  MUNIMENT_TRY(change.finish(u"transfer.heard"_s));
  return outcomeOf(change.transfer());
}

} // namespace

Json HearTransfer::describe() const {
  return Json::Object{{u"announced"_s, announced},
                      {u"approval"_s, approval},
                      {u"failure"_s, failure},
                      {u"fields"_s, jsonOf(fields)},
                      {u"item"_s, item ? Json(item->toString()) : Json()},
                      {u"link"_s, link},
                      {u"name"_s, name},
                      {u"object"_s, object},
                      {u"peer"_s, peer},
                      {u"remote_id"_s, remoteId},
                      {u"type"_s, type},
                      {u"version"_s, version}};
}

Result<Json> HearTransfer::apply(CommandContext& context) const {
  if (context.session().actor.login != u"connector:"_s + peer)
    return muniment::failure(ErrorKind::Refused, "case.not_your_peer"_L1);
  MUNIMENT_TRY(check(*this));
  MUNIMENT_TRY_LET(known, store::TransferRepository(context.connection()).byRemote(peer, remoteId, context.scope()));
  if (known && isSettled(*known, *this))
    return hearValues(context, std::move(*known), *this);
  Transfer transfer = known.value_or(Transfer());
  if (known && saysTheSame(*known, *this))
    return outcomeOf(transfer);
  const bool isChanged = known && known->state == Transfer::State::Filed;
  if (!known) {
    transfer.id = TransferId::make(context.now());
    transfer.peer = peer;
    transfer.remoteId = remoteId;
    transfer.since = context.now();
  }
  if (transfer.object.isEmpty())
    transfer.object = object;
  if (!known || transfer.type.isEmpty())
    transfer.type = type;
  transfer.name = name;
  transfer.version = version;
  transfer.approval = approval;
  transfer.announced = announced;
  if (item && item != transfer.item) {
    transfer.item = item;
    transfer.record.clear(); // it was made of other bytes
  }
  transfer.failure = failure;
  transfer.link = link;
  take(transfer, fields, context.session().actorText(), u"peer:"_s + peer, context.now());
  TransferChange change(context, std::move(transfer));
  if (known)
    change.setBefore(*known);
  MUNIMENT_TRY(change.judge(isChanged ? QStringList{transferproblem::kChanged} : QStringList()));
  MUNIMENT_TRY(change.finish(u"transfer.heard"_s));
  return outcomeOf(change.transfer());
}

Json CorrectTransfer::describe() const {
  return Json::Object{{u"case"_s, file ? Json(file->toString()) : Json()},
                      {u"class"_s, orNullText(recordClass)},
                      {u"fields"_s, jsonOf(fields)},
                      {u"folder"_s, orNullText(folder)},
                      {u"transfer"_s, transfer.toString()},
                      {u"type"_s, orNullText(type)}};
}

Result<Json> CorrectTransfer::apply(CommandContext& context) const {
  MUNIMENT_TRY_LET(change, TransferChange::begin(context, transfer));
  Transfer& found = change.transfer();
  MUNIMENT_TRY(mustWait(found));
  for (const auto& [name, text] : fields) {
    if (!isCaseField(name))
      return failure(ErrorKind::Usage, "case.field_unknown"_L1, {name});
    if (text.size() > kLongest ||
        (isDayField(name) && !text.isEmpty() && !QDate::fromString(text, Qt::ISODate).isValid()))
      return failure(ErrorKind::Usage, "case.value_wrong"_L1, {name});
    if (text.trimmed().isEmpty())
      found.fields.erase(name);
    else
      found.fields[name] = {text.simplified(), context.session().actorText(), {}, context.now()};
  }
  if (file)
    found.file = file;
  if (type && *type != found.type) { // another type has another place
    found.type = type->simplified().left(kLongest);
    found.folder.clear();
    found.recordClass.clear();
  }
  if (folder)
    found.folder = folder->simplified().left(kLongest);
  if (recordClass)
    found.recordClass = recordClass->trimmed().isEmpty() ? u"-"_s : recordClass->simplified().left(kLongest);
  MUNIMENT_TRY(change.judge());
  MUNIMENT_TRY(change.finish(u"transfer.corrected"_s));
  return outcomeOf(found);
}

Json ApproveTransfer::describe() const {
  return Json::Object{{u"reason"_s, reason},
                      {u"record"_s, record ? Json(record->toString()) : Json()},
                      {u"transfer"_s, transfer.toString()}};
}

Result<Json> ApproveTransfer::apply(CommandContext& context) const {
  MUNIMENT_TRY_LET(change, TransferChange::begin(context, transfer));
  if (record && change.transfer().state == Transfer::State::Filed && change.transfer().record == aggregateOf(*record))
    return outcomeOf(change.transfer()); // it was filed as the record was declared
  MUNIMENT_TRY(mustWait(change.transfer()));
  MUNIMENT_TRY_LET(declared, recordOf(context, change.transfer(), record));
  change.transfer().record = declared;
  MUNIMENT_TRY(change.judge());
  Transfer& found = change.transfer();
  found.reason = reason.trimmed().left(kLongest);
  if (found.state == Transfer::State::Ready)
    return failure(ErrorKind::Refused, "transfer.record_missing"_L1, {found.recordClass});
  if (found.state == Transfer::State::Review) {
    MUNIMENT_TRY(mustSayWhy(reason));
    if (found.becomesRecord() && found.record.isEmpty())
      return failure(ErrorKind::Refused, "transfer.record_missing"_L1, {found.recordClass});
    MUNIMENT_TRY(change.file());
  }
  MUNIMENT_TRY(change.finish(u"transfer.approved"_s));
  return outcomeOf(found);
}

Json ReturnTransfer::describe() const {
  return Json::Object{{u"reason"_s, reason}, {u"transfer"_s, transfer.toString()}};
}

Result<Json> ReturnTransfer::apply(CommandContext& context) const {
  MUNIMENT_TRY(mustSayWhy(reason));
  MUNIMENT_TRY_LET(change, TransferChange::begin(context, transfer));
  MUNIMENT_TRY(mustWait(change.transfer()));
  change.transfer().state = Transfer::State::Returned;
  change.transfer().reason = reason.trimmed();
  MUNIMENT_TRY(change.tellPeer(u"rejected"_s));
  MUNIMENT_TRY(change.finish(u"transfer.returned"_s));
  return outcomeOf(change.transfer());
}

Json FetchTransferAgain::describe() const { return Json::Object{{u"transfer"_s, transfer.toString()}}; }

Result<Json> FetchTransferAgain::apply(CommandContext& context) const {
  MUNIMENT_TRY_LET(change, TransferChange::begin(context, transfer));
  if (change.transfer().state == Transfer::State::Filed)
    return failure(ErrorKind::Refused, "transfer.settled"_L1);
  change.transfer().state = Transfer::State::Review;
  MUNIMENT_TRY(change.fetchAgain());
  MUNIMENT_TRY(change.finish(u"transfer.asked-again"_s));
  return outcomeOf(change.transfer());
}

Json ShareItem::describe() const { return Json::Object{{u"case"_s, file.toString()}, {u"item"_s, item.toString()}}; }

Result<Json> ShareItem::apply(CommandContext& context) const {
  MUNIMENT_TRY_LET(change, CaseChange::begin(context, file));
  MUNIMENT_TRY_LET(found, store::ItemRepository(context.connection()).byId(item, context.scope()));
  MUNIMENT_TRY_LET(links, store::CaseParts<CaseLink>(context.connection()).ofCase(file, context.scope()));
  if (!found || found->isDestroyed() || std::ranges::find(links, aggregateOf(item), &CaseLink::target) == links.end())
    return failure(ErrorKind::NotFound, "case.target_unknown"_L1);
  MUNIMENT_TRY(mustNotBeInfected(context.connection(), item));
  MUNIMENT_TRY_LET(mirrors, store::CaseParts<CaseMirror>(context.connection()).ofCase(file, context.scope()));
  std::erase_if(mirrors, [](const CaseMirror& mirror) { return mirror.remoteId.isEmpty(); });
  if (mirrors.empty())
    return failure(ErrorKind::Refused, "case.not_mirrored"_L1);
  std::vector<NewOperation> operations;
  for (const CaseMirror& mirror : mirrors) {
    CaseWrite write{CaseWrite::What::Document, mirror.id, mirror.remoteId, {}, {}, item.toString()};
    write.further = {{u"address"_s, QString::fromLatin1(found->address.toHex())},
                     {u"name"_s, found->name},
                     {u"sha256"_s, found->digest.toHex()},
                     {u"size"_s, QString::number(found->size)}};
    MUNIMENT_TRY_LET(payload, bytesOf(write));
    operations.push_back({mirror.peer, aggregateOf(mirror.id), CaseWrite::kKind, aggregateOf(item),
                          change.file().matter, std::move(payload)});
  }
  MUNIMENT_TRY(enqueue(context, operations, change.draft()));
  MUNIMENT_TRY(change.note(CaseEvent::Kind::Linked, {{u"kind"_s, nameOf(CaseLink::Kind::Item)},
                                                     {u"shared"_s, mirrors.front().peer},
                                                     {u"target"_s, aggregateOf(item)}}));
  MUNIMENT_TRY(change.finish(u"case.shared"_s, {{u"item"_s, item.toString()}}));
  return Json::Object{{u"case"_s, file.toString()}};
}

} // namespace muniment::workspace
