#include "core/workspace/ledger/entries_page.h"

#include "core/workspace/people/seen_actors.h"

namespace muniment::workspace {

Result<EntriesPage::Answer> EntriesPage::answer(QueryContext& context) const {
  store::LedgerRepository repository(context.connection);
  Answer answer;
  MUNIMENT_TRY_LET(entries, repository.before(before, limit, filter, context.scope()));
  answer.entries = std::move(entries);
  if (!withCounts)
    return answer;
  MUNIMENT_TRY_LET(matching, repository.count(filter, context.scope()));
  MUNIMENT_TRY_LET(total, repository.count({}, context.scope()));
  MUNIMENT_TRY_LET(days, repository.countByDay(filter, zoneOffset, context.scope()));
  answer.matching = matching;
  answer.total = total;
  answer.days = std::move(days);
  return answer;
}

Result<std::vector<LedgerEntry>> EntriesAfter::answer(QueryContext& context) const {
  return store::LedgerRepository(context.connection).after(after, limit, context.scope());
}

Result<std::map<QString, QString>> ActorNames::answer(QueryContext& context) const {
  MUNIMENT_TRY_LET(actors, seenActors(context));
  std::map<QString, QString> names;
  for (const Actor& actor : actors)
    names.emplace(actor.id.toString(), actor.name);
  return names;
}

} // namespace muniment::workspace
