#include "core/capture/meeting.h"

#include "core/capture/clock_shift.h"
#include "core/capture/gap_alignment.h"

#include <unordered_map>

namespace muniment::capture {
namespace {

constexpr std::int64_t kWindow = 10 * 60'000; ///< the same words this near are taken to be the same message

struct Key final {
  std::uint64_t digest = 0;
  std::int32_t speaker = 0;
  friend bool operator==(const Key&, const Key&) = default;
};

struct HashKey final {
  std::size_t operator()(const Key& key) const {
    return static_cast<std::size_t>(key.digest ^ (static_cast<std::uint64_t>(key.speaker) * 0x9e3779b97f4a7c15ULL));
  }
};

using Places = std::unordered_map<Key, std::vector<std::size_t>, HashKey>;

/// The state of one comparison.
class Comparison final {
 public:
  Comparison(std::span<const MeetingPoint> known, std::span<const MeetingPoint> incoming)
      : m_known(known), m_incoming(incoming), m_knownMet(known.size(), false) {
    m_result.incoming.resize(incoming.size());
    m_result.shifts = clockShifts(known, incoming);
  }

  MeetingResult run() {
    meetBySourceId();
    meetAnchors();
    meetGaps();
    meetRest();
    markOneSided();
    return std::move(m_result);
  }

 private:
  void pair(std::size_t known, std::size_t incoming) {
    Met& met = m_result.incoming[incoming];
    met.known = static_cast<std::int64_t>(known);
    m_knownMet[known] = true;
    const MeetingPoint& a = m_known[known];
    const MeetingPoint& b = m_incoming[incoming];
    met.flags.setFlag(MessageFlag::TextDiffers, a.digest != b.digest && !(a.isSystem && b.isSystem));
    met.flags.setFlag(MessageFlag::TimeDiffers, !isSameTime(a, b, m_result.shifts));
  }

  void meetBySourceId() {
    std::unordered_map<std::uint64_t, std::size_t> ids;
    for (std::size_t i = 0; i < m_known.size(); ++i) {
      if (m_known[i].sourceId != 0)
        ids.try_emplace(m_known[i].sourceId, i);
    }
    for (std::size_t i = 0; i < m_incoming.size() && !ids.empty(); ++i) {
      const auto found = m_incoming[i].sourceId != 0 ? ids.find(m_incoming[i].sourceId) : ids.end();
      if (found != ids.end() && !m_knownMet[found->second])
        pair(found->second, i);
    }
  }

  [[nodiscard]] Places open(std::span<const MeetingPoint> points, auto isMet) const {
    Places places;
    places.reserve(points.size());
    for (std::size_t i = 0; i < points.size(); ++i) {
      if (!isMet(i))
        places[{points[i].digest, points[i].speaker}].push_back(i);
    }
    return places;
  }

  /// Pairs where each side has exactly one candidate.
  void meetAnchors() {
    const Places known = open(m_known, [&](std::size_t i) { return m_knownMet[i]; });
    const Places incoming = open(m_incoming, [&](std::size_t i) { return m_result.incoming[i].known >= 0; });
    for (const auto& [key, places] : incoming) {
      const auto others = known.find(key);
      if (others != known.end())
        meetGroup(others->second, places);
    }
  }

  void meetGroup(const std::vector<std::size_t>& known, const std::vector<std::size_t>& incoming) {
    constexpr std::size_t kMostCompared = 4096; // lines said thousands of times are settled by their neighbours
    if (known.size() * incoming.size() > kMostCompared * kMostCompared)
      return;
    std::vector<std::int64_t> choice(incoming.size(), -1);
    std::vector<int> wanted(known.size(), 0);
    for (std::size_t i = 0; i < incoming.size(); ++i) {
      int candidates = 0;
      for (std::size_t k = 0; k < known.size(); ++k) {
        if (distance(m_known[known[k]], m_incoming[incoming[i]], m_result.shifts) > kWindow)
          continue;
        ++candidates;
        ++wanted[k];
        choice[i] = static_cast<std::int64_t>(k);
      }
      if (candidates != 1)
        choice[i] = -1;
    }
    for (std::size_t i = 0; i < incoming.size(); ++i) {
      if (choice[i] >= 0 && wanted[static_cast<std::size_t>(choice[i])] == 1)
        pair(known[static_cast<std::size_t>(choice[i])], incoming[i]);
    }
  }

  /// Between two neighbours that met, what is left on both sides is aligned in order.
  void meetGaps() {
    std::int64_t before = -1;
    for (std::size_t i = 0; i < m_incoming.size();) {
      if (m_result.incoming[i].known >= 0) {
        before = m_result.incoming[i++].known;
        continue;
      }
      std::size_t end = i;
      while (end < m_incoming.size() && m_result.incoming[end].known < 0)
        ++end;
      const std::int64_t after =
          end < m_incoming.size() ? m_result.incoming[end].known : static_cast<std::int64_t>(m_known.size());
      meetGap(before, after, i, end);
      i = end;
    }
  }

