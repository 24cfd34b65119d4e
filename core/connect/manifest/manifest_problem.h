#pragma once

#include "core/base/error.h"

#include <vector>

namespace muniment::connect {

/// What is wrong with a manifest, and where.
struct ManifestProblem final {
  Error error;
  QString pointer; ///< RFC 6901
  int line = 1;
  int column = 1; ///< in characters
};

using ManifestProblems = std::vector<ManifestProblem>;

} // namespace muniment::connect
