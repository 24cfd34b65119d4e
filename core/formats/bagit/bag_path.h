#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>

namespace muniment::formats::bagit {

/// Whether a path, with `/` between folders, is a name on every system: relative, no `..`, no device, no reserved
/// character.
[[nodiscard]] bool isPortable(const QString& path);
/// Equal for paths that fall together on some system: by the case of letters, or by the Unicode form.
[[nodiscard]] QString foldedPath(const QString& path);
/// The path as a manifest has it, CR, LF and % as escapes.
[[nodiscard]] QByteArray encodedPath(const QString& path);
/// What a manifest means; `hasPercent` says whether `%25` is an escape, which it is from version 1.0 on.
[[nodiscard]] QString decodedPath(QByteArrayView written, bool hasPercent);
/// Whether a path of a manifest stays below the folder of the bag.
[[nodiscard]] bool staysInside(const QString& path);

} // namespace muniment::formats::bagit
