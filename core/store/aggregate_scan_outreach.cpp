#include "core/store/aggregate_scan_outreach.h"

#include "core/store/aggregate_offer.h"
#include "core/store/answer_repository.h"
#include "core/store/campaign_repository.h"
#include "core/store/question_repository.h"
#include "core/store/task_chain_repository.h"

namespace muniment::store {
namespace {

constexpr int kPage = 1000;

} // namespace

Result<void> scanOutreach(Connection& connection, const Scope& scope, AggregateSink& sink) {
  AnswerRepository answers(connection);
  MUNIMENT_TRY(offerPages<QuestionId>(sink, [&](const std::optional<QuestionId>& after) {
    return QuestionRepository(connection).scan(after, kPage, scope);
  }));
  CampaignRepository campaigns(connection);
  MUNIMENT_TRY(offerPages<CampaignId>(
      sink, [&](const std::optional<CampaignId>& after) { return campaigns.scan(after, kPage, scope); }));
  MUNIMENT_TRY(offerPages<CampaignPersonId>(
      sink, [&](const std::optional<CampaignPersonId>& after) { return campaigns.scanPeople(after, kPage, scope); }));
  MUNIMENT_TRY(offerPages<AnswerLinkId>(
      sink, [&](const std::optional<AnswerLinkId>& after) { return answers.scanLinks(after, kPage); }));
  MUNIMENT_TRY(offerPages<DeviceId>(
      sink, [&](const std::optional<DeviceId>& after) { return answers.scanDevices(after, kPage); }));
  TaskChainRepository chains(connection);
  for (std::optional<TaskId> last;;) {
    MUNIMENT_TRY_LET(page, chains.scan(last, kPage, scope));
    for (const TaskChain& chain : page)
      MUNIMENT_TRY(offer(sink, aggregateOfChain(chain.task), chain));
    if (page.size() < static_cast<std::size_t>(kPage))
      break;
    last = page.back().task;
  }
  return offerAll(sink, answers.allPins(), [](const AnswerPin& pin) { return aggregateOfPin(pin.person); });
}

} // namespace muniment::store
