#include "ui/declare/kept_rows.h"

#include <algorithm>

namespace muniment::ui {
namespace {

using Kind = KeptLine::Kind;

constexpr std::int64_t kMostLines = 240; ///< messages that are listed
constexpr std::int64_t kMostOfRun = 40;
constexpr std::size_t kMostRuns = 80;

void addRun(std::vector<KeptLine>& lines, const records::Run& run, std::int64_t most) {
  const auto add = [&](std::int64_t first, std::int64_t last) {
    for (std::int64_t at = first; at <= last; ++at)
      lines.push_back({Kind::Message, at, at, run.role});
  };
  if (run.last - run.first + 1 <= most)
    return add(run.first, run.last);
  const std::int64_t half = most / 2;
  add(run.first, run.first + half - 1);
  lines.push_back({Kind::Folded, run.first + half, run.last - half, run.role});
  add(run.last - half + 1, run.last);
}

} // namespace

std::vector<KeptLine> keptLines(std::span<const records::Run> runs, std::int64_t total) {
  std::vector<KeptLine> lines;
  const std::size_t shown = std::min(runs.size(), kMostRuns);
  if (shown == 0)
    return lines;
  const std::int64_t most = std::clamp(kMostLines / static_cast<std::int64_t>(shown), std::int64_t{2}, kMostOfRun);
  std::int64_t next = 0;
  for (const records::Run& run : runs.first(shown)) {
    if (run.first > next)
      lines.push_back({Kind::Omitted, next, run.first - 1, MemberRole::Context});
    addRun(lines, run, most);
    next = run.last + 1;
  }
  if (shown < runs.size())
    lines.push_back({Kind::Folded, runs[shown].first, runs.back().last, MemberRole::Selected});
  next = runs.back().last + 1;
  if (next < total)
    lines.push_back({Kind::Omitted, next, total - 1, MemberRole::Context});
  return lines;
}

} // namespace muniment::ui
