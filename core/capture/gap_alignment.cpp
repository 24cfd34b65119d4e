#include "core/capture/gap_alignment.h"

namespace muniment::capture {
namespace {

constexpr std::int64_t kMinute = 60'000;
constexpr std::int64_t kWindow = 10 * kMinute;
constexpr std::size_t kMostCells = 1 << 20;

std::int64_t floorTo(std::int64_t value, std::int64_t unit) {
  const std::int64_t rest = ((value % unit) + unit) % unit;
  return value - rest;
}

/// What a pair is worth; nothing where the two cannot be one message.
int worth(const MeetingPoint& known, const MeetingPoint& incoming, std::span<const std::int64_t> shifts) {
  if (known.speaker != incoming.speaker || known.isSystem != incoming.isSystem)
    return 0;
  const bool sameTime = isSameTime(known, incoming, shifts);
  if (known.digest == incoming.digest)
    return sameTime ? 100 : distance(known, incoming, shifts) <= kWindow ? 60 : 0;
  return sameTime && !known.isSystem && known.isTimed && incoming.isTimed ? 40 : 0;
}

std::vector<std::pair<std::size_t, std::size_t>> alignWhole(std::span<const MeetingPoint> known,
                                                            std::span<const std::size_t> left,
                                                            std::span<const MeetingPoint> incoming,
                                                            std::span<const std::size_t> right,
                                                            std::span<const std::int64_t> shifts) {
  const std::size_t width = right.size() + 1;
  std::vector<int> best((left.size() + 1) * width, 0);
  for (std::size_t i = left.size(); i-- > 0;) {
    for (std::size_t j = right.size(); j-- > 0;) {
      const int value = worth(known[left[i]], incoming[right[j]], shifts);
      const int paired = value > 0 ? value + best[(i + 1) * width + j + 1] : 0;
      best[i * width + j] = std::max({best[(i + 1) * width + j], best[i * width + j + 1], paired});
    }
  }
  std::vector<std::pair<std::size_t, std::size_t>> pairs;
  for (std::size_t i = 0, j = 0; i < left.size() && j < right.size();) {
    const int value = worth(known[left[i]], incoming[right[j]], shifts);
    if (value > 0 && best[i * width + j] == value + best[(i + 1) * width + j + 1])
      pairs.emplace_back(left[i++], right[j++]);
    else if (best[i * width + j] == best[(i + 1) * width + j])
      ++i;
    else
      ++j;
  }
  return pairs;
}

} // namespace

std::int64_t distance(const MeetingPoint& known, const MeetingPoint& incoming, std::span<const std::int64_t> shifts) {
  if (!known.isTimed || !incoming.isTimed)
    return 0;
  std::int64_t least = std::numeric_limits<std::int64_t>::max();
  for (const std::int64_t shift : shifts)
    least = std::min(least, std::abs(incoming.milliseconds - known.milliseconds - shift));
  return least;
}

bool isSameTime(const MeetingPoint& known, const MeetingPoint& incoming, std::span<const std::int64_t> shifts) {
  if (!known.isTimed || !incoming.isTimed)
    return true;
  const auto coarser = std::min(known.precision, incoming.precision);
  const std::int64_t unit = coarser == TimePrecision::Day      ? 24 * 60 * kMinute
                            : coarser == TimePrecision::Minute ? kMinute
                                                               : 1000;
  return std::ranges::any_of(shifts, [&](std::int64_t shift) {
    return floorTo(known.milliseconds, unit) == floorTo(incoming.milliseconds - shift, unit);
  });
}

std::vector<std::pair<std::size_t, std::size_t>>
alignGap(std::span<const MeetingPoint> known, std::span<const std::size_t> left, std::span<const MeetingPoint> incoming,
         std::span<const std::size_t> right, std::span<const std::int64_t> shifts) {
  if (left.empty() || right.empty())
    return {};
  if (left.size() <= kMostCells / right.size())
    return alignWhole(known, left, incoming, right, shifts);
  // Cut both at the same moment; what lies on different sides of it is too far apart to be one message, or nearly so.
  const std::size_t middle = left.size() / 2;
  const MeetingPoint& cut = known[left[middle]];
  const auto isBefore = [&](std::size_t i) { return incoming[i].milliseconds - shifts.front() < cut.milliseconds; };
  const auto border = static_cast<std::size_t>(std::ranges::partition_point(right, isBefore) - right.begin());
  if (border == 0 && middle == 0)
    return {};
  auto pairs = alignGap(known, left.first(middle), incoming, right.first(border), shifts);
  const auto rest = alignGap(known, left.subspan(middle), incoming, right.subspan(border), shifts);
  pairs.insert(pairs.end(), rest.begin(), rest.end());
  return pairs;
}

} // namespace muniment::capture
