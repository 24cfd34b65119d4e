#pragma once

namespace muniment::preview {

class FontShelf;

/// Gives up, for this process and for good, everything that showing a file does not need. What is tried nevertheless
/// ends the process; a font of the shelf can still be opened. False where the system refuses that; then no file may be
/// read.
[[nodiscard]] bool confine(const FontShelf& shelf);

} // namespace muniment::preview
