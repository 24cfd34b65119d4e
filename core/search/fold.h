#pragma once

#include "core/search/token.h"

#include <QtCore/QByteArray>
#include <QtCore/QStringView>

#include <vector>

namespace muniment::search {

/// The tokens of a text as decision 20 wants them: the same at index time, in a query and for highlights.
[[nodiscard]] std::vector<Token> fold(QStringView text);

/// Of the last word: taken off however few letters follow it, or left on because they are the word's own.
enum class Article : std::uint8_t { Off, On };

/// As fold, for a text whose last word is only begun.
[[nodiscard]] std::vector<Token> foldBeginning(QStringView text, Article article);

/// Appends the tokens of a text, a space after each. They consist of [a-z0-9] and of characters beyond ASCII, which the
/// FTS5 tokenizer `ascii` keeps whole and unchanged; `unicode61` would drop emoji and fold a second time.
void appendIndexText(QByteArray& utf8, QStringView text);

} // namespace muniment::search
