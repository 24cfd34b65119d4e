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
  return found ? std::optional(CaseTarget{found->document.number, found->document.matter}) : std::nullopt;
}

Found itemTarget(store::Connection& connection, const QString& target, const Scope& scope) {
  const auto id = idIn<ItemId>(target);
  if (!id)
    return std::optional<CaseTarget>();
  MUNIMENT_TRY_LET(found, store::ItemRepository(connection).byId(*id, scope));
  return found ? std::optional(CaseTarget{found->name, found->matter}) : std::nullopt;
}

Found recordTarget(store::Connection& connection, const QString& target, const Scope& scope) {
  const auto id = idIn<RecordId>(target);
  if (!id)
    return std::optional<CaseTarget>();
  MUNIMENT_TRY_LET(found, store::RecordRepository(connection).byId(*id, scope));
  return found ? std::optional(CaseTarget{found->number + u' ' + found->title, found->matter}) : std::nullopt;
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
