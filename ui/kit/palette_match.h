#pragma once

#include <QtCore/QString>

#include <optional>
#include <vector>

namespace muniment::ui {

/// How well a typed pattern fits a text as a subsequence, and at which characters.
struct PaletteMatch final {
  int score = 0;
  std::vector<int> positions;
};

/// Letters at the start of words and runs of letters count for more than scattered ones. Blanks in the pattern are
/// ignored. Nothing when a letter is missing.
[[nodiscard]] std::optional<PaletteMatch> paletteMatch(const QString& pattern, const QString& text);

/// The score alone; -1 without a match.
[[nodiscard]] int paletteScore(const QString& pattern, const QString& text);

} // namespace muniment::ui
