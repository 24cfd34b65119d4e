#include "core/workspace/items/items_page.h"

#include "core/store/item_repository.h"

namespace muniment::workspace {

using namespace Qt::StringLiterals;

Result<ItemsPage::Answer> ItemsPage::answer(QueryContext& context) const {
  store::ItemRepository repository(context.connection);
  MUNIMENT_TRY_LET(items, repository.page(after, limit, context.scope()));
  MUNIMENT_TRY_LET(total, repository.count(context.scope()));
  return Answer{std::move(items), total};
}

Result<CapturedItem> ItemById::answer(QueryContext& context) const {
  MUNIMENT_TRY_LET(item, store::ItemRepository(context.connection).byId(id, context.scope()));
  if (!item)
    return failure(ErrorKind::NotFound, "item.unknown"_L1);
  return std::move(*item);
}

} // namespace muniment::workspace
