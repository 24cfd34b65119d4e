#pragma once

#include "core/capture/meeting_point.h"

#include <span>

namespace muniment::capture {

/// What became of one message of the source that comes in.
struct Met final {
  std::int64_t known = -1; ///< its place among the known messages; negative: nobody had it
  MessageFlags flags;      ///< TextDiffers, TimeDiffers, PossibleMatch
};

struct MeetingResult final {
  std::vector<Met> incoming;        ///< one for each, in order
  std::vector<bool> missing;        ///< one for each known message: within the span of the source, yet not in it
  std::vector<bool> surplus;        ///< one for each incoming message: within the span of what was known, yet new
  std::vector<std::int64_t> shifts; ///< milliseconds that the source's clock was taken to be ahead by
};

/// Aligns a source with what a conversation holds: by source id where both have one; else sender, words and time, in
/// order and with multiplicity, so that two equal lines in a minute stay two. Pure; the order of both is kept.
[[nodiscard]] MeetingResult meet(std::span<const MeetingPoint> known, std::span<const MeetingPoint> incoming);

/// Who an unknown speaker of the source probably is: the known one who said the same words at the same times. Speakers
/// of the source are given as negative numbers in `incoming`; what is not clear stays out of the answer.
[[nodiscard]] std::map<std::int32_t, std::int32_t> matchSpeakers(std::span<const MeetingPoint> known,
                                                                 std::span<const MeetingPoint> incoming);

} // namespace muniment::capture
