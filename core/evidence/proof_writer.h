#pragma once

#include "core/evidence/package_folder.h"
#include "core/evidence/shown_message.h"
#include "core/ledger/head.h"
#include "core/ledger/ledger_tree.h"
#include "core/model/item.h"
#include "core/model/production.h"
#include "core/model/scope.h"

namespace muniment::evidence {

/// Writes how each item of a package stands in the ledger: `proof/items.jsonl`, `proof/entries.jsonl` and the signed
/// head. docs/formats/package.md has the form. Of what is redacted it tells the commitment and nothing else.
class ProofWriter final {
 public:
  ProofWriter(store::Connection& connection, PackageFolder& folder, const Production& production, const Scope& scope)
      : m_connection(connection), m_folder(folder), m_production(production), m_scope(scope), m_tree(connection) {}

  /// Finds the entry that froze the production, and the first signed head that covers it.
  [[nodiscard]] Result<void> begin();
  [[nodiscard]] Result<void> add(const ShownChat& chat);
  [[nodiscard]] Result<void> add(const CapturedItem& item, std::int64_t ordinal, std::int64_t bates);
  [[nodiscard]] Result<void> finish();

  [[nodiscard]] const ledger::Head& head() const { return m_head; }
  /// The entry that froze the production.
  [[nodiscard]] std::int64_t entry() const { return m_frozen.seq; }
  [[nodiscard]] const LedgerEntry& frozenBy() const { return m_frozen; }
  /// The entries that the items stand in, by number.
  [[nodiscard]] const std::map<std::int64_t, LedgerEntry>& entries() const { return m_entries; }
  [[nodiscard]] std::int64_t proven() const { return m_proven; }
  [[nodiscard]] std::int64_t unproven() const { return m_unproven; }

 private:
  /// What is told of one item.
  struct Item final {
    QString aggregate;
    Sha256 commitment;
    std::int64_t ordinal = 0;
    std::int64_t bates = 0;
    Json content; ///< null where it is not told
    QString salt;
  };
  /// The tree of a bulk entry with all its nodes, because many items ask for their way.
  class Batch;

  [[nodiscard]] Result<void> add(const Item& item);
  [[nodiscard]] Result<Batch*> batch(std::int64_t seq);
  [[nodiscard]] Result<void> remember(std::int64_t seq);

  store::Connection& m_connection;
  PackageFolder& m_folder;
  const Production& m_production;
  const Scope& m_scope;
  ledger::LedgerTree m_tree;
  store::StoredHead m_storedHead;
  ledger::Head m_head;
  LedgerEntry m_frozen;
  std::unique_ptr<PackageFolder::Sink> m_items;
  std::map<std::int64_t, LedgerEntry> m_entries;
  std::map<std::int64_t, std::shared_ptr<Batch>> m_batches;
  std::int64_t m_proven = 0;
  std::int64_t m_unproven = 0;
};

} // namespace muniment::evidence
