#include "core/workspace/items/items_page.h"

#include "core/model/matter.h"
#include "core/store/item_repository.h"

namespace muniment::workspace {

using namespace Qt::StringLiterals;

Result<ItemsPage::Answer> ItemsPage::answer(QueryContext& context) const {
  store::ItemRepository repository(context.connection);
  MUNIMENT_TRY_LET(items, repository.page(after, limit, context.scope()));
  MUNIMENT_TRY_LET(total, repository.count(context.scope()));
  return Answer{std::move(items), total};
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
