#include "core/workspace/items/items_page.h"

#include "core/access/scope_maker.h"
#include "core/model/matter.h"
#include "core/store/item_repository.h"
#include "core/store/ledger_repository.h"
#include "core/store/snapshot_repository.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

/// The last that the ledger says of an item that is gone is who destroyed it.
Result<std::optional<Tombstone>> tombstoneOn(store::Connection& connection, const ItemId& id) {
  const Scope system = access::ScopeMaker::system();
  store::LedgerRepository ledger(connection);
  MUNIMENT_TRY_LET(leaf, ledger.leafOf(aggregateOf(id), system));
  if (!leaf)
    return std::nullopt;
  MUNIMENT_TRY_LET(entry, ledger.entry(leaf->seq, system));
  if (!entry)
    return std::nullopt;
  Tombstone tombstone{entry->at, {}};
  if (const auto snapshot = SnapshotId::parse(entry->subject.section(u':', 1))) {
    MUNIMENT_TRY_LET(found, store::SnapshotRepository(connection).byId(*snapshot, system));
    if (found)
      tombstone.certificate = found->certificate;
  }
  return tombstone;
}

} // namespace

Result<ItemsPage::Answer> ItemsPage::answer(QueryContext& context) const {
  store::ItemRepository repository(context.connection);
  MUNIMENT_TRY_LET(items, repository.page(after, limit, context.scope()));
  MUNIMENT_TRY_LET(total, repository.count(context.scope()));
  std::map<ItemId, Tombstone> tombstones;
  for (const CapturedItem& item : items) {
    if (!item.isDestroyed())
      continue;
    MUNIMENT_TRY_LET(tombstone, tombstoneOn(context.connection, item.id));
    if (tombstone)
      tombstones.emplace(item.id, *tombstone);
  }
  return Answer{std::move(items), std::move(tombstones), total};
}

QStringList ItemsPage::journalSubjects(const Answer& given, const access::Session& session) const {
  if (session.glassBroken)
    return given.items.empty() ? QStringList() : QStringList{u"items:%1"_s.arg(given.items.size())};
  std::set<QString> matters;
  for (const CapturedItem& item : given.items) {
    if (item.matter)
      matters.insert(aggregateOf(*item.matter));
  }
  return {matters.begin(), matters.end()};
}

QStringList ItemById::journalSubjects(const CapturedItem& given, const access::Session& session) const {
  return given.matter || session.glassBroken ? QStringList{aggregateOf(given.id)} : QStringList();
}

Result<CapturedItem> ItemById::answer(QueryContext& context) const {
  MUNIMENT_TRY_LET(item, store::ItemRepository(context.connection).byId(id, context.scope()));
  if (!item)
    return failure(ErrorKind::NotFound, "item.unknown"_L1);
  return std::move(*item);
}

} // namespace muniment::workspace
