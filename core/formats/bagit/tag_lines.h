#pragma once

#include <QtCore/QByteArrayView>

#include <vector>

namespace muniment::formats::bagit {

/// The lines of a tag file, ended by LF, CR or both; empty ones are left out. They hold as long as `text`.
[[nodiscard]] std::vector<QByteArrayView> tagLines(QByteArrayView text);

} // namespace muniment::formats::bagit
