#pragma once

#include "core/model/conversation.h"

namespace muniment {
inline namespace model {

/// What comparing the sources of a message shows.
[[nodiscard]] MessageFlags findingsOf(const std::vector<Sighting>& sightings);

} // namespace model
} // namespace muniment
