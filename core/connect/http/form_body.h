#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <vector>

namespace muniment::connect {

/// A body of `application/x-www-form-urlencoded`.
[[nodiscard]] QByteArray formBody(const std::vector<std::pair<QString, QByteArray>>& fields);

} // namespace muniment::connect
