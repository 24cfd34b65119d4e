#pragma once

#include "core/evidence/sheet.h"

namespace muniment::evidence {

/// What somebody outside can confirm of the ledger when a package is written, and what speaks against it. Everything
/// else rests on the word of the workspace.
struct PackageStanding final {
  /// A head that left the workspace.
  struct Witness final {
    std::int64_t entries = 0; ///< up to which it holds
    Instant at;
    QString by;              ///< an authority, or the way it left
    bool isElsewhere = true; ///< somebody outside is known to have it
  };
  struct DoubtfulKey final {
    QString publicKey;
    QString endedAt;
    QString why;
  };
  std::int64_t entries = 0; ///< of the ledger
  std::optional<Witness> timeStamp;
  std::optional<Witness> anchor;
  std::vector<DoubtfulKey> doubtfulKeys; ///< of persons: lost, or in other hands
  std::vector<QString> retiredKeys;      ///< that signed heads before, with the day on which they were replaced
  bool singlePerson = false;

  [[nodiscard]] Sheet::Section section() const;
};

} // namespace muniment::evidence
