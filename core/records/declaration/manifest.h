#pragma once

#include "core/base/progress.h"
#include "core/records/declaration/selection.h"
#include "core/store/record_member_repository.h"
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

/// What a record keeps, read and laid into the vault in pages, before the record itself is there.
struct Gathered final {
  RecordId record;
  std::vector<RecordMessage> messages;
  std::vector<ItemId> items;
  std::vector<store::ManifestObject> pages;
  Json::Array listed; ///< the pages as the manifest lists them
  std::int64_t selected = 0;
  std::int64_t context = 0;
  QDate newest; ///< day of the newest thing selected; null where unknown
};

/// Reads everything and writes the pages; changes no table. May take long.
[[nodiscard]] Result<Gathered> gatherPages(store::Connection& connection, vault::Vault& vault, const Found& found,
                                           const QTimeZone& zone, const Scope& scope, const RecordId& record);

/// Writes which messages and items belong to a record, whose row exists already, and its manifest. Fills in the counts,
/// the date and the manifest of `record`.
[[nodiscard]] Result<void> sealManifest(store::Connection& connection, vault::Vault& vault, const Found& found,
                                        const ManifestFacts& facts, const Scope& scope, Gathered gathered,
                                        Record& record);

/// Both in one transaction.
[[nodiscard]] Result<void> gather(store::Connection& connection, vault::Vault& vault, const Found& found,
                                  const ManifestFacts& facts, const Scope& scope, Record& record);

} // namespace muniment::records
