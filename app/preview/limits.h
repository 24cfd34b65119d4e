#pragma once

#include <cstdint>

namespace muniment::preview {

/// What the process may take at most from now on: memory beside what the file itself needs, processor time,
/// descriptors; no file is written and no core is dumped.
void limitResources(std::int64_t bytesOfFile);

} // namespace muniment::preview
