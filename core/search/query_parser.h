#pragma once

#include "core/base/result.h"
#include "core/search/query.h"

#include <QtCore/QTimeZone>

namespace muniment::search {

/// What a query means depends on who asks: dates are those of the viewer's zone.
struct Viewer final {
  QTimeZone zone;
  Instant now;
};

/// Reads the language of docs/search.md. Every error has a place: see placeOf.
[[nodiscard]] Result<Query> parseQuery(QStringView text, const Viewer& viewer);

} // namespace muniment::search
