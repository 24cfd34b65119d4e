#pragma once

#include "core/base/commitment.h"
#include "core/base/instant.h"
#include "core/model/ids.h"

#include <optional>

namespace muniment {
inline namespace model {

/// A file as it was received: what it is called, where it came from, who brought it in and when.
struct CapturedItem final {
  ItemId id;
  QString name;   ///< as given; text from outside
  QString source; ///< how it came: `file`, `drop`
  std::int64_t size = 0;
  Sha256 digest;
  QByteArray address; ///< of the bytes in the vault
  std::optional<MatterId> matter;
  QString capturedBy;
  Instant capturedAt;
  Salt salt;

  /// What stays then is that there was something, and who brought it in when.
  [[nodiscard]] bool isDestroyed() const { return address.isEmpty(); }
};

[[nodiscard]] QString aggregateOf(const ItemId& id);
[[nodiscard]] CapturedItem tombstoneOf(const CapturedItem& item);
/// What the ledger commits to.
[[nodiscard]] Json contentOf(const CapturedItem& item);

} // namespace model
} // namespace muniment
