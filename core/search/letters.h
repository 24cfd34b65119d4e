#pragma once

#include <QtCore/QVarLengthArray>

#include <cstdint>

namespace muniment::search {

/// What a folded character does to the token it meets.
enum class LetterRole : std::uint8_t {
  Separator,   ///< ends a token and is dropped
  Transparent, ///< is dropped and ends nothing: harakat, accents, tatweel, joiners, skin tones
  Letter,      ///< belongs to a word
  Unit,        ///< a sign of a script without spaces between its words
  Mark,        ///< belongs to the letter or unit before it: vowel signs of Indic scripts and of Thai
  Flag,        ///< half of a national flag
  Symbol       ///< an emoji: a token alone
};

/// A ligature can become up to 18 characters (U+FDFA).
using FoldedLetters = QVarLengthArray<char32_t, 18>;

/// Appends what one character folds to: compatibility form, case folded, without diacritics.
void foldLetter(char32_t letter, FoldedLetters& folded);

/// The role of a character that foldLetter gave.
[[nodiscard]] LetterRole roleOf(char32_t folded);

/// True for a character that composes with the one before it, so that both must be normalised together.
[[nodiscard]] bool composesBackwards(char32_t letter);

/// True for a letter that only normalisation knows how to take apart: U+0958, squared words, half widths.
[[nodiscard]] bool needsNormalising(char32_t letter);

} // namespace muniment::search
