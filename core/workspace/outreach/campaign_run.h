#pragma once

#include "core/model/campaign_person.h"
#include "core/workspace/command.h"

namespace muniment::workspace {

/// Does what is due for at most so many people of a campaign, within what whoever started it sees now; ends it when
/// nobody is left. Gives how many it dealt with.
[[nodiscard]] Result<std::int64_t> continueCampaign(CommandContext& context, const CampaignId& id, std::int64_t most);

} // namespace muniment::workspace
