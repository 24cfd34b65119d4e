#pragma once

#include <QtCore/QString>

namespace muniment::ui {

/// Whether a file begins as documents of trading partners do. A file that cannot be read does not.
[[nodiscard]] bool isPartnerFile(const QString& path);

} // namespace muniment::ui
