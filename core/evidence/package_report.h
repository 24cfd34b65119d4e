#pragma once

#include "core/base/instant.h"
#include "core/base/sha256.h"

#include <QtCore/QString>

#include <optional>
#include <vector>

namespace muniment::evidence {

/// Something in a package that is not as it must be.
struct PackageProblem final {
  QString place; ///< file in the package, with a line where it has lines
  QString code;  ///< id of an error text
};

/// What came of reading a package from its first to its last byte.
struct PackageReport final {
  QString production; ///< its number
  QString format;
  std::int64_t items = 0;    ///< stated by the manifest
  std::int64_t files = 0;    ///< read
  std::int64_t bytes = 0;    ///< of them
  std::int64_t proofs = 0;   ///< items whose way to the signed head was followed
  std::int64_t redacted = 0; ///< items of which something is not shown
  Sha256 manifestDigest;
  Sha256 listDigest;               ///< of the list of hashes, which covers every file
  QString signedBy;                ///< public key, in hex
  std::optional<Instant> signedAt; ///< of the head
  std::optional<Instant>
      stampedAt; ///< what the token says, where the head that was stamped contains that of the package
  bool isAuthorityChecked = false; ///< the token leads to the certificate in authority.pem
  std::vector<PackageProblem> problems;

  [[nodiscard]] bool isGood() const { return problems.empty(); }
};

} // namespace muniment::evidence
