#pragma once

#include <QtCore/QString>

namespace muniment::formats::loadfile {

inline constexpr qint64 kFilesPerFolder = 1000;

/// `NATIVES/001/ABC0000017.pdf`: where the file with this place in its kind, counted from 0, lies in a volume.
[[nodiscard]] QString volumePath(const QString& kind, qint64 place, const QString& name);
/// A path from a load file with `/` between folders; empty where it is absolute, climbs out or is no path.
[[nodiscard]] QString pathWithin(const QString& link);

} // namespace muniment::formats::loadfile
