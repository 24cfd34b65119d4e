#pragma once

#include "core/vault/object_format.h"

#include <memory>

namespace muniment::vault {

/// A buffer for one chunk, with room for its tag so that it is encrypted where it lies.
struct Chunk final {
  std::unique_ptr<char[]> bytes = std::make_unique_for_overwrite<char[]>(kSealedChunkSize);
  qint64 size = 0; ///< of the plain text
  bool last = false;
};

} // namespace muniment::vault
