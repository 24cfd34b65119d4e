#pragma once

#include "core/base/result.h"

#include <QtCore/QStringList>

namespace muniment::store {

class Connection;

/// Tables that hold one number from which others are given out, and do not: the row is missing or another one, or a
/// number that was given out already would be given out again.
[[nodiscard]] Result<QStringList> findWrongCounters(Connection& connection);

} // namespace muniment::store
