#include "core/search/letters.h"

#include <QtCore/QList>
#include <QtCore/QString>

#include <algorithm>
#include <array>
#include <span>

namespace muniment::search {
namespace {

struct Range final {
  char32_t first;
  char32_t last;
};

/// Sorted, so that a search can halve it.
using Ranges = std::span<const Range>;

bool contains(Ranges ranges, char32_t letter) {
  const auto after = std::ranges::upper_bound(ranges, letter, {}, &Range::first);
  return after != ranges.begin() && letter <= std::prev(after)->last;
}

// Marks that readers leave out when they type: Latin, Greek, Cyrillic, Hebrew, Arabic, Syriac, keycaps, selectors.
constexpr std::array kStrippedMarks{
    Range{0x0300, 0x036F}, Range{0x0483, 0x0489}, Range{0x0591, 0x05BD}, Range{0x05BF, 0x05BF},  Range{0x05C1, 0x05C2},
    Range{0x05C4, 0x05C5}, Range{0x05C7, 0x05C7}, Range{0x0610, 0x061A}, Range{0x064B, 0x065F},  Range{0x0670, 0x0670},
    Range{0x06D6, 0x06DC}, Range{0x06DF, 0x06E4}, Range{0x06E7, 0x06E8}, Range{0x06EA, 0x06ED},  Range{0x0711, 0x0711},
    Range{0x0730, 0x074A}, Range{0x0898, 0x089F}, Range{0x08CA, 0x08FF}, Range{0x1AB0, 0x1ACE},  Range{0x1DC0, 0x1DFF},
    Range{0x20D0, 0x20F0}, Range{0xFE00, 0xFE0F}, Range{0xFE20, 0xFE2F}, Range{0xE0100, 0xE01EF}};

// Scripts that write without spaces between words, or, as Korean, glue particles to them.
constexpr std::array kUnitLetters{
    Range{0x0E00, 0x0EFF},   Range{0x1000, 0x109F},  Range{0x1100, 0x11FF}, Range{0x1780, 0x17FF},
    Range{0x3005, 0x3007},   Range{0x3021, 0x3029},  Range{0x3031, 0x3035}, Range{0x303B, 0x303C},
    Range{0x3041, 0x30FF},   Range{0x3105, 0x318E},  Range{0x31A0, 0x31BF}, Range{0x31F0, 0x31FF},
    Range{0x3400, 0x4DBF},   Range{0x4E00, 0x9FFF},  Range{0xA000, 0xA48C}, Range{0xA960, 0xA97F},
    Range{0xA9E0, 0xA9FF},   Range{0xAA60, 0xAA7F},  Range{0xAC00, 0xD7FF}, Range{0xF900, 0xFAFF},
    Range{0x1AFF0, 0x1B16F}, Range{0x20000, 0x3FFFF}};

// Letters that normalisation form C leaves in one piece and whose parts are no diacritics.
constexpr std::array kComposedLetters{Range{0x0900, 0x0DFF}, Range{0x0F00, 0x109F}, Range{0x1B00, 0x1B4F},
                                      Range{0x3041, 0x30FF}, Range{0xAC00, 0xD7A3}, Range{0x11000, 0x11FFF}};

// Letters that carry their stroke or ligature without a decomposition in Unicode, and the Arabic ones of decision 20.
struct Respelling final {
  char32_t letter;
  std::array<char32_t, 2> as;
};
constexpr std::array kRespellings{
    Respelling{0x00DF, {U's', U's'}}, Respelling{0x00E6, {U'a', U'e'}}, Respelling{0x00F0, {U'd', 0}},
    Respelling{0x00F8, {U'o', 0}},    Respelling{0x00FE, {U't', U'h'}}, Respelling{0x0111, {U'd', 0}},
    Respelling{0x0127, {U'h', 0}},    Respelling{0x0131, {U'i', 0}},    Respelling{0x0142, {U'l', 0}},
    Respelling{0x0153, {U'o', U'e'}}, Respelling{0x0167, {U't', 0}},    Respelling{0x0649, {0x064A, 0}},
    Respelling{0x0671, {0x0627, 0}},  Respelling{0x06A9, {0x0643, 0}},  Respelling{0x06CC, {0x064A, 0}}};

bool isEmoji(char32_t letter) {
  if (letter >= 0x1F000 && letter <= 0x1FAFF)
    return true;
  return letter >= 0x2190 && letter <= 0x2BFF && QChar::category(letter) == QChar::Symbol_Other;
}

/// A vowel or final consonant of Korean, which joins the consonant before it.
bool isInnerJamo(char32_t letter) { return letter >= 0x1160 && letter <= 0x11FF; }

/// The jamo that a compatibility jamo or a half-width one stands for.
char32_t jamoOf(char32_t letter) {
  while (letter > 0x11FF && QChar::decompositionTag(letter) != QChar::NoDecomposition)
    letter = QChar::decomposition(letter).front().unicode();
  return letter;
}

void foldPieces(QStringView pieces, FoldedLetters& folded) {
  for (const char32_t piece : pieces.toUcs4())
    foldLetter(piece, folded);
}

} // namespace

void foldLetter(char32_t letter, FoldedLetters& folded) {
  const char32_t lower = QChar::toCaseFolded(letter);
  const auto respelling = std::ranges::lower_bound(kRespellings, lower, {}, &Respelling::letter);
  if (respelling != kRespellings.end() && respelling->letter == lower) {
    folded.append(respelling->as[0]);
    if (respelling->as[1] != 0)
      folded.append(respelling->as[1]);
    return;
  }
  if (const QChar::Decomposition tag = QChar::decompositionTag(lower);
      tag != QChar::NoDecomposition && (tag != QChar::Canonical || !contains(kComposedLetters, lower)))
    return foldPieces(QChar::decomposition(lower), folded);
  if (const int digit = QChar::digitValue(lower); digit >= 0 && QChar::category(lower) == QChar::Number_DecimalDigit)
    folded.append(U'0' + static_cast<char32_t>(digit));
  else
    folded.append(lower);
}

LetterRole roleOf(char32_t folded) {
  using enum LetterRole;
  if (folded == 0x0640 || (folded >= 0x1F3FB && folded <= 0x1F3FF))
    return Transparent;
  if (folded == 0x02BC) // The apostrophe of Ukrainian, so that its three spellings meet.
    return Separator;
  if (folded >= 0x1F1E6 && folded <= 0x1F1FF)
    return Flag;
  if (isEmoji(folded))
    return Symbol;
  switch (QChar::category(folded)) {
  case QChar::Letter_Uppercase:
  case QChar::Letter_Lowercase:
  case QChar::Letter_Titlecase:
  case QChar::Letter_Modifier:
  case QChar::Letter_Other:
  case QChar::Number_DecimalDigit:
  case QChar::Number_Letter:
  case QChar::Number_Other:
    return contains(kUnitLetters, folded) ? Unit : Letter;
  case QChar::Mark_NonSpacing:
  case QChar::Mark_SpacingCombining:
  case QChar::Mark_Enclosing:
    return contains(kStrippedMarks, folded) ? Transparent : Mark;
  case QChar::Other_Format:
    return Transparent;
  default:
    return Separator;
  }
}

bool composesBackwards(char32_t letter) {
  if (letter < 0x0900)
    return false;
  if (isInnerJamo(letter))
    return true;
  if (letter == 0xFF9E || letter == 0xFF9F)
    return true;
  if ((letter >= 0x3131 && letter <= 0x318E) || (letter >= 0xFFA0 && letter <= 0xFFDC))
    return isInnerJamo(jamoOf(letter));
  return QChar::isMark(letter) && !contains(kStrippedMarks, letter);
}

bool needsNormalising(char32_t letter) {
  if (letter < 0x0900)
    return false;
  // Squares and half widths fall apart into jamo and kana that compose again.
  if ((letter >= 0x3131 && letter <= 0x33FF) || (letter >= 0xFF65 && letter <= 0xFFDC))
    return QChar::decompositionTag(letter) != QChar::NoDecomposition;
  return QChar::decompositionTag(letter) == QChar::Canonical && contains(kComposedLetters, letter) &&
         !(letter >= 0x3041 && letter <= 0xD7A3);
}

} // namespace muniment::search
