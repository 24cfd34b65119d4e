#include "core/workspace/overview/overview_charts_query.h"

#include "core/store/class_repository.h"
#include "core/store/delivery_repository.h"
#include "core/store/record_repository.h"
#include "core/store/snapshot_repository.h"
#include "core/workspace/disposition/classes_below.h"
#include "core/workspace/outreach/campaign_queries.h"
#include "core/workspace/services.h"
#include "core/workspace/workspace_day.h"

namespace muniment::workspace {
namespace {

Result<void> addClasses(QueryContext& context, OverviewChartsQuery::Answer& answer) {
  MUNIMENT_TRY_LET(counts, store::RecordRepository(context.connection).countByClass(context.scope()));
  MUNIMENT_TRY_LET(classes, store::ClassRepository(context.connection).all());
  for (const RecordClass& each : classes)
    if (const auto found = counts.find(each.id); found != counts.end() && found->second > 0)
      answer.classes.push_back({each.id, each.code, each.name, found->second});
  std::ranges::stable_sort(answer.classes, std::ranges::greater(), &OverviewChartsQuery::ClassShare::records);
  if (answer.classes.size() > OverviewChartsQuery::kMost)
    answer.classes.resize(OverviewChartsQuery::kMost);
  return {};
}

Result<void> addMonths(QueryContext& context, OverviewChartsQuery::Answer& answer) {
  const QDate today = todayIn(context.services, context.services.environment.clock->now());
  const QDate first(today.year(), today.month(), 1);
  std::vector<ClassId> classes;
  if (context.session.may(Permission::ReviewDisposition)) { // whoever decides about some classes counts those
    MUNIMENT_TRY_LET(own, classesBelow(context.connection, context.session, std::nullopt,
                                       context.services.environment.clock->now()));
    classes = std::move(own);
  }
  store::SnapshotRepository repository(context.connection);
  std::int64_t before = 0;
  for (int month = 0; month < OverviewChartsQuery::kMonths; ++month) {
    const QDate end = first.addMonths(month + 1).addDays(-1);
    MUNIMENT_TRY_LET(until, repository.dueCount(end, classes, context.scope()));
    answer.dueMonths.emplace_back(first.addMonths(month), until - before);
    before = until;
  }
  return {};
}

Result<void> addCampaigns(QueryContext& context, OverviewChartsQuery::Answer& answer) {
  CampaignsPage page;
  MUNIMENT_TRY_LET(found, page.answer(context));
  for (const CampaignsPage::Line& line : found.campaigns) {
    const std::int64_t meant = meantOf(line.counts);
    if (!line.campaign.startedAt || meant == 0 || answer.campaigns.size() == OverviewChartsQuery::kMost)
      continue;
    answer.campaigns.push_back({line.campaign.id, line.campaign.name, meant, answeredOf(line.counts)});
  }
  return {};
}

Result<void> addDeliveries(QueryContext& context, OverviewChartsQuery::Answer& answer) {
  MUNIMENT_TRY_LET(counts, store::DeliveryRepository(context.connection).counts(context.scope()));
  for (const store::DeliveryCount& each : counts) {
    if (each.direction != Delivery::Direction::Out)
      continue;
    if (each.state == Delivery::State::Queued || each.state == Delivery::State::InFlight)
      answer.deliveries.waiting += each.count;
    else if (each.state == Delivery::State::Parked)
      answer.deliveries.again += each.count;
    else if (each.state == Delivery::State::Dead)
      answer.deliveries.dead += each.count;
  }
  return {};
}

} // namespace

Result<OverviewChartsQuery::Answer> OverviewChartsQuery::answer(QueryContext& context) const {
  Answer answer;
  MUNIMENT_TRY(addClasses(context, answer));
  MUNIMENT_TRY(addMonths(context, answer));
  MUNIMENT_TRY(addCampaigns(context, answer));
  MUNIMENT_TRY(addDeliveries(context, answer));
  return answer;
}

} // namespace muniment::workspace
