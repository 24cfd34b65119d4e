#pragma once

#include "core/search/query.h"
#include "core/search/token.h"

#include <vector>

namespace muniment::search {

/// The tokens that find what `tokens` are the fold of. In 你 你好 好 the pair alone says everything, so the units at
/// both ends of a run go; what remains still stands together in every text that contains the run.
[[nodiscard]] std::vector<QByteArray> phraseTokens(const std::vector<Token>& tokens);

/// Words, a phrase or a prefix; both readings of an Arabic beginning that may be an article; an And without operands
/// where the text holds no word.
[[nodiscard]] Query termOf(QStringView text, bool isBeginning);

} // namespace muniment::search
