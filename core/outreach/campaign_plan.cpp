#include "core/outreach/campaign_plan.h"

#include <algorithm>

namespace muniment::outreach {
namespace {

using State = CampaignPerson::State;

constexpr std::int64_t kHour = 3'600'000; ///< milliseconds

void settle(CampaignPerson& person, State state) {
  person.state = state;
  person.due.reset();
}

} // namespace

CampaignStep stepOf(const Campaign& campaign, const CampaignPerson& person, Instant now) {
  if (!person.due)
    return CampaignStep::Wait;
  if (campaign.state == Campaign::State::Cancelled || (campaign.deadline && *campaign.deadline <= now))
    return CampaignStep::Close;
  if (campaign.state != Campaign::State::Running || now < *person.due)
    return CampaignStep::Wait;
  return person.state == State::NotSent ? CampaignStep::Ask : CampaignStep::Remind;
}

Instant nextDue(const Campaign& campaign, const CampaignPerson& person, Instant now) {
  const Instant deadline = campaign.deadline.value_or(now);
  if (!person.askedAt)
    return deadline;
  for (const std::int32_t hours : campaign.reminders) {
    const Instant at = person.askedAt->plusMilliseconds(hours * kHour);
    if (now < at)
      return std::min(at, deadline);
  }
  return deadline;
}

void follow(const Campaign& campaign, const Question& question, CampaignPerson& person) {
  person.question = question.id;
  if (const Question::Answer* decision = question.decision()) {
    person.answeredAt = decision->at;
    settle(person, decision->choice >= 0 && decision->choice == campaign.refusal ? State::Refused : State::Answered);
    return;
  }
  if (question.state == Question::State::Withdrawn) {
    if (person.reason.isEmpty())
      person.reason = question.reason;
    return settle(person, State::Excluded);
  }
  if (question.state == Question::State::Expired)
    person.due.reset();
  const auto taken = std::ranges::find(question.notices, true, &Question::Notice::taken);
  if (taken != question.notices.end() && !person.reachedAt)
    person.reachedAt = taken->at;
  if (person.reachedAt || person.openedAt)
    person.state = State::Reached;
  else if (person.state != State::Failed)
    person.state = State::Waiting;
}

} // namespace muniment::outreach
