#pragma once

#include "core/search/query.h"

#include <QtCore/QStringView>

#include <vector>

namespace muniment::search {

/// A part of a text, in UTF-16 units.
struct TextRange final {
  qsizetype begin = 0;
  qsizetype end = 0;

  friend bool operator==(const TextRange&, const TextRange&) = default;
};

/// Where the words and phrases of a query stand in the original text: in order, none touching another. What the query
/// excludes is not marked, and neither are filters.
[[nodiscard]] std::vector<TextRange> highlights(QStringView text, const Query& query);

/// A piece of a text on one line, with marks within it.
struct Snippet final {
  QString text; ///< begins or ends with … where the original goes on
  std::vector<TextRange> marks;
};

/// The piece of at most `width` UTF-16 units of the original that holds most of the ranges.
[[nodiscard]] Snippet snippet(QStringView text, const std::vector<TextRange>& ranges, qsizetype width);

} // namespace muniment::search
