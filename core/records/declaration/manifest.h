#pragma once

#include "core/base/progress.h"
#include "core/records/declaration/selection.h"
#include "core/vault/vault.h"

namespace muniment::records {

/// What a manifest says besides what it lists.
struct ManifestFacts final {
  QString classCode;
  QString scheduleCode; ///< empty without one
  ContextRule context;
  QString foundBy; ///< the query or the rule that selected; empty: by hand
  QTimeZone zone;
};

/// Takes a record's things together: writes which messages and items belong to it, and the manifest into the vault, in
/// pages so that memory stays bounded. Fills in the counts, the date and the manifest of `record`, whose row exists
/// already. Everything is read in the caller's transaction.
[[nodiscard]] Result<void> gather(store::Connection& connection, vault::Vault& vault, const Found& found,
                                  const ManifestFacts& facts, const Scope& scope, Record& record);

} // namespace muniment::records
