#include "core/capture/clock_shift.h"

#include <ranges>
#include <unordered_map>

namespace muniment::capture {
namespace {

constexpr std::int64_t kMinute = 60'000;
constexpr std::int64_t kQuarter = 15 * kMinute; ///< all zones are whole quarters of an hour apart
constexpr std::int64_t kNear = 2 * kMinute;     ///< a clock may be wrong by so much and still be of that zone
constexpr std::int64_t kWidest = 27 * 60 * kMinute;
constexpr std::size_t kMostShifts = 3;

struct Occurrence final {
  std::size_t index = 0;
  bool once = true;
};

std::unordered_map<std::uint64_t, Occurrence> occurrences(std::span<const MeetingPoint> points) {
  std::unordered_map<std::uint64_t, Occurrence> found;
  found.reserve(points.size());
  for (std::size_t i = 0; i < points.size(); ++i) {
    if (points[i].isSystem || !points[i].isTimed)
      continue;
    const auto [place, fresh] = found.try_emplace(points[i].digest, Occurrence{i, true});
    if (!fresh)
      place->second.once = false;
  }
  return found;
}

} // namespace

std::vector<std::pair<std::size_t, std::size_t>> uniquePairs(std::span<const MeetingPoint> known,
                                                             std::span<const MeetingPoint> incoming) {
  const auto before = occurrences(known);
  const auto now = occurrences(incoming);
  std::vector<std::pair<std::size_t, std::size_t>> pairs;
  for (const auto& [digest, occurrence] : now) {
    const auto other = before.find(digest);
    if (occurrence.once && other != before.end() && other->second.once)
      pairs.emplace_back(other->second.index, occurrence.index);
  }
  std::ranges::sort(pairs);
  return pairs;
}

std::vector<std::int64_t> clockShifts(std::span<const MeetingPoint> known, std::span<const MeetingPoint> incoming) {
  std::map<std::int64_t, std::size_t> votes;
  std::size_t all = 0;
  for (const auto& [before, now] : uniquePairs(known, incoming)) {
    const std::int64_t difference = incoming[now].milliseconds - known[before].milliseconds;
    const std::int64_t sign = difference < 0 ? -1 : 1;
    const std::int64_t shift = sign * ((sign * difference + kQuarter / 2) / kQuarter) * kQuarter;
    if (std::abs(difference - shift) > kNear || std::abs(shift) > kWidest)
      continue;
    ++votes[shift];
    ++all;
  }
  std::vector<std::pair<std::size_t, std::int64_t>> ranked;
  for (const auto& [shift, count] : votes) {
    if (count * 20 >= all && (count >= 3 || all < 6))
      ranked.emplace_back(count, shift);
  }
  std::ranges::sort(ranked, std::greater());
  std::vector<std::int64_t> shifts;
  for (const auto& [count, shift] : ranked | std::views::take(kMostShifts))
    shifts.push_back(shift);
  return shifts.empty() ? std::vector<std::int64_t>{0} : shifts;
}

} // namespace muniment::capture
