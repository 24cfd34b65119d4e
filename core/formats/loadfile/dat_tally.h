#pragma once

#include <QtCore/QtGlobal>

namespace muniment::formats::loadfile {

/// What was written, and what of the values could not be written as it was; to be stated in the package.
struct DatTally final {
  qint64 rows = 0; ///< without the header
  qint64 lineBreaks = 0;
  qint64 replacedDelimiters = 0; ///< þ, U+0014 and U+0000
  qint64 replacedMarks = 0;      ///< ® in a value, which would read as a line break
  qint64 unencodable = 0;        ///< characters that the encoding does not have
  qint64 guardedFormulas = 0;

  friend bool operator==(const DatTally&, const DatTally&) = default;
};

} // namespace muniment::formats::loadfile
