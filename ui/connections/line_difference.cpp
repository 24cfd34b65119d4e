#include "ui/connections/line_difference.h"

#include <QtCore/QStringList>

#include <algorithm>
#include <span>

namespace muniment::ui {
namespace {

using Lines = std::span<const QString>;

constexpr std::size_t kMostCells = 4'000'000; ///< of the table; larger middles count as replaced as a whole

void add(std::vector<DifferingLine>& all, DifferingLine::In in, Lines lines) {
  for (const QString& line : lines)
    all.push_back({in, line});
}

/// The longest common subsequence of the middles.
void addMiddle(std::vector<DifferingLine>& all, Lines first, Lines second) {
  if (first.size() * second.size() > kMostCells) {
    add(all, DifferingLine::In::First, first);
    return add(all, DifferingLine::In::Second, second);
  }
  const std::size_t wide = second.size() + 1;
  std::vector<std::uint32_t> longest((first.size() + 1) * wide, 0);
  for (std::size_t i = first.size(); i-- > 0;) {
    for (std::size_t j = second.size(); j-- > 0;) {
      longest[i * wide + j] = first[i] == second[j] ? longest[(i + 1) * wide + j + 1] + 1
                                                    : std::max(longest[(i + 1) * wide + j], longest[i * wide + j + 1]);
    }
  }
  std::size_t i = 0;
  std::size_t j = 0;
  while (i < first.size() && j < second.size()) {
    if (first[i] == second[j]) {
      all.push_back({DifferingLine::In::Both, first[i]});
      ++i;
      ++j;
    } else if (longest[(i + 1) * wide + j] >= longest[i * wide + j + 1]) {
      all.push_back({DifferingLine::In::First, first[i++]});
    } else {
      all.push_back({DifferingLine::In::Second, second[j++]});
    }
  }
  add(all, DifferingLine::In::First, first.subspan(i));
  add(all, DifferingLine::In::Second, second.subspan(j));
}

} // namespace

std::vector<DifferingLine> lineDifference(const QString& first, const QString& second) {
  const QStringList one = first.split(u'\n');
  const QStringList other = second.split(u'\n');
  Lines left(one.cbegin(), one.cend());
  Lines right(other.cbegin(), other.cend());
  const auto same = std::ranges::mismatch(left, right);
  const auto head = static_cast<std::size_t>(same.in1 - left.begin());
  std::size_t tail = 0;
  while (tail < left.size() - head && tail < right.size() - head &&
         left[left.size() - 1 - tail] == right[right.size() - 1 - tail])
    ++tail;
  std::vector<DifferingLine> all;
  add(all, DifferingLine::In::Both, left.first(head));
  addMiddle(all, left.subspan(head, left.size() - head - tail), right.subspan(head, right.size() - head - tail));
  add(all, DifferingLine::In::Both, left.last(tail));
  return all;
}

} // namespace muniment::ui
