#pragma once

#include <QtCore/QString>

namespace muniment::ui {

/// The ids of records, with blanks between, while they are dragged.
inline constexpr auto kRecordsMime = QLatin1StringView("application/x-muniment-records");

} // namespace muniment::ui
