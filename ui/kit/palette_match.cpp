#include "ui/kit/palette_match.h"

#include <algorithm>
#include <limits>

namespace muniment::ui {
namespace {

constexpr int kNone = std::numeric_limits<int>::min() / 2;
constexpr int kLetter = 16;
constexpr int kTextStart = 12;
constexpr int kWordStart = 8;
constexpr int kRun = 10;
constexpr int kLongestGap = 12;

int placeBonus(const QString& text, int at) {
  if (at == 0)
    return kTextStart;
  const QChar before = text[at - 1];
  const bool camel = before.isLower() && text[at].isUpper();
  return !before.isLetterOrNumber() || camel ? kWordStart : 0;
}

} // namespace

std::optional<PaletteMatch> paletteMatch(const QString& pattern, const QString& text) {
  std::vector<QChar> wanted;
  for (const QChar letter : pattern) {
    if (!letter.isSpace())
      wanted.push_back(letter.toCaseFolded());
  }
  const auto rows = static_cast<int>(wanted.size());
  const auto columns = static_cast<int>(text.size());
  if (rows == 0)
    return PaletteMatch{};
  if (rows > columns)
    return std::nullopt;
  // best[row][column]: the best score with letter `row` matched at `column`; from[][] is where the letter before was.
  const auto cells = static_cast<std::size_t>(rows) * static_cast<std::size_t>(columns);
  std::vector<int> best(cells, kNone);
  std::vector<int> from(cells, -1);
  const auto cell = [columns](int row, int column) {
    return static_cast<std::size_t>(row) * static_cast<std::size_t>(columns) + static_cast<std::size_t>(column);
  };
  for (int row = 0; row < rows; ++row) {
    int carried = row == 0 ? 0 : kNone;
    int carriedFrom = -1;
    for (int column = row; column < columns; ++column) {
      const int adjacent = row > 0 && column > 0 ? best[cell(row - 1, column - 1)] : kNone;
      if (text[column].toCaseFolded() == wanted[static_cast<std::size_t>(row)] && std::max(carried, adjacent) > kNone) {
        const bool run = adjacent > kNone && adjacent + kRun >= carried;
        best[cell(row, column)] = (run ? adjacent + kRun : carried) + kLetter + placeBonus(text, column);
        from[cell(row, column)] = run ? column - 1 : carriedFrom;
      }
      // Far-apart letters lose a little for each one skipped, up to a limit so that long titles stay reachable.
      if (row == 0)
        carried = -std::min(column + 1, kLongestGap);
      else if (carried > kNone)
        --carried;
      if (adjacent > kNone && adjacent - 1 > carried) {
        carried = adjacent - 1;
        carriedFrom = column - 1;
      }
    }
  }
  const auto last = best.begin() + static_cast<std::ptrdiff_t>(cell(rows - 1, 0));
  const auto top = std::max_element(last, best.end());
  if (*top <= kNone)
    return std::nullopt;
  PaletteMatch match{.score = std::max(0, *top - columns / 8), .positions = {}};
  auto at = static_cast<int>(top - last);
  for (int row = rows - 1; row >= 0; --row) {
    match.positions.push_back(at);
    at = from[cell(row, at)];
  }
  std::ranges::reverse(match.positions);
  return match;
}

int paletteScore(const QString& pattern, const QString& text) {
  const auto match = paletteMatch(pattern, text);
  return match ? match->score : -1;
}

} // namespace muniment::ui
