#pragma once

#include <QtCore/QByteArrayList>

namespace muniment::store {

/// Splits at semicolons that end a line; `--` lines are left out. Migrations are written in that form.
[[nodiscard]] QByteArrayList splitScript(QByteArrayView sql);

} // namespace muniment::store
