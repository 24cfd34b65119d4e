#pragma once

namespace muniment::formats::loadfile {

enum class Encoding {
  Utf8,   ///< with a byte order mark, as the platforms expect it
  Utf16,  ///< little endian, with a byte order mark
  Cp1252, ///< what it cannot hold is replaced and counted
};

} // namespace muniment::formats::loadfile
