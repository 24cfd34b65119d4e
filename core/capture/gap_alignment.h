#pragma once

#include "core/capture/meeting_point.h"

#include <span>

namespace muniment::capture {

/// How far apart two messages are once the better of the shifts is taken off. Without a time on both sides: not at all.
[[nodiscard]] std::int64_t distance(const MeetingPoint& known, const MeetingPoint& incoming,
                                    std::span<const std::int64_t> shifts);
/// Equal as far as the coarser of the two clocks can tell.
[[nodiscard]] bool isSameTime(const MeetingPoint& known, const MeetingPoint& incoming,
                              std::span<const std::int64_t> shifts);

/// The best pairs between two short stretches, in order: the same words before other words, the same time before a near
/// one. Other words are paired only where speaker and time agree. Long stretches are cut where time leaves a gap.
[[nodiscard]] std::vector<std::pair<std::size_t, std::size_t>>
alignGap(std::span<const MeetingPoint> known, std::span<const std::size_t> left, std::span<const MeetingPoint> incoming,
         std::span<const std::size_t> right, std::span<const std::int64_t> shifts);

} // namespace muniment::capture
