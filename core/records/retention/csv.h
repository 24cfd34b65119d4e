#pragma once

#include "core/base/result.h"

#include <QtCore/QStringList>

#include <vector>

namespace muniment::records {

/// RFC 4180, UTF-8, lines that end in CR LF. A text that a spreadsheet would take for a formula gets an apostrophe in
/// front, as does a text that begins with an apostrophe, so that reading can take it away again.
void appendCsvRow(QByteArray& out, const QStringList& cells);

/// Rows as written, without those apostrophes. Lines may end in LF alone; a byte order mark is skipped.
[[nodiscard]] Result<std::vector<QStringList>> csvRows(QByteArrayView bytes);

} // namespace muniment::records
