#pragma once

#include "core/base/result.h"

#include <vector>

namespace muniment::vault {

enum class ScanFindingKind {
  Damaged,    ///< the bytes are not what was stored
  Missing,    ///< there is a key, but no bytes
  WithoutKey, ///< there are bytes that nothing can open, as an interrupted destruction leaves them
  Leftover,   ///< a put that was interrupted less than a day ago
  Unknown     ///< something that the vault did not make
};

struct ScanFinding final {
  ScanFindingKind kind = ScanFindingKind::Damaged;
  QString name; ///< address or file name
  QString detail;

  /// The finding in the form from which a sentence for people is made.
  [[nodiscard]] Error asError() const;
};

struct ScanReport final {
  qint64 objects = 0;
  qint64 bytes = 0; ///< of content, verified
  qint64 removedLeftovers = 0;
  std::vector<ScanFinding> findings;
};

} // namespace muniment::vault