  void meetGap(std::int64_t before, std::int64_t after, std::size_t first, std::size_t end) {
    std::vector<std::size_t> left;
    for (std::int64_t k = before + 1; k < after; ++k) {
      if (!m_knownMet[static_cast<std::size_t>(k)])
        left.push_back(static_cast<std::size_t>(k));
    }
    std::vector<std::size_t> right;
    for (std::size_t i = first; i < end; ++i)
      right.push_back(i);
    for (const auto& [known, incoming] : alignGap(m_known, left, m_incoming, right, m_result.shifts))
      pair(known, incoming);
  }

  /// What stands at another place of the file on the other side, and what could be meant twice.
  void meetRest() {
    Places known = open(m_known, [&](std::size_t i) { return m_knownMet[i]; });
    const Places all = open(m_known, [](std::size_t) { return false; });
    for (std::size_t i = 0; i < m_incoming.size(); ++i) {
      if (m_result.incoming[i].known >= 0)
        continue;
      const Key key{m_incoming[i].digest, m_incoming[i].speaker};
      const auto isNear = [&](std::size_t k) {
        return distance(m_known[k], m_incoming[i], m_result.shifts) <= kWindow;
      };
      if (const auto found = known.find(key); found != known.end()) {
        const auto free =
            std::ranges::find_if(found->second, [&](std::size_t k) { return !m_knownMet[k] && isNear(k); });
        if (free != found->second.end()) {
          pair(*free, i);
          continue;
        }
      }
      const auto same = all.find(key);
      if (same != all.end() && !m_incoming[i].isSystem && std::ranges::any_of(same->second, isNear))
        m_result.incoming[i].flags |= MessageFlag::PossibleMatch;
    }
  }

  /// A message is missing only where the other source speaks of the time before and after it.
  void markOneSided() {
    m_result.missing.assign(m_known.size(), false);
    m_result.surplus.assign(m_incoming.size(), false);
    std::int64_t firstKnown = -1;
    std::int64_t lastKnown = -1;
    std::int64_t firstIncoming = -1;
    std::int64_t lastIncoming = -1;
    for (std::size_t i = 0; i < m_incoming.size(); ++i) {
      const std::int64_t known = m_result.incoming[i].known;
      if (known < 0 || m_incoming[i].isSystem)
        continue;
      firstKnown = firstKnown < 0 ? known : std::min(firstKnown, known);
      lastKnown = std::max(lastKnown, known);
      firstIncoming = firstIncoming < 0 ? static_cast<std::int64_t>(i) : firstIncoming;
      lastIncoming = static_cast<std::int64_t>(i);
    }
    for (std::int64_t k = firstKnown + 1; k < lastKnown; ++k) {
      const auto place = static_cast<std::size_t>(k);
      m_result.missing[place] = !m_knownMet[place] && !m_known[place].isSystem;
    }
    for (std::int64_t i = firstIncoming + 1; i < lastIncoming; ++i) {
      const auto place = static_cast<std::size_t>(i);
      m_result.surplus[place] = m_result.incoming[place].known < 0 && !m_incoming[place].isSystem;
    }
    for (std::size_t i = 0; i < m_incoming.size(); ++i) {
      if (!m_result.surplus[i])
        m_result.incoming[i].flags.setFlag(MessageFlag::PossibleMatch, false);
    }
  }

  std::span<const MeetingPoint> m_known;
  std::span<const MeetingPoint> m_incoming;
  std::vector<bool> m_knownMet;
  MeetingResult m_result;
};

} // namespace

MeetingResult meet(std::span<const MeetingPoint> known, std::span<const MeetingPoint> incoming) {
  return Comparison(known, incoming).run();
}

std::map<std::int32_t, std::int32_t> matchSpeakers(std::span<const MeetingPoint> known,
                                                   std::span<const MeetingPoint> incoming) {
  const std::vector<std::int64_t> shifts = clockShifts(known, incoming);
  std::map<std::int32_t, std::map<std::int32_t, int>> votes;
  for (const auto& [before, now] : uniquePairs(known, incoming)) {
    if (incoming[now].speaker < 0 && known[before].speaker > 0 &&
        distance(known[before], incoming[now], shifts) <= kWindow)
      ++votes[incoming[now].speaker][known[before].speaker];
  }
  std::map<std::int32_t, std::int32_t> answer;
  std::map<std::int32_t, int> claims;
  for (const auto& [unknown, candidates] : votes) {
    int all = 0;
    std::pair<int, std::int32_t> best{0, 0};
    for (const auto& [speaker, count] : candidates) {
      all += count;
      best = std::max(best, std::pair(count, speaker));
    }
    if (best.first * 5 >= all * 4) {
      answer.emplace(unknown, best.second);
      ++claims[best.second];
    }
  }
  std::erase_if(answer, [&](const auto& entry) { return claims[entry.second] > 1; });
  return answer;
}

} // namespace muniment::capture
