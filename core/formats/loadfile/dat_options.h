#pragma once

#include "core/formats/loadfile/encoding.h"

namespace muniment::formats::loadfile {

struct DatOptions final {
  Encoding encoding = Encoding::Utf8;
  bool hasByteOrderMark = true;
  /// Values that a spreadsheet would take for a formula get a leading apostrophe, which changes the value.
  bool isForSpreadsheets = false;
};

} // namespace muniment::formats::loadfile
