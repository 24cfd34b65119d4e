#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>

namespace muniment::formats::loadfile {

/// The text in Windows code page 1252; adds to `unencodable` what it does not have, written as `?`.
[[nodiscard]] QByteArray toCp1252(const QString& text, qint64& unencodable);
[[nodiscard]] QString fromCp1252(QByteArrayView bytes);

} // namespace muniment::formats::loadfile
