#pragma once

#include "core/base/result.h"
#include "core/search/query_lexer.h"
#include "core/search/query_parser.h"

namespace muniment::search {

/// The filter that a piece such as `from:anna` stands for.
[[nodiscard]] Result<Filter> filterOf(const Lexeme& lexeme, const Viewer& viewer);

} // namespace muniment::search
