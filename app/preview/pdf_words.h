#pragma once

#include "core/preview/wire/preview_answer.h"

namespace Poppler {
class Page;
} // namespace Poppler

namespace muniment::preview {

/// The words of a page in reading order.
[[nodiscard]] std::vector<PreviewAnswer::Word> wordsOf(const Poppler::Page& page);

} // namespace muniment::preview
