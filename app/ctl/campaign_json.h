#pragma once

#include "core/workspace/outreach/campaign_queries.h"

namespace muniment::ctl {

/// A campaign with how many of its people are how, for programs and for people.
[[nodiscard]] Json campaignJson(const Campaign& campaign, const store::CampaignCounts& counts);
[[nodiscard]] QString campaignText(const Campaign& campaign, const store::CampaignCounts& counts);
[[nodiscard]] Json campaignPersonJson(const workspace::CampaignPeople::Line& line);
[[nodiscard]] QString campaignPersonText(const workspace::CampaignPeople::Line& line);

} // namespace muniment::ctl
