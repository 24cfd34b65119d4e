#include "core/store/aggregate_scan_holds.h"

#include "core/store/aggregate_offer.h"
#include "core/store/hold_repository.h"
#include "core/store/person_repository.h"
#include "core/store/person_request_repository.h"
#include "core/store/task_repository.h"

namespace muniment::store {
namespace {

using namespace Qt::StringLiterals;

constexpr int kPage = 1000;

/// Offers page after page; `read` gets the last value of the page before.
template <class V, class Read, class Offer>
Result<void> offerPages(const SharedProgress& progress, Read read, Offer offerOne) {
  std::optional<V> last;
  for (;;) {
    if (progress && progress->isCancelled())
      return failure(ErrorKind::Cancelled, "base.cancelled"_L1);
    Result<std::vector<V>> page = read(last);
    if (!page)
      return failure(std::move(page).error());
    for (const V& value : *page)
      MUNIMENT_TRY(offerOne(value));
    if (page->size() < static_cast<std::size_t>(kPage))
      return {};
    last = std::move(page->back());
  }
}

} // namespace

Result<void> scanHolds(Connection& connection, const Scope& scope, AggregateSink& sink,
                       const SharedProgress& progress) {
  MUNIMENT_TRY_LET(persons, PersonRepository(connection).scan(scope));
  for (const Person& person : persons)
    MUNIMENT_TRY(offer(sink, aggregateOf(person.id), person));
  PersonRequestRepository requests(connection);
  MUNIMENT_TRY(store::offerPages<PersonRequestId>(
      sink, [&](const std::optional<PersonRequestId>& after) { return requests.scan(after, kPage); }));
  HoldRepository holds(connection);
  TaskRepository tasks(connection);
  MUNIMENT_TRY(offerPages<Hold>(
      progress,
      [&](const std::optional<Hold>& last) {
        return holds.page({}, last ? std::optional(last->id) : std::nullopt, kPage, scope);
      },
      [&](const Hold& hold) { return offer(sink, aggregateOf(hold.id), hold); }));
  using Target = std::pair<HoldId, HoldTarget>;
  MUNIMENT_TRY(offerPages<Target>(
      progress,
      [&](const std::optional<Target>& last) {
        return holds.scanTargets(last ? std::optional(std::pair(last->first, last->second.number)) : std::nullopt,
                                 kPage, scope);
      },
      [&](const Target& target) {
        return offer(sink, aggregateOfTarget(target.first, target.second), target.second);
      }));
  return offerPages<Task>(
      progress,
      [&](const std::optional<Task>& last) {
        return tasks.scan(last ? std::optional(last->id) : std::nullopt, kPage, scope);
      },
      [&](const Task& task) { return offer(sink, aggregateOf(task.id), task); });
}

} // namespace muniment::store
