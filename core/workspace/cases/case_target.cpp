#include "core/workspace/cases/case_target.h"

#include "core/model/partner_document.h"
#include "core/model/question.h"
#include "core/store/conversation_repository.h"
#include "core/store/delivery_repository.h"
#include "core/store/document_repository.h"
#include "core/store/item_repository.h"
#include "core/store/question_repository.h"
#include "core/store/record_repository.h"

namespace muniment::workspace {
namespace {

using Found = Result<std::optional<CaseTarget>>;

CaseTarget titleOf(const store::StoredDocument& found) { return {found.document.number, found.document.matter}; }

CaseTarget titleOf(const CapturedItem& found) { return {found.name, found.matter}; }

CaseTarget titleOf(const Record& found) { return {found.number + u' ' + found.title, found.matter}; }

Found conversationTarget(store::Connection& connection, const QString& target, const Scope& scope) {
  const auto id = idIn<ConversationId>(target);
  if (!id)
    return std::optional<CaseTarget>();
  MUNIMENT_TRY_LET(found, store::ConversationRepository(connection).byId(*id, scope));
  return found ? std::optional(CaseTarget{found->conversation.title, found->conversation.matter}) : std::nullopt;
}

Found documentTarget(store::Connection& connection, const QString& target, const Scope& scope) {
  const auto id = idIn<DocumentId>(target);
  if (!id)
    return std::optional<CaseTarget>();
  MUNIMENT_TRY_LET(found, store::DocumentRepository(connection).byId(*id, scope));
  return found ? std::optional(titleOf(*found)) : std::nullopt;
}

Found itemTarget(store::Connection& connection, const QString& target, const Scope& scope) {
  const auto id = idIn<ItemId>(target);
  if (!id)
    return std::optional<CaseTarget>();
  MUNIMENT_TRY_LET(found, store::ItemRepository(connection).byId(*id, scope));
  return found ? std::optional(titleOf(*found)) : std::nullopt;
}

Found recordTarget(store::Connection& connection, const QString& target, const Scope& scope) {
  const auto id = idIn<RecordId>(target);
  if (!id)
    return std::optional<CaseTarget>();
  MUNIMENT_TRY_LET(found, store::RecordRepository(connection).byId(*id, scope));
  return found ? std::optional(titleOf(*found)) : std::nullopt;
}

Found questionTarget(store::Connection& connection, const QString& target, const Scope& scope) {
  const auto id = idIn<QuestionId>(target);
  if (!id)
    return std::optional<CaseTarget>();
  MUNIMENT_TRY_LET(found, store::QuestionRepository(connection).byId(*id, scope));
  return found ? std::optional(CaseTarget{found->text, found->matter}) : std::nullopt;
}

Found sendingTarget(store::Connection& connection, const QString& target, const Scope& scope) {
  const auto id = idIn<DeliveryId>(target);
  if (!id)
    return std::optional<CaseTarget>();
  MUNIMENT_TRY_LET(found, store::DeliveryRepository(connection).byId(*id, scope));
  return found ? std::optional(CaseTarget{found->peer, found->matter}) : std::nullopt;
}

} // namespace

Found findTarget(store::Connection& connection, CaseLink::Kind kind, const QString& target, const Scope& scope) {
  switch (kind) {
  case CaseLink::Kind::Conversation:
  case CaseLink::Kind::Messages:
    return conversationTarget(connection, target, scope);
  case CaseLink::Kind::Document:
    return documentTarget(connection, target, scope);
  case CaseLink::Kind::Item:
    return itemTarget(connection, target, scope);
  case CaseLink::Kind::Record:
    return recordTarget(connection, target, scope);
  case CaseLink::Kind::Question:
    return questionTarget(connection, target, scope);
  case CaseLink::Kind::Sending:
    return sendingTarget(connection, target, scope);
  }
  return std::optional<CaseTarget>();
}

Result<std::map<QString, CaseTarget>> findTargets(store::Connection& connection, std::span<const CaseLink> links,
                                                  const Scope& scope) {
  std::vector<DocumentId> documents;
  std::vector<ItemId> items;
  std::vector<RecordId> records;
  std::map<QString, CaseTarget> targets;
  for (const CaseLink& link : links) {
    if (const auto document = idIn<DocumentId>(link.target)) {
      documents.push_back(*document);
    } else if (const auto item = idIn<ItemId>(link.target)) {
      items.push_back(*item);
    } else if (const auto record = idIn<RecordId>(link.target)) {
      records.push_back(*record);
    } else if (!targets.contains(link.target)) {
      MUNIMENT_TRY_LET(target, findTarget(connection, link.kind, link.target, scope));
      if (target)
        targets.emplace(link.target, std::move(*target));
    }
  }
  MUNIMENT_TRY_LET(ofDocuments, store::DocumentRepository(connection).byIds(documents, scope));
  for (const store::StoredDocument& each : ofDocuments)
    targets.emplace(aggregateOf(each.document.id), titleOf(each));
  MUNIMENT_TRY_LET(ofItems, store::ItemRepository(connection).byIds(items, scope));
  for (const CapturedItem& each : ofItems)
    targets.emplace(aggregateOf(each.id), titleOf(each));
  MUNIMENT_TRY_LET(ofRecords, store::RecordRepository(connection).byIds(records, scope));
  for (const auto& [id, each] : ofRecords)
    targets.emplace(aggregateOf(id), titleOf(each));
  return targets;
}

std::optional<CaseLink::Kind> linkKindOf(const QString& aggregate) {
  if (idIn<ConversationId>(aggregate))
    return CaseLink::Kind::Conversation;
  if (idIn<DocumentId>(aggregate))
    return CaseLink::Kind::Document;
  if (idIn<ItemId>(aggregate))
    return CaseLink::Kind::Item;
  if (idIn<RecordId>(aggregate))
    return CaseLink::Kind::Record;
  if (idIn<QuestionId>(aggregate))
    return CaseLink::Kind::Question;
  if (idIn<DeliveryId>(aggregate))
    return CaseLink::Kind::Sending;
  return std::nullopt;
}

} // namespace muniment::workspace
