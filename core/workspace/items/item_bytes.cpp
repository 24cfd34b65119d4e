#include "core/workspace/items/item_bytes.h"

#include "core/store/item_repository.h"
#include "core/workspace/items/virus_scans.h"
#include "core/workspace/services.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

Result<WholeItem> receive(QueryContext& context, const ItemId& id, std::int64_t most) {
  MUNIMENT_TRY_LET(item, store::ItemRepository(context.connection).byId(id, context.scope()));
  if (!item || item->isDestroyed())
    return failure(ErrorKind::NotFound, "item.unknown"_L1);
  MUNIMENT_TRY(mustNotBeInfected(context.connection, id));
  if (item->size > most)
    return failure(ErrorKind::Refused, "message.file_too_large"_L1, {QString::number(most >> 20)});
  const auto address = vault::VaultAddress::fromBytes(item->address);
  if (!address)
    return failure(ErrorKind::VerificationFailed, "vault.object_missing"_L1);
  MUNIMENT_TRY_LET(bytes, context.services.vault->read(*address));
  return WholeItem{std::move(*item), std::move(bytes)};
}

} // namespace

Result<WholeItem> PreviewItem::answer(QueryContext& context) const { return receive(context, id, most); }

QStringList PreviewItem::journalSubjects(const WholeItem& given, const access::Session& session) const {
  return given.item.matter || session.glassBroken ? QStringList{aggregateOf(given.item.id)} : QStringList();
}

Result<WholeItem> ExportItem::answer(QueryContext& context) const {
  return receive(context, id, vault::Vault::kLargestRead);
}

QStringList ExportItem::journalSubjects(const WholeItem& given, const access::Session& /*session*/) const {
  return {aggregateOf(given.item.id)};
}

} // namespace muniment::workspace
