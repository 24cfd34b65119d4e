#pragma once

#include "core/base/error.h"
#include "core/store/address.h"

class QSqlError;

namespace muniment::store {

/// Tells a busy, full, damaged or unreachable database from a refused statement, by code and never by text.
[[nodiscard]] Error translate(Dialect dialect, const QSqlError& error);

} // namespace muniment::store
