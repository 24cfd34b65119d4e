#pragma once

#include "tests/support/npm_packages.h"

namespace muniment::tests {

/// The clients of other people that speak with the sandbox.
inline NpmPackages publishedClients() {
  return {QStringLiteral(MUNIMENT_CLIENT_SOURCE), QStringLiteral(MUNIMENT_CLIENT_FOLDER)};
}

} // namespace muniment::tests
