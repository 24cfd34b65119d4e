#pragma once

#include "core/base/instant.h"
#include "core/base/result.h"
#include "core/store/connection.h"

namespace muniment::store {

/// That a head left the workspace: whoever got it can tell whether the entries before were changed since.
struct Anchor final {
  std::int64_t size = 0; ///< entries that the head covers
  QString kind;          ///< `time-stamp`, `file`, `holder`
  Instant at;
};

class AnchorRepository final {
 public:
  explicit AnchorRepository(Connection& connection) : m_connection(&connection) {}

  /// The one that covers most entries, of one kind or of any.
  [[nodiscard]] Result<std::optional<Anchor>> widest(const QString& kind = {});
  /// The first that covers so many entries; where there is none, the one that covers most.
  [[nodiscard]] Result<std::optional<Anchor>> covering(std::int64_t size);
  /// Giving the same head again counts as well: the holder showed that it is still there.
  [[nodiscard]] Result<std::vector<Anchor>> all();
  [[nodiscard]] Result<void> save(const Anchor& anchor);

 private:
  Connection* m_connection;
};

} // namespace muniment::store
