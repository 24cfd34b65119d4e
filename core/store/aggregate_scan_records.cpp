#include "core/store/aggregate_scan_records.h"

#include "core/model/schedule_json.h"
#include "core/store/aggregate_offer.h"
#include "core/store/class_repository.h"
#include "core/store/planned_change_repository.h"
#include "core/store/record_fact_repository.h"
#include "core/store/record_repository.h"
#include "core/store/schedule_repository.h"

namespace muniment::store {
namespace {

using namespace Qt::StringLiterals;

constexpr int kPage = 1000;

Result<void> scanPlan(Connection& connection, AggregateSink& sink) {
  const auto ofVersion = [](const auto& version) {
    return aggregateOfVersion(version.value.id, version.value.version);
  };
  ClassRepository classes(connection);
  MUNIMENT_TRY(offerAll(sink, classes.all(), [](const RecordClass& value) { return aggregateOf(value.id); }));
  MUNIMENT_TRY(offerAll(sink, classes.versions(std::nullopt), ofVersion));
  ScheduleRepository schedules(connection);
  MUNIMENT_TRY_LET(all, schedules.all());
  for (const StoredSchedule& stored : all) {
    MUNIMENT_TRY_LET(digest, commitment(stored.salt, contentOf(stored.schedule)));
    MUNIMENT_TRY(sink.take(aggregateOf(stored.schedule.id), digest));
  }
  MUNIMENT_TRY(offerAll(sink, schedules.versions(std::nullopt), ofVersion));
  PlannedChangeRepository planned(connection);
  return offerPages<PlannedChangeId>(
      sink, [&](const std::optional<PlannedChangeId>& after) { return planned.scan(after, kPage); });
}

} // namespace

Result<void> scanRecords(Connection& connection, const Scope& scope, AggregateSink& sink,
                         const SharedProgress& progress) {
  MUNIMENT_TRY(scanPlan(connection, sink));
  RecordRepository records(connection);
  std::optional<RecordId> last;
  for (bool more = true; more;) {
    if (progress && progress->isCancelled())
      return failure(ErrorKind::Cancelled, "base.cancelled"_L1);
    MUNIMENT_TRY_LET(page, records.scan(last, {}, kPage, scope));
    for (const Record& record : page)
      MUNIMENT_TRY(offer(sink, aggregateOf(record.id), record));
    more = page.size() == static_cast<std::size_t>(kPage);
    if (more)
      last = page.back().id;
  }
  MUNIMENT_TRY(offerAll(sink, records.allVersions(), [](const Version<Record>& version) {
    return aggregateOfVersion(version.value.id, version.value.version);
  }));
  const auto byName = [](const auto& value) { return aggregateOf(value); };
  RecordFactRepository facts(connection);
  MUNIMENT_TRY(offerAll(sink, facts.allLinks(), byName));
  MUNIMENT_TRY(offerAll(sink, facts.allEvents(), byName));
  return offerAll(sink, facts.allStages(), byName);
}

} // namespace muniment::store
