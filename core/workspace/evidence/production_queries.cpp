#include "core/workspace/evidence/production_queries.h"

#include "core/store/actor_repository.h"
#include "core/store/production_repository.h"
#include "core/workspace/evidence/production_gathering.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

Result<ProductionsPage::Line> lineOf(QueryContext& context, Production production) {
  ProductionsPage::Line line;
  MUNIMENT_TRY_LET(packages, store::ProductionRepository(context.connection).packages(production.id, context.scope()));
  line.packages = std::move(packages);
  if (const auto id = ActorId::parse(production.frozenBy)) {
    MUNIMENT_TRY_LET(actor, store::ActorRepository(context.connection).byId(*id));
    line.author = actor ? actor->name : QString();
  }
  line.production = std::move(production);
  return line;
}

} // namespace

Result<ProductionPreflight::Answer> ProductionPreflight::answer(QueryContext& context) const {
  MUNIMENT_TRY_LET(found, gatherProduction(context.connection, context.services, *this, context.scope()));
  return std::move(found.answer);
}

Result<ProductionsPage::Answer> ProductionsPage::answer(QueryContext& context) const {
  MUNIMENT_TRY_LET(found,
                   store::ProductionRepository(context.connection).page(matter, before, limit + 1, context.scope()));
  Answer answer;
  answer.hasMore = found.size() > static_cast<std::size_t>(limit);
  if (answer.hasMore)
    found.pop_back();
  for (Production& production : found) {
    MUNIMENT_TRY_LET(line, lineOf(context, std::move(production)));
    answer.lines.push_back(std::move(line));
  }
  return answer;
}

Result<ProductionsPage::Line> ProductionByName::answer(QueryContext& context) const {
  store::ProductionRepository repository(context.connection);
  const auto id = ProductionId::parse(name);
  MUNIMENT_TRY_LET(found, id ? repository.byId(*id, context.scope()) : repository.byNumber(name, context.scope()));
  if (!found)
    return failure(ErrorKind::NotFound, "production.unknown"_L1);
  return lineOf(context, std::move(*found));
}

Result<std::vector<ProducedItem>> ProducedItems::answer(QueryContext& context) const {
  return store::ProductionRepository(context.connection).items(production, after, limit, context.scope());
}

} // namespace muniment::workspace
