#include "core/search/highlight.h"

#include <QtCore/QTextBoundaryFinder>

#include <algorithm>

namespace muniment::search {
namespace {

constexpr qsizetype kMostShift = 16;

/// The range that begins the window with most ranges in it.
std::size_t densest(const std::vector<TextRange>& ranges, qsizetype width) {
  std::size_t best = 0;
  std::size_t most = 0;
  std::size_t last = 0;
  for (std::size_t first = 0; first < ranges.size(); ++first) {
    while (last < ranges.size() && ranges[last].end - ranges[first].begin <= width)
      ++last;
    if (last > first && last - first > most) {
      most = last - first;
      best = first;
    }
  }
  return best;
}

/// The nearest place after white space towards the end of the text, or a place that at least splits no character.
qsizetype beginOfWord(QStringView text, qsizetype at, qsizetype latest) {
  for (qsizetype i = at; i > 0 && i <= std::min(latest, at + kMostShift); ++i) {
    if (text[i - 1].isSpace())
      return i;
  }
  QTextBoundaryFinder characters(QTextBoundaryFinder::Grapheme, text.data(), text.size());
  characters.setPosition(at);
  return characters.isAtBoundary() ? at : std::min(std::max(characters.toNextBoundary(), qsizetype{0}), latest);
}

qsizetype endOfWord(QStringView text, qsizetype at, qsizetype earliest) {
  for (qsizetype i = at; i < text.size() && i >= std::max(earliest, at - kMostShift); --i) {
    if (text[i].isSpace())
      return i;
  }
  QTextBoundaryFinder characters(QTextBoundaryFinder::Grapheme, text.data(), text.size());
  characters.setPosition(at);
  return characters.isAtBoundary() ? at : std::max(characters.toPreviousBoundary(), earliest);
}

QString onOneLine(QStringView text) {
  QString line = text.toString();
  for (QChar& letter : line) {
    if (letter.isSpace() || letter.category() == QChar::Other_Control)
      letter = u' ';
  }
  return line;
}

} // namespace

Snippet snippet(QStringView text, const std::vector<TextRange>& ranges, qsizetype width) {
  qsizetype begin = 0;
  qsizetype end = text.size();
  if (text.size() > width) {
    const TextRange anchor = ranges.empty() ? TextRange{} : ranges[densest(ranges, width)];
    begin = std::clamp(anchor.begin - width / 4, qsizetype{0}, text.size() - width);
    end = begin + width;
    begin = beginOfWord(text, begin, anchor.begin);
    end = endOfWord(text, end, std::min(anchor.end, end));
  }
  Snippet piece;
  const qsizetype shift = begin > 0 ? 1 : 0;
  piece.text = onOneLine(text.sliced(begin, end - begin));
  if (begin > 0)
    piece.text.prepend(u'…');
  if (end < text.size())
    piece.text.append(u'…');
  for (const TextRange& range : ranges) {
    const TextRange seen{std::max(range.begin, begin), std::min(range.end, end)};
    if (seen.begin < seen.end)
      piece.marks.push_back({seen.begin - begin + shift, seen.end - begin + shift});
  }
  return piece;
}

} // namespace muniment::search
