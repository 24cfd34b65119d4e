#include "ui/conversations/transcript_selection.h"

#include <algorithm>

namespace muniment::ui {

void TranscriptSelection::add(std::int64_t first, std::int64_t last) {
  if (first > last)
    std::swap(first, last);
  const auto begin = std::ranges::lower_bound(m_stretches, first - 1, {}, &Stretch::second);
  auto end = begin;
  while (end != m_stretches.end() && end->first <= last + 1) {
    first = std::min(first, end->first);
    last = std::max(last, end->second);
    ++end;
  }
  m_stretches.insert(m_stretches.erase(begin, end), {first, last});
}

void TranscriptSelection::remove(std::int64_t position) {
  const auto found = std::ranges::lower_bound(m_stretches, position, {}, &Stretch::second);
  if (found == m_stretches.end() || found->first > position)
    return;
  const Stretch before(found->first, position - 1);
  const Stretch after(position + 1, found->second);
  auto at = m_stretches.erase(found);
  if (after.first <= after.second)
    at = m_stretches.insert(at, after);
  if (before.first <= before.second)
    m_stretches.insert(at, before);
}

bool TranscriptSelection::contains(std::int64_t position) const {
  const auto found = std::ranges::lower_bound(m_stretches, position, {}, &Stretch::second);
  return found != m_stretches.end() && found->first <= position;
}

std::int64_t TranscriptSelection::count() const {
  std::int64_t sum = 0;
  for (const auto& [first, last] : m_stretches)
    sum += last - first + 1;
  return sum;
}

TranscriptSelection TranscriptSelection::widened(std::int64_t by, std::int64_t count) const {
  TranscriptSelection wide;
  for (const auto& [first, last] : m_stretches)
    wide.add(std::max<std::int64_t>(0, first - by), std::min(count - 1, last + by));
  return wide;
}

} // namespace muniment::ui
