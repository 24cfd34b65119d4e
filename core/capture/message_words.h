#pragma once

#include "core/model/message.h"

namespace muniment::capture {

/// What the search index takes of a message: its folded words, then the facets that never change.
[[nodiscard]] QByteArray wordsOf(const Message& message);

} // namespace muniment::capture
