#pragma once

#include "core/search/search_plan.h"

#include <QtCore/QByteArray>

namespace muniment::store {

/// A question to the index of words as FTS5 reads it behind MATCH.
[[nodiscard]] QString fullTextMatch(const search::IndexedQuery& query);
/// The same as the text of a `tsquery`.
[[nodiscard]] QString tsQuery(const search::IndexedQuery& query);

/// The text of a `tsvector` from tokens with a space after each. Positions end at 16,383, where phrases are no longer
/// found; what would not fit into the 1 MB of a tsvector is left out.
[[nodiscard]] QByteArray tsVector(QByteArrayView words);

} // namespace muniment::store
