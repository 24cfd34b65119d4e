#pragma once

#include "core/model/connection.h"

#include <set>

namespace muniment::ui {

/// Which settings of a connection are addresses: those with which its requests begin.
[[nodiscard]] std::set<QString> addressNames(Connection::Kind kind, const QByteArray& manifest,
                                             const std::map<QString, QString>& site);

} // namespace muniment::ui
