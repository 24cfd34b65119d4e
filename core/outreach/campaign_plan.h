#pragma once

#include "core/model/campaign_person.h"

namespace muniment::outreach {

// What is to be done next for one person of a campaign. Pure functions of what is known and of the time.

enum class CampaignStep : std::uint8_t {
  Wait,
  Ask,
  Remind,
  Close ///< take the question back, or leave it: nobody is asked any more
};

/// The step that is due. A reminder that was missed is made up for once, however many were missed.
[[nodiscard]] CampaignStep stepOf(const Campaign& campaign, const CampaignPerson& person, Instant now);

/// When there is something to do next for somebody who was asked: the first reminder that lies ahead, else the
/// deadline.
[[nodiscard]] Instant nextDue(const Campaign& campaign, const CampaignPerson& person, Instant now);

/// Lets the row of a person follow the question that was put to them.
void follow(const Campaign& campaign, const Question& question, CampaignPerson& person);

} // namespace muniment::outreach
