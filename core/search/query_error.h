#pragma once

#include "core/base/result.h"

namespace muniment::search {

/// An error at a place of the query, counted from 1 in UTF-16 units: the first argument of every error of this folder.
[[nodiscard]] Failure failureAt(qsizetype at, QLatin1StringView id, QStringList further = {});

/// Where in the query an error is, from 0; nothing when the error has no place.
[[nodiscard]] std::optional<qsizetype> placeOf(const Error& error);

} // namespace muniment::search
