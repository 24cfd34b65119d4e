#pragma once

#include "core/model/campaign.h"

namespace muniment::outreach {

/// Usage `campaign.name_wrong`, `campaign.placeholder_unknown`, `campaign.hours_wrong`, `campaign.reminders_wrong`,
/// `campaign.refusal_wrong`, `campaign.limits_wrong`, and what a question itself is refused for.
[[nodiscard]] Result<void> checkCampaign(const Campaign& campaign, Instant now);

} // namespace muniment::outreach
