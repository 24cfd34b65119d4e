#include "core/records/declaration/context.h"

#include <algorithm>
#include <map>
#include <set>

namespace muniment::records {
namespace {

/// In order, overlapping and touching ones joined.
std::vector<Run> joined(std::vector<Run> runs, MemberRole role) {
  std::ranges::sort(runs, {}, &Run::first);
  std::vector<Run> done;
  for (const Run& run : runs) {
    if (!done.empty() && run.first <= done.back().last + 1)
      done.back().last = std::max(done.back().last, run.last);
    else
      done.push_back({run.first, run.last, role});
  }
  return done;
}

/// What of `runs` lies outside `taken`; both in order.
std::vector<Run> without(const std::vector<Run>& runs, const std::vector<Run>& taken) {
  std::vector<Run> left;
  auto next = taken.begin();
  for (Run run : runs) {
    while (next != taken.end() && next->last < run.first)
      ++next;
    for (auto cut = next; cut != taken.end() && cut->first <= run.last; ++cut) {
      if (cut->first > run.first)
        left.push_back({run.first, cut->first - 1, run.role});
      run.first = cut->last + 1;
    }
    if (run.first <= run.last)
      left.push_back(run);
  }
  return left;
}

bool covers(const std::vector<Run>& runs, std::int64_t position) {
  const auto after = std::ranges::upper_bound(runs, position, {}, &Run::first);
  return after != runs.begin() && std::prev(after)->last >= position;
}

std::vector<Run> threadOf(const std::vector<Run>& selected, const std::vector<Surroundings::Quoting>& quotes) {
  std::multimap<std::int64_t, std::int64_t> neighbours;
  std::set<std::int64_t> reached;
  std::vector<std::int64_t> open;
  const auto reach = [&](std::int64_t position) {
    if (reached.insert(position).second)
      open.push_back(position);
  };
  for (const auto& [message, quoted] : quotes) {
    neighbours.emplace(message, quoted);
    neighbours.emplace(quoted, message);
    for (const std::int64_t end : {message, quoted}) {
      if (covers(selected, end))
        reach(end);
    }
  }
  while (!open.empty()) {
    const std::int64_t position = open.back();
    open.pop_back();
    const auto [first, last] = neighbours.equal_range(position);
    for (auto neighbour = first; neighbour != last; ++neighbour)
      reach(neighbour->second);
  }
  std::vector<Run> runs;
  for (const std::int64_t position : reached)
    runs.push_back({position, position, MemberRole::Quoted});
  return runs;
}

/// A stretch grown to the ends of the days it touches.
Run wholeDays(const Run& run, const Surroundings& surroundings) {
  const std::vector<std::int64_t>& starts = surroundings.dayStarts;
  const auto begin = std::ranges::upper_bound(starts, run.first);
  const auto end = std::ranges::upper_bound(starts, run.last);
  return {begin == starts.begin() ? 0 : *std::prev(begin), end == starts.end() ? surroundings.total - 1 : *end - 1,
          MemberRole::Context};
}

} // namespace

std::vector<Run> runsOf(std::vector<Run> selected, const ContextRule& rule, const Surroundings& surroundings) {
  const std::int64_t last = surroundings.total - 1;
  for (Run& run : selected)
    run = {std::max<std::int64_t>(run.first, 0), std::min(run.last, last), MemberRole::Selected};
  std::erase_if(selected, [](const Run& run) { return run.first > run.last; });
  selected = joined(std::move(selected), MemberRole::Selected);

  std::vector<Run> quoted;
  if (rule.thread)
    quoted = without(joined(threadOf(selected, surroundings.quotes), MemberRole::Quoted), selected);
  std::vector<Run> context;
  for (const Run& run : selected) {
    if (rule.around > 0)
      context.push_back({std::max<std::int64_t>(0, run.first - rule.around), std::min(last, run.last + rule.around),
                         MemberRole::Context});
    if (rule.day)
      context.push_back(wholeDays(run, surroundings));
  }
  context = without(without(joined(std::move(context), MemberRole::Context), selected), quoted);

  std::vector<Run> all = std::move(selected);
  all.insert(all.end(), quoted.begin(), quoted.end());
  all.insert(all.end(), context.begin(), context.end());
  std::ranges::sort(all, {}, &Run::first);
  return all;
}

} // namespace muniment::records
