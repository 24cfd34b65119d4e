#include "core/workspace/outreach/continue_campaigns.h"

#include "core/access/scope_maker.h"
#include "core/store/campaign_repository.h"
#include "core/store/rule_repository.h"
#include "core/workspace/outreach/campaign_run.h"
#include "core/workspace/services.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

constexpr std::int64_t kHour = 3'600'000; ///< milliseconds

/// A campaign with how many people may be dealt with now.
struct Turn final {
  Campaign campaign;
  std::int64_t most = 0;
};

/// Nothing is said to anybody: people are closed, or the campaign is.
bool isClosing(const Campaign& campaign, Instant now) {
  return campaign.state == Campaign::State::Cancelled || (campaign.deadline && *campaign.deadline <= now);
}

Result<std::int64_t> allowed(store::Connection& connection, const Campaign& campaign, Instant now) {
  if (isClosing(campaign, now))
    return Json::kLargestInteger;
  store::RuleRepository repository(connection);
  MUNIMENT_TRY_LET(stop, repository.stop());
  if (stop && stop->isStopped)
    return 0;
  MUNIMENT_TRY_LET(reached, repository.reachedBy(aggregateOf(campaign.id), now.plusMilliseconds(-kHour)));
  return campaign.limits.mostPerHour - reached;
}

/// Campaigns that have something to do now.
Result<std::vector<Turn>> turns(store::Connection& connection, Instant now) {
  const Scope all = access::ScopeMaker::system();
  store::CampaignRepository repository(connection);
  MUNIMENT_TRY_LET(campaigns, repository.unfinished(all));
  std::vector<Turn> turns;
  for (Campaign& campaign : campaigns) {
    MUNIMENT_TRY_LET(any, repository.due(campaign.id, std::nullopt, 1, all));
    if (any.empty()) {
      turns.push_back({std::move(campaign), 1});
      continue;
    }
    const bool isDue =
        isClosing(campaign, now) || (campaign.state == Campaign::State::Running && *any.front().due <= now);
    if (!isDue)
      continue;
    MUNIMENT_TRY_LET(most, allowed(connection, campaign, now));
    if (most > 0)
      turns.push_back({std::move(campaign), most});
  }
  return turns;
}

} // namespace

Result<bool> CampaignsDue::answer(QueryContext& context) const {
  MUNIMENT_TRY_LET(found, turns(context.connection, context.services.environment.clock->now()));
  return !found.empty();
}

Result<Json> ContinueCampaigns::apply(CommandContext& context) const {
  MUNIMENT_TRY_LET(found, turns(context.connection(), context.now()));
  std::int64_t done = 0;
  for (const Turn& turn : found) {
    if (done >= most)
      break;
    MUNIMENT_TRY_LET(some, continueCampaign(context, turn.campaign.id, std::min<std::int64_t>(most - done, turn.most)));
    done += some;
  }
  return Json::Object{{u"done"_s, done}};
}

} // namespace muniment::workspace
