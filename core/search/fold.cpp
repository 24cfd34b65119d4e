#include "core/search/fold.h"

#include "core/search/token_writer.h"

#include <QtCore/QList>
#include <QtCore/QString>

namespace muniment::search {
namespace {

constexpr int kLeastStem = 3;
constexpr int kLeastStemOfBeginning = 2;
constexpr int kEndlessStem = 2 * TokenBytes::kMost;

/// What a character of Latin-1 folds to: `size` bytes, none for a separator, kWide where the general way is needed.
struct Narrow final {
  static constexpr std::uint8_t kWide = 3;
  std::uint8_t size = 0;
  char first = 0;
  char second = 0;
};

constexpr std::array<Narrow, 256> makeNarrow() {
  std::array<Narrow, 256> table{};
  for (std::size_t i = '0'; i <= '9'; ++i)
    table[i] = {1, static_cast<char>(i), 0};
  for (std::size_t i = 'a'; i <= 'z'; ++i)
    table[i] = table[i - 32] = {1, static_cast<char>(i), 0};
  // U+00E0 to U+00FF without accents; the capitals stand 32 before, but ÷ and × are signs and ß and ÿ are no pair.
  constexpr char base[] = "aaaaaaaceeeeiiiidnooooo_ouuuuyt";
  for (std::size_t i = 0xE0; i < 0xFF; ++i)
    table[i] = table[i - 32] = {1, base[i - 0xE0], 0};
  table[0xE6] = table[0xC6] = {2, 'a', 'e'};
  table[0xFE] = table[0xDE] = {2, 't', 'h'};
  table[0xF7] = table[0xD7] = {};
  table[0xDF] = {2, 's', 's'};
  table[0xFF] = {1, 'y', 0};
  for (const std::size_t i : {0xA8, 0xAA, 0xAD, 0xAF, 0xB2, 0xB3, 0xB4, 0xB5, 0xB8, 0xB9, 0xBA, 0xBC, 0xBD, 0xBE})
    table[i].size = Narrow::kWide;
  return table;
}
constexpr std::array<Narrow, 256> kNarrow = makeNarrow();

constexpr bool endsToken(QChar letter) { return letter.unicode() < 0x80 && kNarrow[letter.unicode()].size == 0; }

char32_t letterAt(QStringView text, qsizetype at) {
  const QChar unit = text[at];
  if (unit.isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate())
    return QChar::surrogateToUcs4(unit, text[at + 1]);
  return unit.unicode();
}

qsizetype sizeOf(char32_t letter) { return letter > 0xFFFF ? 2 : 1; }

template <class Writer>
void foldNormalised(QStringView piece, Place at, Writer& writer) {
  FoldedLetters folded;
  for (const char32_t letter : piece.toString().normalized(QString::NormalizationForm_KC).toUcs4())
    foldLetter(letter, folded);
  for (const char32_t letter : folded)
    writer.put(letter, at);
}

/// Behind the last mark from `at` on that composes with what is before; an accent may stand between the two.
qsizetype endOfComposition(QStringView text, qsizetype at) {
  qsizetype end = at;
  while (at < text.size() && text[at].unicode() >= 0x0300) {
    const char32_t letter = letterAt(text, at);
    const bool composes = composesBackwards(letter);
    if (!composes && !QChar::isMark(letter))
      break;
    at += sizeOf(letter);
    end = composes ? at : end;
  }
  return end;
}

/// Folds one character, together with what composes with it, and returns where the next one stands.
template <class Writer>
qsizetype foldOne(QStringView text, qsizetype at, Writer& writer) {
  const char32_t letter = letterAt(text, at);
  const qsizetype next = at + sizeOf(letter);
  if (letter < 256) {
    if (const Narrow& narrow = kNarrow[letter]; narrow.size != Narrow::kWide) {
      if (narrow.size == 0)
        writer.finish();
      else
        writer.putLetter(static_cast<char32_t>(narrow.first), {at, next});
      if (narrow.size == 2)
        writer.putLetter(static_cast<char32_t>(narrow.second), {at, next});
      return next;
    }
  }
  if (const qsizetype end = endOfComposition(text, next); end > next || needsNormalising(letter)) {
    foldNormalised(text.sliced(at, end - at), {at, end}, writer);
    return end;
  }
  FoldedLetters folded;
  foldLetter(letter, folded);
  for (const char32_t piece : folded)
    writer.put(piece, {at, next});
  return next;
}

/// Behind the accents and skin tones that folding drops: a mark on the screen must not split a character.
qsizetype endOnScreen(QStringView text, qsizetype end) {
  while (end < text.size() && text[end].unicode() >= 0x0300) {
    const char32_t letter = letterAt(text, end);
    if (!QChar::isMark(letter) && QChar::category(letter) != QChar::Symbol_Modifier)
      break;
    end += sizeOf(letter);
  }
  return end;
}

std::vector<Token> tokensOf(QStringView text, int leastStem) {
  std::vector<Token> tokens;
  auto sink = [&](TokenKind kind, QByteArrayView bytes, Place place) {
    tokens.push_back({kind, bytes.toByteArray(), place.begin, endOnScreen(text, place.end)});
  };
  TokenWriter writer(sink, leastStem);
  for (qsizetype at = 0; at < text.size();)
    at = foldOne(text, at, writer);
  writer.finish();
  return tokens;
}

/// Copies Latin-1 words as long as nothing else comes; returns where a word begins that needs the general way.
qsizetype appendNarrow(QByteArray& utf8, QStringView text, qsizetype from) {
  const qsizetype used = utf8.size();
  utf8.resize(used + 2 * (text.size() - from) + 1);
  char* const start = utf8.data() + used;
  char* out = start;
  const char* word = out;
  const char16_t* const units = text.utf16();
  qsizetype at = from;
  qsizetype wordAt = from;
  for (; at < text.size(); ++at) {
    const char16_t unit = units[at];
    const Narrow narrow = unit < 256 ? kNarrow[unit] : Narrow{Narrow::kWide};
    if (narrow.size == 1) {
      *out++ = narrow.first;
    } else if (narrow.size == 2) {
      *out++ = narrow.first;
      *out++ = narrow.second;
    } else if (narrow.size == Narrow::kWide) {
      break;
    } else {
      if (out != word)
        *out++ = ' ';
      word = out;
      wordAt = at + 1;
    }
    if (out - word > TokenBytes::kMost - 8)
      break;
  }
  if (at == text.size()) {
    if (out != word)
      *out++ = ' ';
    wordAt = at;
  } else {
    out = start + (word - start);
  }
  utf8.resize(used + (out - start));
  return wordAt;
}

} // namespace

std::vector<Token> fold(QStringView text) { return tokensOf(text, kLeastStem); }

std::vector<Token> foldBeginning(QStringView text, Article article) {
  std::vector<Token> tokens = fold(text);
  if (!tokens.empty())
    tokens.back() = tokensOf(text, article == Article::Off ? kLeastStemOfBeginning : kEndlessStem).back();
  return tokens;
}

void appendIndexText(QByteArray& utf8, QStringView text) {
  auto sink = [&](TokenKind, QByteArrayView bytes, Place) {
    utf8.append(bytes);
    utf8.append(' ');
  };
  for (qsizetype at = 0; at < text.size();) {
    at = appendNarrow(utf8, text, at);
    if (at == text.size())
      return;
    TokenWriter writer(sink, kLeastStem);
    do {
      at = foldOne(text, at, writer);
    } while (at < text.size() && !endsToken(text[at]));
    writer.finish();
  }
}

} // namespace muniment::search
