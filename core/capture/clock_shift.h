#pragma once

#include "core/capture/meeting_point.h"

#include <span>

namespace muniment::capture {

/// By how much the clock of a source was ahead of the known one. Two zones are a constant apart, two where one changes
/// to summer time; a shift counts when many messages agree on it.
[[nodiscard]] std::vector<std::int64_t> clockShifts(std::span<const MeetingPoint> known,
                                                    std::span<const MeetingPoint> incoming);

/// Pairs of messages whose words occur once on each side: the firm ground of a comparison.
[[nodiscard]] std::vector<std::pair<std::size_t, std::size_t>> uniquePairs(std::span<const MeetingPoint> known,
                                                                           std::span<const MeetingPoint> incoming);

} // namespace muniment::capture
