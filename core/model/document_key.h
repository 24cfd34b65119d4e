#pragma once

#include "core/base/json.h"

#include <QtCore/QString>

namespace muniment {
inline namespace model {

/// A number by which documents hang together, and what a document says about the one that it names.
struct DocumentKey final {
  QString kind;          ///< `order`, `despatch`, `invoice`, `message`, `transmission`, …
  QString number;        ///< normalised
  QString loose;         ///< without leading zeros: a match by it alone is probable
  std::int64_t line = 0; ///< where only one line names it; 0 for the whole document
  bool isOwn = false;    ///< this document is what others refer to by the number
  int transport = 0;     ///< how far the other one came; 0 says nothing
  int business = 0;      ///< what is said to its content; 0 says nothing

  friend bool operator==(const DocumentKey&, const DocumentKey&) = default;
};

[[nodiscard]] Json contentOf(const DocumentKey& key);

} // namespace model
} // namespace muniment
