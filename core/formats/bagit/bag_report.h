#pragma once

#include "core/base/sha256.h"

namespace muniment::formats::bagit {

struct BagReport final {
  qint64 files = 0;
  qint64 bytes = 0;
  Sha256 manifest; ///< of manifest-sha256.txt, which stands for the whole payload

  friend bool operator==(const BagReport&, const BagReport&) = default;
};

} // namespace muniment::formats::bagit
